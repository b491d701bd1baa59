import { isCapitals } from '../../vietnamese/capitals.ts';
import { foldLoosely } from '../../vietnamese/fold.ts';
import type { Preamble, Recital, Span } from '../model.ts';
import { labelOf } from './labels.ts';
import { type Reader, spanning } from './reader.ts';
import { enacting, isAuthority, isFormula, issuerBefore, recitalKind } from './vocabulary.ts';

/** How many paragraphs may stand between the subject and the first recital. */
const reach = 6;

/** Where one paragraph holds several recitals, each begins after a semicolon or a full stop. */
const nextRecital = /[;.,]\s*(?=(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Thực hiện|Chiểu)\s)/gu;

const enacts =
  /^(?:chinh phu|quoc hoi|uy ban|hoi dong|bo truong|bo |lien bo|lien tich|thu tuong|chu tich|chu nhiem|giam doc|tong |thong doc|thanh tra|ngan hang|kiem toan|toa an|chanh an|vien truong|vien kiem sat|ban |luat nay|phap lenh nay|bo luat nay|nghi quyet nay|thong tu nay|hdnd|ubnd|so |cuc |tong cuc)/u;

/**
 * Read the preamble: who enacts, the recitals, and the words that enact. Only where a recital stands near the subject;
 * "Căn cứ vào …" further down opens ordinary paragraphs.
 */
export function readPreamble(reader: Reader, prefix: string): Preamble {
  const preamble: Preamble = { authority: null, recitals: [], formula: null };
  const first = firstRecital(reader);
  if (first < 0) {
    // An order or a plan may enact without recitals.
    if (isFormula(reader.text()) && !labelOf(reader.text())) preamble.formula = reader.take(`${prefix}quyet-dinh`);
    return preamble;
  }
  // A consolidated text first says which instruments it is made of.
  while (reader.at < first && !isCapitals(reader.text()))
    reader.notes.push(reader.take(`${prefix}hop-nhat-${reader.notes.length + 1}`));
  while (reader.at < first) {
    const line = reader.take(`${prefix}tham-quyen`);
    preamble.authority = preamble.authority ? spanning(reader, line.id, preamble.authority.span, line.span) : line;
  }
  const add = (kind: Recital['kind'], span: Span) =>
    preamble.recitals.push({ ...reader.field(`${prefix}can-cu-${preamble.recitals.length + 1}`, span), kind });

  for (let block = reader.block; block && !block.rows; block = reader.block) {
    const { text, span } = block;
    const issuer = preamble.recitals.length === 0 ? (issuerBefore.exec(text)?.[1]?.trimEnd().length ?? 0) : 0;
    const start = issuer && issuer + 1;
    if (issuer) preamble.authority = reader.field(`${prefix}tham-quyen`, [span[0], span[0] + issuer]);
    const kind = recitalKind(text.slice(start));
    if (isFormula(text)) {
      preamble.formula = reader.take(`${prefix}quyet-dinh`);
      break;
    }
    if (kind === 'basis' || (kind && !isEnacting(text.slice(start)))) {
      for (const [from, to] of pieces(text, start)) {
        const words = text.slice(from, to);
        add(recitalKind(words) ?? kind, [span[0] + from, span[0] + to]);
      }
      reader.at++;
      continue;
    }
    const label = labelOf(text);
    if (label && label.type !== 'indent') break;
    if (isEnacting(text)) {
      preamble.formula = reader.take(`${prefix}quyet-dinh`);
      if (isFormula(reader.text())) {
        const { span: rest } = reader.take('');
        preamble.formula = spanning(reader, preamble.formula.id, preamble.formula.span, rest);
      }
      break;
    }
    const last = preamble.recitals.at(-1);
    const goesOn =
      last &&
      reader.follows(reader.at) &&
      (!isCapitals(text) || text.length < 30) &&
      !/[;.:]$/u.test(last.text) &&
      !/^[-–+]/u.test(text);
    const isListed = last && /^[-–+]\s/u.test(text) && recitalAhead(reader);
    if (last && reader.follows(reader.at) && (goesOn || (isListed && /[,:;]$/u.test(last.text)))) {
      reader.at++;
      preamble.recitals[preamble.recitals.length - 1] = {
        ...reader.field(last.id, [last.span[0], span[1]]),
        kind: last.kind,
      };
      continue;
    }
    // The issuer may stand between recitals and formula, too.
    if (isCapitals(text) && isAuthority(text) && (recitalKind(reader.text(1)) || isFormula(reader.text(1)))) {
      if (!preamble.authority) preamble.authority = reader.take(`${prefix}tham-quyen`);
      else {
        preamble.formula = reader.take(`${prefix}quyet-dinh`);
        if (isFormula(reader.text())) {
          const { span: rest } = reader.take('');
          preamble.formula = spanning(reader, preamble.formula.id, preamble.formula.span, rest);
        }
        break;
      }
      continue;
    }
    if (last && recitalAhead(reader) && text.length < 600 && !/\.$/u.test(last.text)) {
      // A clause of the preamble that begins with none of the usual words.
      add('proposal', span);
      reader.at++;
      continue;
    }
    break;
  }
  return preamble;
}

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
