import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { importReport } from '../import-report.ts';
import { importText } from '../import-text.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The record that a file becomes, and what is reported about it, as one text without white space. */
function textAndReport(name: string, markdown: string): string {
  const imported = importText({
    name,
    bytes: new TextEncoder().encode(markdown),
    id: 'thu',
    today: '2026-01-02',
    recordOf: () => null,
    publishedOf: () => null,
  });
  const report = importReport(imported, name, 'content/legal/thu.mdx');
  expect(report).not.toMatch(/undefined|NaN|\[object/u);
  return `${imported.record}\n${report}`.replace(/\s+/gu, '');
}

/**
 * What may hold words in a line of Markdown (CommonMark, GitHub's and Pandoc's additions), each with a word of its own. Where a link
 * leads is no word of a page.
 */
const inline: [name: string, write: (word: string) => string][] = [
  ['plain', (word) => word],
  ['bold', (word) => `**${word}**`],
  ['italic', (word) => `*${word}*`],
  ['bold italic', (word) => `***${word}***`],
  ['underscores', (word) => `__${word}__`],
  ['struck', (word) => `~~${word}~~`],
  ['<s>', (word) => `<s>${word}</s>`],
  ['<del>', (word) => `<del>${word}</del>`],
  ['code', (word) => `\`${word}\``],
  ['long code', (word) => `\`\` ${word} \`\``],
  ['link', (word) => `[${word}](https://example.org/a)`],
  ['link with a title', (word) => `[chữ](https://example.org/a "${word}")`],
  ['link by reference', (word) => `[${word}][nguon]`],
  ['bare address', (word) => `<https://example.org/${word}>`],
  ['picture', (word) => `![${word}](a.png)`],
  ['title of a picture', (word) => `![chữ](a.png "${word}")`],
  ['picture in a link', (word) => `[![${word}](a.png)](https://example.org/)`],
  ['span', (word) => `[${word}]{.underline}`],
  ['raised', (word) => `m<sup>${word}</sup>`],
  ['lowered', (word) => `m<sub>${word}</sub>`],
  ['comment', (word) => `a<!-- ${word} -->b`],
  ['comment never closed', (word) => `a<!-- ${word}`],
  ['element', (word) => `<u>${word}</u>`],
  ['unknown element', (word) => `<khong-ro>${word}</khong-ro>`],
  ['element never closed', (word) => `<u ${word}`],
  ['formula', (word) => `$${word}$`],
  ['mark of a note', (word) => `a[^${word}]`],
  ['note in the line', (word) => `a^[${word}]`],
  ['escaped', (word) => `\\*${word}\\*`],
  ['entity', (word) => `&lt;${word}&gt;`],
  ['brackets', (word) => `[${word}]`],
  ['braces', (word) => `{${word}}`],
];

/** What may stand around lines. */
const blocks: [name: string, write: (inside: string) => string][] = [
  ['paragraph', (inside) => inside],
  ['heading', (inside) => `## ${inside} ##`],
  ['heading with a rule', (inside) => `${inside}\n======`],
  ['quotation', (inside) => `> ${inside}`],
  ['dash', (inside) => `- ${inside}`],
  ['star', (inside) => `* ${inside}`],
  ['number', (inside) => `1. ${inside}`],
  ['task', (inside) => `- [x] ${inside}`],
  ['code', (inside) => `\`\`\`\n${inside}\n\`\`\``],
  ['words beside a fence', (inside) => `\`\`\` ${inside.replaceAll('`', '')}\nx\n\`\`\``],
  ['indented', (inside) => `    ${inside}`],
  ['pipe table', (inside) => `| a | ${inside.replaceAll('|', '')} |\n|---|---|\n| b | c |`],
  ['row', (inside) => `| a | b |\n|---|---|\n| c | ${inside.replaceAll('|', '')} |`],
  ['grid table', (inside) => `+---+---+\n| a | ${inside.replaceAll('|', '')} |\n+---+---+`],
  ['note', (inside) => `a[^1]\n\n[^1]: ${inside}`],
  ['definition', (inside) => `chữ\n: ${inside}`],
  ['address of a reference', (inside) => `[nguon]: https://example.org/ "${inside.replaceAll('"', '')}"`],
  ['HTML', (inside) => `<div class="a">\n${inside}\n</div>`],
  ['two lines', (inside) => `${inside}\\\n${inside}`],
];

const wordOf = (i: number) => `TU${String(i).padStart(4, '0')}X`;

test.each(blocks)('%s: whatever stands in it, each word is in the text or in the report', (_, around) => {
  const lost = inline.filter(([, write], i) => {
    const file = `Mở đầu.\n\n${around(write(wordOf(i)))}\n\nKết thúc.\n`;
    return !textAndReport('thu.md', file).includes(wordOf(i));
  });
  expect(lost.map(([name]) => name)).toEqual([]);
});

test.each(['md', 'txt'])('random .%s files: each word is in the text or in the report', (ending) => {
  const piece = fc.record({
    block: fc.constantFrom(...blocks),
    forms: fc.array(fc.constantFrom(...inline), { minLength: 1, maxLength: 4 }),
    parting: fc.constantFrom('\n', '\n\n', '  \n'),
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
      let count = 0;
      const body = pieces
        .map(
          ({ block: [, around], forms, parting }) =>
            around(forms.map(([, write]) => write(wordOf(count++))).join(' ')) + parting,
        )
        .join('');
      const found = textAndReport(`thu.${ending}`, `Mở đầu.\n\n${body}`);
      const lost = Array.from({ length: count }, (_, i) => wordOf(i)).filter((word) => !found.includes(word));
      expect(lost, body).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
