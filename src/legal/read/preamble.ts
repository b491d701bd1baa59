import { isCapitals } from '../../vietnamese/capitals.ts';
import { foldLoosely } from '../../vietnamese/fold-loosely.ts';
import type { Preamble, Recital, Span } from '../model.ts';
import { labelOf } from './labels.ts';
import { type Reader, spanning } from './reader.ts';
import { enacting, isAuthority, isFormula, issuerBefore, recitalKind } from './vocabulary.ts';

/** How many paragraphs may stand between the subject and the first recital. Five are the most measured, but for lists of amending laws. */
const reach = 6;

/** Where one paragraph holds several recitals, each begins after a semicolon or a full stop. */
const nextRecital = /[;.,]\s*(?=(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Thực hiện|Chiểu)\s)/gu;

const enacts =
  /^(?:chinh phu|quoc hoi|uy ban|hoi dong|bo truong|bo |lien bo|lien tich|thu tuong|chu tich|chu nhiem|giam doc|tong |thong doc|thanh tra|ngan hang|kiem toan|toa an|chanh an|vien truong|vien kiem sat|ban |luat nay|phap lenh nay|bo luat nay|nghi quyet nay|thong tu nay|hdnd|ubnd|so |cuc |tong cuc)/u;

/** A preamble while it is being read. */
interface PreambleState {
  readonly reader: Reader;
  readonly prefix: string;
  readonly preamble: Preamble;
  isOver: boolean;
}

/** One thing that may stand in a preamble: takes it where it stands at the reader's place, and says whether it did. */
type Construct = (state: PreambleState) => boolean;

/**
 * Read the preamble: who enacts, the recitals, and the words that enact. Only where a recital stands near the subject;
 * "Căn cứ vào …" further down opens ordinary paragraphs.
 */
export function readPreamble(reader: Reader, prefix: string): Preamble {
  const preamble: Preamble = { authority: null, recitals: [], formula: null };
  const state: PreambleState = { reader, prefix, preamble, isOver: false };
  const first = firstRecital(reader);
  if (first < 0) {
    // An order or a plan may enact without recitals.
    if (!labelOf(reader.text())) takeFormula(state);
    return preamble;
  }
  // A consolidated text first says which instruments it is made of.
  while (reader.at < first && !isCapitals(reader.text()))
    reader.notes.push(reader.take(`${prefix}hop-nhat-${reader.notes.length + 1}`));
  while (reader.at < first) {
    const line = reader.take(`${prefix}tham-quyen`);
    preamble.authority = preamble.authority ? spanning(reader, line.id, preamble.authority.span, line.span) : line;
  }
  while (reader.block && !reader.block.rows && !state.isOver) if (!constructs.some((take) => take(state))) break;
  return preamble;
}

/** The words that enact in capitals: "QUYẾT ĐỊNH:". They end the preamble. */
const takeFormula: Construct = (state) => {
  if (!isFormula(state.reader.text())) return false;
  state.preamble.formula = state.reader.take(`${state.prefix}quyet-dinh`);
  state.isOver = true;
  return true;
};

/** One recital, or several in one paragraph; the issuer may stand before the first. */
const takeRecitals: Construct = ({ reader, preamble, prefix }) => {
  const { text, span } = reader.block!;
  const issuer = preamble.recitals.length === 0 ? (issuerBefore.exec(text)?.[1]?.trimEnd().length ?? 0) : 0;
  const start = issuer && issuer + 1;
  if (issuer) preamble.authority = reader.field(`${prefix}tham-quyen`, [span[0], span[0] + issuer]);
  const words = text.slice(start);
  const kind = recitalKind(words);
  if (!kind || (kind !== 'basis' && isEnacting(words))) return false;
  for (const [from, to] of pieces(text, start))
    addRecital(reader, preamble, prefix, recitalKind(text.slice(from, to)) ?? kind, [span[0] + from, span[0] + to]);
  reader.at++;
  return true;
};

function addRecital(reader: Reader, { recitals }: Preamble, prefix: string, kind: Recital['kind'], span: Span): void {
  recitals.push({ ...reader.field(`${prefix}can-cu-${recitals.length + 1}`, span), kind });
}

/** A label opens the body. */
const stopAtLabel: Construct = (state) => {
  const label = labelOf(state.reader.text());
  state.isOver = label !== null && label.type !== 'indent';
  return state.isOver;
};

/** The sentence that enacts, and a formula right below it. */
const takeEnacting: Construct = (state) => {
  if (!isEnacting(state.reader.text())) return false;
  takeWithFormula(state);
  return true;
};

function takeWithFormula(state: PreambleState): void {
  const { reader, preamble, prefix } = state;
  const sentence = reader.take(`${prefix}quyet-dinh`);
  const hasFormula = isFormula(reader.text());
  preamble.formula = hasFormula ? spanning(reader, sentence.id, sentence.span, reader.take('').span) : sentence;
  state.isOver = true;
}

/** A longer line of capitals does not go on from a recital. */
const longestRest = 30;

/** A paragraph that goes on from the recital above it, or lists what that one names. */
const takeRest: Construct = ({ reader, preamble: { recitals } }) => {
  const { text, span } = reader.block!;
  const last = recitals.at(-1);
  if (!last || !reader.follows(reader.at)) return false;
  const goesOn =
    (!isCapitals(text) || text.length < longestRest) && !/[;.:]$/u.test(last.text) && !/^[-–+]/u.test(text);
  const isListed = /^[-–+]\s/u.test(text) && recitalAhead(reader) && /[,:;]$/u.test(last.text);
  if (!goesOn && !isListed) return false;
  recitals[recitals.length - 1] = { ...reader.field(last.id, [last.span[0], span[1]]), kind: last.kind };
  reader.at++;
  return true;
};

/** The issuer may stand between recitals and formula, too. */
const takeIssuer: Construct = (state) => {
  const { reader, preamble, prefix } = state;
  const text = reader.text();
  const next = reader.text(1);
  if (!isCapitals(text) || !isAuthority(text) || !(recitalKind(next) || isFormula(next))) return false;
  if (preamble.authority) takeWithFormula(state);
  else preamble.authority = reader.take(`${prefix}tham-quyen`);
  return true;
};

/** The longest recital measured has 286 characters. */
const longestClause = 600;

/** A clause that begins with none of the usual words, between others that do. */
const takeUnusual: Construct = ({ reader, preamble, prefix }) => {
  const { text, span } = reader.block!;
  const last = preamble.recitals.at(-1);
  if (!last || !recitalAhead(reader) || text.length >= longestClause || /\.$/u.test(last.text)) return false;
  addRecital(reader, preamble, prefix, 'proposal', span);
  reader.at++;
  return true;
};

/** Tried in this order. */
const constructs: readonly Construct[] = [
  takeFormula,
  takeRecitals,
  stopAtLabel,
  takeEnacting,
  takeRest,
  takeIssuer,
  takeUnusual,
];

/** "Quốc hội ban hành Luật …", "Sau khi thống nhất …, Bộ … hướng dẫn như sau:". */
const isEnacting = (text: string): boolean =>
  (enacts.test(foldLoosely(text)) && enacting.test(text) && text.length < 700) ||
  (/như sau\s*:?$/u.test(text) &&
    /(?:hướng dẫn|quy định|thông báo|thống nhất|ban hành)/u.test(text) &&
    !/^Căn cứ\s[^,]*;$/u.test(text));

const recitalAhead = (reader: Reader): boolean => {
  for (let i = 1; i < 5; i++) if (recitalKind(reader.text(i)) || isFormula(reader.text(i))) return true;
  return false;
};

/** Index of the first recital, if one stands close and nothing but the issuer stands before it; otherwise -1. */
function firstRecital(reader: Reader): number {
  if (/(?:sửa đổi|bổ sung)[^.]*bởi\s*:$|có hiệu lực kể từ ngày[^.]*:$/isu.test(reader.text())) {
    for (let i = 1; i < 30; i++) if (/^(?:Căn cứ|Xét)\s/u.test(reader.text(i))) return reader.at + i;
  }
  for (let i = 0; i < reach; i++) {
    const text = reader.text(i);
    if (issuerBefore.test(text)) return reader.at + i;
    if (recitalKind(text)) {
      // "Thực hiện …, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:" introduces the text; it is no clause of a preamble.
      if (
        recitalKind(text) !== 'basis' &&
        i === 0 &&
        !/[;,]$/u.test(text) &&
        !recitalKind(reader.text(1)) &&
        !isFormula(reader.text(1)) &&
        !isEnacting(reader.text(1))
      )
        return -1;
      // One lone "Căn cứ …" that introduces the text of a letter or a plan is a recital as well, unless it is long prose.
      return reader.at + i;
    }
    if (!text || labelOf(text) || (!isCapitals(text) && !isIntroduction(text))) return -1;
  }
  return -1;
}

/** Words that may stand before the recitals: "Căn cứ …" follows. */
const isIntroduction = (text: string): boolean => isAuthority(text.toLocaleUpperCase('vi')) && text.length < 120;

function* pieces(text: string, start: number): Generator<[number, number]> {
  let from = start;
  for (const match of text.matchAll(nextRecital)) {
    yield [from, match.index + 1];
    from = match.index + match[0].length;
  }
  yield [from, text.length];
}
