import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { callLinks } from './call-links.ts';

async function drawn(text: string, path = 'answers/thu.mdx'): Promise<string> {
  const fileURL = new URL(`file:///x/content/${path}`);
  const { html } = await markdownToHtml(text, { mdastPlugins: [callLinks()], fileURL });
  return html;
}
const dialled = '<a href="tel:113">113</a>';

test.each(['Gọi 113 ngay.', '- Gọi **113**, nhờ người.', 'Hỏi rồi *gọi 113*.'])('dials: %s', async (text) =>
  expect(await drawn(text)).toContain(dialled));
test.each(['## Gọi 113', '[gọi 113](/tro-giup/)', '[**113**](/tro-giup/)', 'Điều 113.'])('does not: %s', async (text) =>
  expect(await drawn(text)).not.toContain('tel:'));
test('official words stay as they are', async () =>
  expect(await drawn('Gọi 113.', 'legal/luat.mdx')).not.toContain('tel:'));
