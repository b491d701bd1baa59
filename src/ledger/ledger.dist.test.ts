import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblem } from '../checks/problem.ts';
import { addressesOf, filesIn } from './addresses.ts';
import { compareWithLedger } from './check-ledger.ts';
import { hostRedirects } from './lead-on.ts';
import { formatLedger, ledgerFile, mergeLedgers, parseLedger } from './ledger-file.ts';
import { isThere, partAddress, type Redirect, readRedirects, redirectsFile } from './redirects.ts';
import { canMake } from './this-machine.ts';

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const now = addressesOf(filesIn('dist'));
const { problems, led } = compareWithLedger(read(ledgerFile), now, readRedirects(read(redirectsFile)), canMake);

// A build only says what is new; before anything is published it has to be recorded.
test('every public address is recorded, and every recorded one is there or leads on', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('what hosts are told leads to what is there, and from nothing twice', () => {
  const rows = hostRedirects(now, led);
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows.map(({ from }) => from)).size).toBe(rows.length);
  expect(rows.filter(({ to }) => !isThere(partAddress(to)[0], now) && !now.gone.has(to))).toEqual([]);
});

/** One thing of each kind that the site has, as it stands in addresses; the first of its kind, whatever the content is. */
const paths = [...now.names.keys()].sort();
const first = (pattern: RegExp) => paths.find((path) => pattern.test(path) && !now.leading.has(path));
const withId = (path: string | undefined, fits: (id: string) => boolean) => {
  const id = path && [...now.names.get(path)!].find(fits);
  return id ? `${path}#${id}` : undefined;
};
const events = paths.filter((path) => path.endsWith('.ics')).flatMap((path) => [...now.names.get(path)!]);
const things: [kind: string, address: string | undefined, list: string][] = [
  ['a message', first(/^\/thong-diep\/[^/]+\/$/), '/thong-diep/'],
  ['a material', first(/^\/tai-lieu\/(?!loai|kho|danh-cho|goi)[^/]+\/$/), '/tai-lieu/'],
  ['a body', first(/^\/ke-hoach\/\d+\/co-quan\/[^/]+\/$/), '/ke-hoach/'],
  ['a plan', first(/^\/ke-hoach\/\d+\/$/), '/ke-hoach/'],
  ['an edition of the Month', first(/^\/thang-hanh-dong\/\d+\/$/), '/thang-hanh-dong/'],
  ['an instrument', first(/^\/van-ban\/\d[^/]+\/$/), '/van-ban/'],
  ['an answer', first(/^\/hoi-dap\/[^/]+\/$/), '/hoi-dap/'],
  ['a page', '/gioi-thieu/', '/'],
  ['a provision', withId(first(/^\/van-ban\/\d[^/]+\/$/), () => true), '/van-ban/'],
  ['a task', withId(first(/^\/ke-hoach\/\d+\/nhiem-vu\/$/), () => true), '/ke-hoach/'],
  ['a change', withId('/thay-doi/', (id) => /^\d{4}-/.test(id)), '/thay-doi/'],
  ['an event of a calendar', events[0], '/ke-hoach/'],
];

/** The site without a thing, or with it under another name. */
function changed(address: string, name?: string): typeof now {
  const isEvent = !address.startsWith('/');
  const [path, id] = isEvent ? ['', address] : partAddress(address);
  const [stem, newStem] = [path.replace(/\/$/, ''), name && partAddress(name)[0].replace(/\/$/, '')];
  const names = new Map(
    [...now.names].flatMap(([other, ids]): [string, Set<string>][] => {
      if (id !== '') {
        if (isEvent ? other.endsWith('/') : other !== path) return [[other, ids]];
        return [
          [other, new Set([...ids].flatMap((one) => (one !== id ? [one] : name ? [name.split('#').at(-1)!] : [])))],
        ];
      }
      const isIn = other === path || other.startsWith(path) || other.startsWith(`${stem}.`);
      return isIn ? (newStem ? [[newStem + other.slice(stem.length), ids]] : []) : [[other, ids]];
    }),
  );
  return { ...now, names };
}

const whole = formatLedger(mergeLedgers(parseLedger(''), now.names));
const mistakes = (site: typeof now, rows: readonly Omit<Redirect, 'line'>[]) =>
  compareWithLedger(
    whole,
    site,
    rows.map((row, i) => ({ ...row, line: i + 1 })),
  ).problems.filter(({ level }) => level === 'error');

// A kind that this site has nothing of (no answers yet, a fork without editions) has nothing to lose.
test.each(
  things.filter(([, address]) => address !== undefined) as [string, string, string][],
)('%s (%s) is missed when it is renamed or removed, until a row says where it leads', (_, address, list) => {
  const renamed = address.endsWith('/') ? `${address.slice(0, -1)}-moi/` : `${address}-moi`;
  for (const [site, to] of [
    [changed(address, renamed), renamed],
    [changed(address), list],
  ] as const) {
    expect(
      mistakes(site, [])
        .map(({ message }) => message)
        .join('\n'),
    ).toContain(partAddress(address).at(address.includes('#') ? 1 : 0));
    expect(mistakes(site, [{ from: address, to }]).map(formatProblem)).toEqual([]);
  }
  // A page that went leaves one that says so; what has no page of its own leads on.
  if (address.endsWith('/')) {
    const row = { from: address, to: list, gone: { was: 'một trang', since: '2031-03-08' } };
    expect(mistakes(changed(address), [row]).map(formatProblem)).toEqual([]);
  }
});
