import { expect, test } from 'vitest';
import { pageIndex } from './page-index.ts';
import { withoutStrokes, withStrokes } from './stroke.ts';

const page = (name: string, words: string) => ({
  url: `/${name}/`,
  html: `<!doctype html><html lang="vi"><head><title>x</title></head><body><main><h1>Trang ${name}</h1>${words}</main></body></html>`,
});

test('what is found are pages, without the ready-made interfaces', async () => {
  const files = await pageIndex([page('mot', '<p>Nhà tạm lánh ở xã Khang Ninh</p>')]);
  expect([...files.keys()]).toContain('pagefind.js');
  expect([...files.keys()].filter((path) => /ui|highlight/.test(path))).toEqual([]);
});

test('words of many pages are of none: they make the index no larger', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `trang-${i}`);
  const card = `<p>${Array.from({ length: 300 }, (_, i) => `chữ${i}lặp`).join(' ')}</p>`;
  const sum = (files: ReadonlyMap<string, Uint8Array>) =>
    [...files].reduce((all, [path, { length }]) => all + (/\.js$|wasm/.test(path) ? 0 : length), 0);
  const bare = sum(await pageIndex(names.map((name) => page(name, `<p>Riêng của ${name}.</p>`))));
  const repeated = sum(await pageIndex(names.map((name) => page(name, `<p>Riêng của ${name}.</p>${card}`))));
  const own = sum(await pageIndex([...names.slice(1).map((name) => page(name, '')), page('cuoi', card)]));
  expect(repeated).toBeLessThan(bare + 200);
  expect(own).toBeGreaterThan(bare + 200);
});

test('đ is written so that Pagefind meets it with d, and read back letter for letter', () => {
  expect(withStrokes('Đồn đường').normalize('NFD').replace(/\p{M}/gu, '')).toBe('Don duong');
  expect(withoutStrokes(withStrokes('Đồn Biên phòng, đường đi, Ðịa'))).toBe('Đồn Biên phòng, đường đi, Ðịa');
});
