import { expect, test } from 'vitest';
import { knownRules } from './known-rules.ts';

const known = (css: string, ...names: string[]) => knownRules(css, (name) => names.includes(name));

test('a rule for a class that nobody has goes, the rest stays letter by letter', () =>
  expect(known('.a{color:red}.b{color:red}p,[hidden],.a>p{margin:0}', '.a', 'p')).toBe(
    '.a{color:red}p,[hidden],.a>p{margin:0}',
  ));

test('of several selectors only those go that ask for it', () =>
  expect(known('.a,.b .a,.a:has(.b),.a td{margin:0}', '.a')).toBe('.a{margin:0}'));

test('what an element must not have need not be known', () =>
  expect(known('.a:not(.b):hover::before{margin:0}', '.a')).toBe('.a:not(.b):hover::before{margin:0}'));

test('names of utilities are read as they stand in pages', () =>
  expect(known('.sm\\:gap-2\\.5{gap:1px}.sm\\:gap-3{gap:2px}', '.sm:gap-2.5')).toBe('.sm\\:gap-2\\.5{gap:1px}'));

test('rules for elements that no page has go, whatever stands around their name', () =>
  expect(known('td,th:nth-child(odd),li:nth-child(2)>p[data-a]::after,::highlight(b){margin:0}', 'p', 'li')).toBe(
    'li:nth-child(2)>p[data-a]::after,::highlight(b){margin:0}',
  ));

test('an address of a place is no name of an element', () =>
  expect(known('#muc-luc,*{margin:0}')).toBe('#muc-luc,*{margin:0}'));

test('a media query left without rules goes too', () =>
  expect(known('@media print{@supports (gap:0){.b{margin:0}}}p{margin:0}', 'p')).toBe('p{margin:0}'));

test('tokens stay as long as a rule asks for them, straight or by another token', () =>
  expect(known(':root{--a:1px;--b:var(--a);--c:var(--d);--d:2px}p{margin:var(--b)}', 'p')).toBe(
    ':root{--a:1px;--b:var(--a)}p{margin:var(--b)}',
  ));

test('faces and other at-rules stay', () => {
  const css = '@font-face{font-family:A;src:url(/a.woff2)}@page{margin:15mm}@keyframes x{to{top:0}}';
  expect(known(css)).toBe(css);
});

test('a comment is for who reads the source', () => expect(known('/*! a */p{margin:0}', 'p')).toBe('p{margin:0}'));
