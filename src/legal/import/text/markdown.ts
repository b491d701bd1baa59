import type { Thing } from '../../model.ts';
import { scripted } from '../parts/raised.ts';
import { cleanLines } from './clean-characters.ts';
import type { Lines, SourceLine } from './source-line.ts';
import { arrange } from './text.ts';

const entities: Record<string, string> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const ruler = /^\s*-{3,}(?:\s+-{3,})+\s*$/u;
const lineEnd = /(?:\\|<br\s?\/?>)$/iu;

/** Spans with attributes: [Nơi nhận]{.underline}. */
const span = /\[([^\][]{0,2000})\]\{[^}]{0,500}\}/gu;

/** Marks of Markdown and HTML that mean nothing in a legal text, and what stays of them. */
const marks: [RegExp, string][] = [
  [/<(?:s|del|strike)>([^<]{0,2000})<\/(?:s|del|strike)>/giu, '$1'],
  [
    /\[([^\][^][^\][]{0,2000})\]\(\s{0,9}(?:https?:|mailto:|#|\.|\/)[^)\s]{0,2000}(?:\s{1,9}"[^"]{0,2000}")?\s{0,9}\)/gu,
    '$1',
  ],
  [/<\/?(?:u|div|span|p|center|b|i|em|strong|font|a|small)(?:\s[^<>]{0,2000})?>/giu, ''],
  [/^\s{0,3}>\s?/u, ''],
  [/\*\*\*(?=\S)|(?<=\S)\*\*\*/gu, '**'],
  [/^(\s*)\*{1,3}\s*\*{1,3}\s*$/u, ''],
  [/\*\*\s*\*\*/gu, ' '],
  // A list mark before a label of the text: "- a) …", "- 1. …".
  [/^\s*[-*+]\s+(?=(?:\*\*)?(?:[a-zđ]\d?\)|\d{1,3}[a-zđ]?\.\s|[-–+]\s))/u, ''],
  [span, '$1'],
  [/^(\s*)\*\s+(?=\S)/u, '$1- '],
  // Emphasis may run over lines, so its marks go one by one; a mark in brackets, (*), is a note of the text.
  [/(?<![*\\(])\*(?![*)])/gu, ''],
  [/\\([\\`*_{}[\]()#+\-.!|<>"'~$^])/gu, '$1'],
];

const picture = /!\[([^\][]{0,2000})\]\(\s{0,9}[^)\s]{0,2000}(?:\s{1,9}"[^"]{0,2000}")?\s{0,9}\)/gu;
/** Words that a link or a picture shows when it is pointed at: `(address "words")`. */
const pointed = /\]\(\s{0,9}[^\s)"]{0,2000}\s{1,9}"([^"]{1,2000})"\s{0,9}\)/gu;
const raised = /<(sup|sub)(?:\s[^<>]{0,200})?>([^<]{0,200})<\/\1>/giu;

/** Things of a line that are no plain words, each named: comments, pictures, struck words; raised and lowered words as characters. */
function readThings({ text, line }: SourceLine, edits: Lines['edits']): string {
  const note = (thing: Thing, from: string, to: string) => edits.push({ line, kind: 'thing', thing, from, to });
  for (const [, words] of text.matchAll(/(?:<(?:s|del|strike)>|~~)([^<~]{1,2000})(?:<\/|~~)/giu))
    note('struck', words!, words!.trim());
  for (const [, words] of text.matchAll(pointed)) note('hidden', words!.trim(), '');
  return withoutComments(text, (words) => note('comment', words, ''))
    .replace(picture, (_, alt: string) => {
      const shown = alt.trim() ? `[Hình: ${alt.trim()}]` : '[Hình]';
      note('picture', alt.trim(), shown);
      return shown;
    })
    .replace(raised, (_, tag: string, words: string) =>
      scripted(words, tag.toLowerCase() === 'sup' ? 'above' : 'below'),
    );
}

/** A line without its HTML comments. */
function withoutComments(text: string, found: (words: string) => void): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return kept + text.slice(at);
    const words = text.slice(start + 4, end).trim();
    if (words) found(words);
    kept += text.slice(at, start);
    at = end + 3;
  }
}

/** Read Markdown: front matter is no content; headings, emphasis, links, list marks and escapes go, the words stay. */
export function readMarkdown(text: string): Lines {
  const { lines, edits } = cleanLines(text);
  const result: SourceLine[] = [];
  let i = 0;
  if (lines[0]?.text.trim() === '---') {
    const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)$/u.test(line.text.trim()));
    if (end > 0) {
      const from = lines.slice(0, end + 1).map((line) => line.text);
      edits.push({ line: 1, kind: 'markup', from: from.join('\n'), to: '' });
      i = end + 1;
    }
  }
  let inTable = false;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    // Columns of a simple table are told by place, so its marks stay until it is read.
    const isRuler = ruler.test(line.text);
    if (isRuler) inTable = !inTable;
    if (inTable || isRuler) {
      result.push({ text: line.text, line: line.line });
      continue;
    }
    if (/^\s*(?:```|~~~)/u.test(line.text)) {
      edits.push({ line: line.line, kind: 'markup', from: line.text, to: '' });
      const words = line.text.replace(/^[\s`~]+/u, '').trim();
      if (words) edits.push({ line: line.line, kind: 'thing', thing: 'hidden', from: words, to: '' });
      continue;
    }
    const isRow = /^\s*[|+].*[|+]\s*$/u.test(line.text);
    const trimmed = line.text.trimEnd();
    const heading = /^\s{0,3}#{1,6}\s+(\S.*)$/u.exec(trimmed);
    const endsLine = / {2}$/u.test(line.text) || lineEnd.test(trimmed);
    let to = heading ? heading[1]!.replace(/(?<=\s)#+$/u, '').trimEnd() : trimmed.replace(lineEnd, '');
    to = readThings({ text: to, line: line.line }, edits);
    for (const [from, by] of marks) to = to.replace(from, by);
    for (const [from, by] of Object.entries(entities)) to = to.replaceAll(from, by);
    if (isRow)
      to = readThings(line, [])
        .replace(/(?<!\*)\*{3}(?!\*)/gu, '**')
        .replace(span, '$1')
        .replace(/\\([-.*_#'"<>()[\]])/gu, '$1');
    const pieces = isRow ? [to] : to.split(/<br\s*\/?>/iu);
    if (to !== line.text) edits.push({ line: line.line, kind: 'markup', from: line.text, to });
    if (heading) result.push({ text: '', line: line.line });
    for (const [at, piece] of pieces.entries())
      result.push({ text: piece, line: line.line, hardBreak: heading !== null || endsLine || at < pieces.length - 1 });
    if (heading) result.push({ text: '', line: line.line });
  }
  const arranged = arrange({ lines: result, edits });
  // In the columns of a simple table they are taken out last: they are part of its widths.
  for (const line of arranged.lines) {
    const text = line.text.replace(span, '$1');
    if (text !== line.text) arranged.edits.push({ line: line.line, kind: 'markup', from: line.text, to: text });
    line.text = text;
  }
  return arranged;
}
