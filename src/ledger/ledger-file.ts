import type { Names } from './addresses.ts';
import { isWithin, partAddress } from './redirects.ts';

/** Every address ever published, as the file keeps it. */
export const ledgerFile = 'content/published-addresses.txt';

const head = `# Sổ địa chỉ đã công bố. Máy ghi, không sửa tay: npm run ledger
# Mỗi dòng một địa chỉ, sau đó là những mã đứng trong địa chỉ ấy (chỗ trên trang, mục của nguồn tin, sự kiện của lịch).
# Địa chỉ đã ghi thì không bỏ. Đổi tên thì ghi nơi thay thế vào content/redirects.yaml.
`;

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const written = (name: string) => name.replace(/\s/g, encodeURIComponent);

/** The ledger as text: one address a line with the names in it, both in order of their code points, whatever the machine's language. */
export const formatLedger = (names: Names): string =>
  head +
  [...names]
    .sort(([a], [b]) => byCode(a, b))
    .map(([address, within]) => `${[address, ...[...within].sort(byCode)].map(written).join(' ')}\n`)
    .join('');

/** Read the ledger. Lines may stand in any order and name an address twice: what two branches recorded is the sum of both. */
export function parseLedger(text: string): Names {
  const names: Names = new Map();
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const [address, ...within] = line.split(' ').filter(Boolean);
    if (!address!.startsWith('/')) continue;
    names.set(address!, new Set([...(names.get(address!) ?? []), ...within]));
  }
  return names;
}

/** Both together: nothing that was recorded is ever left out. */
export function mergeLedgers(recorded: Names, now: Names): Names {
  const merged: Names = new Map([...recorded].map(([address, within]) => [address, new Set(within)]));
  for (const [address, within] of now)
    merged.set(address, new Set([...(merged.get(address) ?? []), ...[...within].map(written)]));
  return merged;
}

/** The line of the file on which an address stands, from 1. */
export const lineOf = (text: string, address: string): number =>
  text.split(/\r?\n/).findIndex((line) => line === address || line.startsWith(`${address} `)) + 1 || 1;

/** What stands on the page of a text beside its provisions. */
const beside = /^(?:muc-luc|nguyen-van|tai-ve)$|-o$/;

/** The ids published within each text: what /vb/<text>/<id>/ leads to, and what is on the page of a whole text. */
export function publishedProvisions(recorded: Names): Map<string, string[]> {
  const published = new Map<string, Set<string>>();
  const add = (instrument: string, ids: readonly string[]) =>
    published.set(instrument, new Set([...(published.get(instrument) ?? []), ...ids]));
  for (const [address, within] of recorded) {
    const [, instrument, id] = /^\/vb\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
    if (instrument && id) add(instrument, [id]);
    const [, whole] = /^\/van-ban\/([^/]+)\/$/.exec(address) ?? [];
    if (whole && within.has('nguyen-van'))
      add(
        whole,
        [...within].filter((name) => !beside.test(name)),
      );
  }
  return new Map([...published].map(([instrument, ids]) => [instrument, [...ids]]));
}

/** Take an address (or `/trang/#mã`) and all below it out again; for what was recorded but never published. False if it is not there. */
export function forget(names: Names, address: string): boolean {
  const [path, id] = partAddress(address);
  if (id !== '') return names.get(path)?.delete(id) ?? false;
  const gone = [...names.keys()].filter((other) => other === path || isWithin(other, path));
  for (const other of gone) names.delete(other);
  return gone.length > 0;
}
