import postcss from 'postcss';
import { expect, test } from 'vitest';
import { flexGap } from './flex-gap.ts';

const lowered = async (css: string) =>
  (await postcss([flexGap()]).process(css, { from: undefined })).css.replace(/\s+/g, '');

test('a row of one line keeps its items apart, but nothing after the last', async () =>
  expect(await lowered('.a,.b{display:flex;gap:8px}')).toContain(
    '@supportsnot(inset:0){.a>*:not(:last-child),.b>*:not(:last-child){margin-right:8px',
  ));

test('a row that wraps keeps its lines apart as well', async () => {
  const css = await lowered('.a{display:inline-flex;flex-wrap:wrap;gap:4px calc(1px * 20)}');
  expect(css).toContain('.a>*{margin-right:calc(1px*20)');
  expect(css).toContain('margin-bottom:4px');
});

test.each([
  '.a{display:grid;gap:8px}',
  '.a{display:flex;flex-direction:column;gap:8px}',
  '.a{display:flex}',
])('%s is no row with a gap', async (css) => expect(await lowered(css)).not.toContain('@supports'));
