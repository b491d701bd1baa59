import { field, type Line } from './blocks.ts';
import { isCapitals } from './fold.ts';
import { labelOf } from './labels.ts';
import type { Preamble, Recital, SourceText, Span, TextField } from './model.ts';
import * as words from './vocabulary.ts';

const nextClause = /[;,.]\s+(?=(?:[-–]\s*)?(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Để thực hiện)\s)/gu;
const enactingStart =
  /[;,.]\s+(?=(?:Chính phủ|Bộ trưởng Bộ .{3,60}|Quốc hội|Ủy ban .{3,60}|Uỷ ban .{3,60}|Hội đồng .{3,60}) (?:ban hành|quyết định|quyết nghị)\s)/u;

/**
 * Read what stands between the head and the first unit: the authority, the clauses of the preamble (several may share a
 * paragraph, one may be cut over lines) and the formula or sentence that enacts.
 */
export function readPreamble(
  source: SourceText,
  lines: readonly Line[],
  from: number,
  to: number,
  prefix: string,
): { preamble: Preamble; strays: TextField[]; next: number } {
  const preamble: Preamble = { authority: null, recitals: [], formula: null };
  const strays: TextField[] = [];
  const spans: { span: [number, number]; kind: Recital['kind'] }[] = [];
  let i = from;

  const first = firstClause();
  const firstFormula = formulaFrom(from, 3);
  if (first < 0 && firstFormula < 0) return { preamble, strays, next: from };
  if (first >= 0 || firstFormula >= 0) {
    const until = first >= 0 ? first : firstFormula;
    const authority: Line[] = [];
    for (; i < until; i++) {
      const line = lines[i]!;
      if (isCapitals(line.text) && (preamble.authority === null || authority.at(-1) === lines[i - 1])) {
        authority.push(line);
        preamble.authority = field(source, `${prefix}tham-quyen`, [authority[0]!.span[0], line.span[1]]);
      } else strays.push(field(source, '', line.span));
    }
  }

  for (; i < to; i++) {
    const line = lines[i]!;
    const { text } = line;
    const last = spans.at(-1);
    if (text === '') break;
    if (words.isFormula(text)) {
      preamble.formula = field(source, `${prefix}quyet-dinh`, line.span);
      i++;
      break;
    }
    const kind = words.recitalKind(text);
    const isEnacting = /:$/u.test(text) && kind !== 'basis';
    if (kind && !isEnacting) {
      addClauses(line, kind);
      if (preamble.formula) {
        i++;
        break;
      }
      continue;
    }
    if (spans.length === 0) break;
    if (last && !isCapitals(text) && !labelOf(text) && goesOn(lines[i - 1]!.text, text)) {
      last.span = [last.span[0], line.span[1]];
      continue;
    }
    const formula = formulaFrom(i, 14);
    if (formula >= 0) {
      // Between the clauses and the formula.
      if (isCapitals(text) && !preamble.authority) preamble.authority = field(source, `${prefix}tham-quyen`, line.span);
      else if (isCapitals(text) || /^\(/u.test(text)) strays.push(field(source, '', line.span));
      else spans.push({ span: [...line.span], kind: 'proposal' });
      continue;
    }
    if (!labelOf(text) && words.enacting.test(text) && text.length < 900) {
      let end = i;
      while (end + 1 < to && goesOn(lines[end]!.text, lines[end + 1]!.text) && !labelOf(lines[end + 1]!.text)) end++;
      preamble.formula = field(source, `${prefix}quyet-dinh`, [line.span[0], lines[end]!.span[1]]);
      i = end + 1;
    }
    break;
  }
  preamble.recitals = spans.map(({ span, kind }, n) => ({ ...field(source, `${prefix}can-cu-${n + 1}`, span), kind }));
  return { preamble, strays, next: i };

  /** The line of the first clause, if only the authority, a session or a list of amending acts stands before it. */
  function firstClause(): number {
    const isConsolidated = lines
      .slice(from, Math.min(to, from + 4))
      .some(({ text }) => /sửa đổi,\s+bổ\s+sung\s*(?:bởi)?\s*:?$|có hiệu lực kể từ/u.test(text));
    for (let j = from; j < to && j < from + (isConsolidated ? 120 : 8); j++) {
      const { text } = lines[j]!;
      if (words.recitalKind(text) && !(words.recitalKind(text) !== 'basis' && /:$/u.test(text))) return j;
      const label = labelOf(text);
      if (label && !(isConsolidated && (label.kind === 'khoan' || label.kind === 'gach'))) return -1;
      if (
        !isConsolidated &&
        !isCapitals(text) &&
        !/^\(|^Khóa|^Khoá|^Kỳ họp|^Quốc hội khóa|^Hội đồng nhân dân/u.test(text)
      )
        return -1;
    }
    return -1;
  }

  function formulaFrom(start: number, reach: number): number {
    for (let j = start; j < to && j < start + reach; j++) {
      if (words.isFormula(lines[j]!.text)) return j;
      const label = labelOf(lines[j]!.text);
      if (label && label.kind !== 'gach') return -1;
      if (reach < 5 && !isCapitals(lines[j]!.text)) return -1;
    }
    return -1;
  }

  /** One paragraph may hold several clauses, and the sentence that enacts after them. */
  function addClauses(line: Line, kind: Recital['kind']): void {
    const start = line.span[0];
    let { text } = line;
    const enacting = enactingStart.exec(text);
    if (enacting) {
      const at = enacting.index + enacting[0].length;
      preamble.formula = field(source, `${prefix}quyet-dinh`, [start + at, line.span[1]]);
      text = text.slice(0, at).trimEnd();
    }
    let begin = 0;
    const push = (end: number) => {
      const words = text.slice(begin, end);
      const span: Span = [start + begin, start + begin + words.trimEnd().length];
      spans.push({ span: [...span], kind: begin === 0 ? kind : (kindOf(words) ?? kind) });
    };
    for (const match of text.matchAll(nextClause)) {
      const end = match.index + match[0].length;
      push(end);
      begin = end;
    }
    push(text.length);
  }
}

const kindOf = (text: string) => words.recitalKind(text);

const goesOn = (before: string, text: string) =>
  /^\p{Ll}/u.test(text) || /^\d/u.test(text) || (!/[;.,:]$/u.test(before) && !words.recitalKind(text));
