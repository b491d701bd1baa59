import type { Problem } from '../checks/problem.ts';
import type { Addresses, Names } from './addresses.ts';
import { ledgerFile, lineOf, parseLedger } from './ledger-file.ts';
import { isThere, isWithin, partAddress, type Redirect, Redirects, redirectsFile } from './redirects.ts';

export interface Compared {
  /** Errors: what was lost and leads nowhere, rows that are wrong. Warnings: what is new and not recorded. */
  problems: Problem[];
  /** What was recorded, is not there any more, and leads on. */
  led: { from: string; to: string; gone?: Redirect['gone'] }[];
}

interface Lost {
  path: string;
  id: string;
}

/**
 * Hold a built site against the ledger.
 * @param ledger the ledger's text
 * @param canMake whether this machine can make such a file at all; what it cannot make is not lost
 */
export function compareWithLedger(
  ledger: string,
  now: Addresses,
  rows: readonly Redirect[],
  canMake: (path: string) => boolean = () => true,
): Compared {
  const recorded = parseLedger(ledger);
  const redirects = new Redirects(rows, now);
  const used = new Set<Redirect>();
  const led: Compared['led'] = [];
  const lost: Lost[] = [];
  const ask = (path: string, id: string) => {
    const address = id === '' ? path : `${path}#${id}`;
    if (isThere(address, now)) return;
    const target = id === '' ? redirects.ofPath(path) : redirects.ofName(path, id);
    if (target) {
      used.add(target.row);
      const { gone } = target.row;
      led.push({ from: address, to: target.to, ...(gone && target.row.from === address && { gone }) });
    } else if (!now.leading.has(path)) lost.push({ path, id });
  };
  for (const [path, within] of recorded) {
    ask(path, '');
    // A page that leads on takes what was on it along.
    for (const id of now.names.has(path) ? within : []) ask(path, id);
  }
  return {
    problems: [
      ...lostProblems(
        lost.filter(({ path }) => canMake(path)),
        (path) => lineOf(ledger, path),
      ),
      ...rowProblems(rows, now, recorded, used),
      ...unrecorded(recorded, now.names),
    ],
    led,
  };
}

const instead = (row: string) =>
  `hãy đặt lại như cũ, hoặc ghi nơi thay thế vào ${redirectsFile} bằng một dòng “${row}”`;

/** One problem for what one row would mend. */
function lostProblems(lost: readonly Lost[], line: (path: string) => number): Problem[] {
  const problem = (path: string, message: string): Problem => ({
    file: ledgerFile,
    line: line(path),
    level: 'error',
    message,
  });
  const paths = lost.filter(({ id }) => id === '').map(({ path }) => path);
  const pathProblems = paths
    .filter((path) => !paths.some((other) => isWithin(path, other)))
    .map((path) => {
      const below = paths.filter((other) => isWithin(other, path)).length;
      const more = below ? ` (cùng ${below} địa chỉ dưới nó)` : '';
      const example = path.endsWith('/') ? '/địa-chỉ-mới/' : '/địa-chỉ-mới.tệp';
      return problem(
        path,
        `địa chỉ đã công bố “${path}” không còn trên trang${more}; ${instead(`${path}: ${example}`)}`,
      );
    });

  const pagesOf = new Map<string, string[]>();
  for (const { path, id } of lost) if (id !== '') pagesOf.set(id, [...(pagesOf.get(id) ?? []), path]);
  const nameProblems = [...pagesOf].flatMap(([id, all]) => {
    // The entry of a feed is an address: if that is lost too, its own problem says all.
    if (id.startsWith('/') && lost.some((other) => id === (other.id ? `${other.path}#${other.id}` : other.path)))
      return [];
    return [all.filter((path) => path.endsWith('/')), all.filter((path) => !path.endsWith('/'))].flatMap((same) => {
      const [path] = same;
      if (path === undefined) return [];
      const isFile = !path.endsWith('/');
      const more = same.length > 1 ? ` và ${same.length - 1} ${isFile ? 'tệp' : 'trang'} khác` : '';
      const row = !isFile
        ? `${commonFolder(same)}#${id}: ${path}#mã-mới`
        : id.startsWith('/')
          ? `${commonFolder(same)}#${id}: /địa-chỉ-mới/`
          : `${id}: mã-mới`;
      const kind = !isFile ? 'chỗ' : path.endsWith('.ics') ? 'sự kiện' : 'mục tin';
      return [problem(path, `${kind} “${id}” đã công bố ở ${path}${more} không còn; ${instead(row)}`)];
    });
  });
  return [...pathProblems, ...nameProblems];
}

function commonFolder(paths: readonly string[]): string {
  let folder = paths[0]!;
  while (!paths.every((path) => path.startsWith(folder)))
    folder = folder.slice(0, folder.slice(0, -1).lastIndexOf('/') + 1);
  return folder;
}

/** Rows that lead from what is there, to what is not, or that nothing needs. */
function rowProblems(
  rows: readonly Redirect[],
  now: Addresses,
  recorded: Names,
  used: ReadonlySet<Redirect>,
): Problem[] {
  const ids = new Set([...now.names].flatMap(([path, within]) => (path.endsWith('/') ? [] : [...within])));
  const known = new Set([...recorded].flatMap(([path, within]) => (path.endsWith('/') ? [] : [...within])));
  return rows.flatMap((row) => {
    const { from, to, line } = row;
    const say = (message: string): Problem[] => [{ file: redirectsFile, line, level: 'error', message }];
    const wasPublished = used.has(row) || known.has(from);
    if (from.startsWith('/') && isThere(from, now))
      return say(`“${from}” vẫn còn trên trang, không cần dẫn đi đâu; hãy bỏ dòng này`);
    if (!wasPublished)
      return say(`“${from}” chưa từng công bố (không có trong ${ledgerFile}); hãy xem lại chữ bên trái`);
    const leadsTo = now.leading.get(partAddress(to)[0]);
    if (leadsTo !== undefined) return say(`“${to}” chỉ là trang dẫn tiếp; hãy ghi thẳng nơi cuối cùng: ${leadsTo}`);
    if (to.startsWith('/') ? isThere(to, now) : ids.has(to) || ids.has(from)) return [];
    return say(`nơi thay thế “${to}” không có trên trang; hãy chọn một địa chỉ đang có`);
  });
}

function unrecorded(recorded: Names, now: Names): Problem[] {
  const added = [...now].flatMap(([path, within]) => {
    const known = recorded.get(path);
    const fresh = [...within].filter((id) => !known?.has(id)).map((id) => `${path}#${id}`);
    return known ? fresh : [path, ...fresh];
  });
  if (added.length === 0) return [];
  const shown = added.slice(0, 5).join(', ') + (added.length > 5 ? ', …' : '');
  const message = `${added.length} địa chỉ và mã chưa ghi vào sổ (${shown}); trước khi công bố hãy chạy: npm run ledger`;
  return [{ file: ledgerFile, line: 1, level: 'warning', message }];
}
