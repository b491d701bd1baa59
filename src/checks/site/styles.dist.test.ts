import { expect, test } from 'vitest';
import { siteUrl } from '../../site/url.ts';
import { readSite } from './read-site.ts';

const { pages } = readSite('dist', siteUrl());
const blocksOf = (some: typeof pages) =>
  new Set(some.flatMap(({ root }) => root.querySelectorAll('style').map(({ text }) => text)));
const blocks = blocksOf(pages);
/** Without the help page, which is written for old browsers by hand and has tests of its own. */
const lowered = blocksOf(pages.filter(({ path }) => path !== '/tro-giup/'));

test('one policy can name every block of style: there are eight at most', () => {
  expect(blocks.size).toBeGreaterThan(1);
  expect(blocks.size).toBeLessThanOrEqual(8);
});

test('no page has styles outside its blocks', () =>
  expect(
    pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('[style], link[rel=stylesheet]')
        .map((element) => `${path}: ${element.toString().slice(0, 120)}`),
    ),
  ).toEqual([]));

test.each([
  ['cascade layers', /@layer\b/],
  ['@property and what needs it', /@property\b|--tw-/],
  ['media ranges', /\(width\s*[<>]/],
  [':is() and :where()', /:(is|where)\(/],
  ['logical properties', /[{;](margin|padding|border|inset)-(inline|block)\b/],
  ['inset', /[{;]inset:/],
  [
    'clamp() in a token outside @supports',
    /@supports not[^{]*\{[^}]*clamp|^(?!.*@supports \(width:clamp).*--[\w-]+:clamp\(/s,
  ],
  ['thickness in the short form of an underline', /[{;]text-decoration:[a-z ]*\d/],
  ['nested rules', /[{;]\s*&/],
])('no block has what browsers of the floor do not know: %s', (_, pattern) =>
  expect([...lowered].flatMap((css) => pattern.exec(css)?.[0] ?? [])).toEqual([]));

test('a selector that old browsers do not know stands in a rule alone', () => {
  const young = /:has\(|::details-content|::highlight|:focus-visible/;
  const mixed = [...blocks].flatMap((css) =>
    [...css.matchAll(/(?:^|[{};])([^{};@]+)\{/g)].flatMap(([, selector]) => {
      const known = selector!.split(/,(?![^(]*\))/).map((one) => young.test(one));
      return known.includes(true) && known.includes(false) ? [selector] : [];
    }),
  );
  expect(mixed).toEqual([]);
});
