import type { Lines, SourceLine } from './source-line.ts';

/** A label cut after its first word, and what its next line must begin with. */
const cuts: [RegExp, RegExp][] = [
  [/^(?:Điều|ĐIỀU)$/u, /^\d{1,3}[a-zđ]?\s*[.:]?/u],
  [/^(?:Chương|CHƯƠNG|Phần|PHẦN)$/u, /^(?:[IVXLC]+|\d{1,2}|thứ\s)/u],
  [/^(?:Mục|MỤC|Tiểu mục)$/u, /^\d{1,2}\s*[.:]?/u],
  [/^(?:[-–]\s*)?Căn$/u, /^cứ\s/u],
];

/** Join labels that a conversion has cut over two lines: "Điều | 1. Tên", "Căn | cứ Luật …". */
export function joinCutLabels({ lines, edits }: Lines): Lines {
  const result: SourceLine[] = [];
  let blanks: SourceLine[] = [];
  for (const line of lines) {
    const text = line.text.replaceAll('**', '').trim();
    if (text === '') {
      blanks.push(line);
      continue;
    }
    const before = result.at(-1);
    const first = (before?.text ?? '').replaceAll('**', '').trim();
    if (
      before &&
      blanks.length <= 1 &&
      !before.isTable &&
      cuts.some(([cut, next]) => cut.test(first) && next.test(text))
    ) {
      edits.push({ line: line.line, kind: 'unwrap', from: '\n', to: ' ' });
      result[result.length - 1] = { ...before, text: `${before.text.trimEnd()} ${line.text.trimStart()}` };
    } else result.push(...blanks, line);
    blanks = [];
  }
  return { lines: [...result, ...blanks], edits };
}
