import { expect, test } from 'vitest';
import { shortTokens } from './short-tokens.ts';

const nobody = () => false;

test('the most used token has the shortest name, wherever it stands', () =>
  expect(shortTokens(':root{--one:1px;--two:2px;--three:var(--two)}p{margin:var(--two) var(--one,3px)}', nobody)).toBe(
    ':root{--b:1px;--a:2px;--c:var(--a)}p{margin:var(--a) var(--b,3px)}',
  ));

test('what a script says keeps its name', () =>
  expect(shortTokens('p:after{content:var(--next);color:var(--ink)}', (name) => name === '--next')).toBe(
    'p:after{content:var(--next);color:var(--a)}',
  ));

test('the name of a class is no token', () => expect(shortTokens('.a--b{margin:0}', nobody)).toBe('.a--b{margin:0}'));

test('hundreds of tokens have names of their own', () => {
  const tokens = Array.from({ length: 3000 }, (_, i) => `--token-${i}`);
  const names = shortTokens(tokens.join(';'), nobody).split(';');
  expect(new Set(names).size).toBe(tokens.length);
  expect(names.every((name) => /^--[a-zA-Z]{1,3}$/.test(name))).toBe(true);
});
