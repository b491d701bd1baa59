import { type Block, field } from './blocks.ts';
import { LegalParseError, quoted } from './diagnostics.ts';
import type {
  Component,
  Conclusions,
  Diagnostic,
  DocType,
  Preamble,
  Preface,
  Recital,
  SourceText,
  TextField,
} from './model.ts';
import { markdownOffset } from './normalise.ts';
import { opensProvision } from './outline.ts';

/** A component whose body is still a list of paragraphs: the outline layer turns them into provisions. */
export interface RawComponent extends Omit<Component, 'body'> {
  bodyBlocks: Block[];
}

/** Type lines that open an instrument or something issued with it, and the prefix of ids in an attachment. */
const types: Record<string, { docType: DocType; slug: string }> = {
  'QUYẾT ĐỊNH': { docType: 'quyet-dinh', slug: 'qd' },
  'KẾ HOẠCH': { docType: 'ke-hoach', slug: 'kh' },
  'QUY ĐỊNH': { docType: 'quy-dinh', slug: 'quy-dinh' },
  'QUY CHẾ': { docType: 'quy-che', slug: 'quy-che' },
};

const typeNames = Object.keys(types).join(', ');

const isCapitals = (text: string) => /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi');
// CỘNG HÒA and CỘNG HOÀ are both printed in Nghị định 30/2020/NĐ-CP, Phụ lục I.
const country = /^CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u;
const numberLine = /^Số\s*:?\s*(\d+(?:\/\d{4})?)\s*\/\s*(\p{Lu}[\p{L}\d&]*(?:-\s?[\p{L}\d&]+)*)$/u;
const dateLine = /^(.+?),\s*ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/u;
const recital = /^(Căn cứ|Theo đề nghị|Xét)\s/u;
const attached = /^\((?:Ban hành )?[Kk]èm theo\s/u;
const power = /^(?:T\/?M|K\/?T|TL|TUQ|Q)\.\s/u;

/**
 * Third layer: paragraphs grouped into components (the instrument, then what is issued with it), each with its preface,
 * preamble, body paragraphs and conclusions.
 * Guarantees: every paragraph belongs to exactly one place of one component; a paragraph with no place is an error that
 * quotes it. Source of the order of fields: Nghị định 30/2020/NĐ-CP, Phụ lục I (Thông tư 01/2011/TT-BNV before it).
 */
export function splitComponents(source: SourceText, blocks: Block[]): RawComponent[] {
  const components: RawComponent[] = [];
  let next = 0;
  let signatures = 0;

  const peek = () => blocks[next];
  const fail = (message: string, block = peek()): never => {
    const at = block ? markdownOffset(source, block.span[0]) : markdownOffset(source, source.plain.length);
    throw new LegalParseError([{ level: 'error', at, message } satisfies Diagnostic]);
  };
  const take = (id: string): TextField => field(source, id, blocks[next++]!.span);
  const typeOf = (block: Block | undefined) => (block ? types[block.text] : undefined);
  // What an attachment's issuer is followed by; without one, a line of capitals there is a type line gone wrong.
  const isHeadField = (block: Block | undefined) =>
    block !== undefined &&
    (typeOf(block) !== undefined ||
      country.test(block.text.split('\n')[0]!) ||
      numberLine.test(block.text) ||
      dateLine.test(block.text));

  function readPreface(prefix: string): Preface & { docType: TextField } {
    const preface: Preface = {
      docAuthority: null,
      country: null,
      motto: null,
      docNumber: null,
      docDate: null,
      docType: null,
      docTitle: null,
      attachedTo: null,
      addressee: null,
    };
    for (let block = peek(); block && !preface.docType; block = peek()) {
      const { text } = block;
      const number = numberLine.exec(text);
      const date = dateLine.exec(text);
      if (typeOf(block)) preface.docType = take(`${prefix}ten-loai`);
      else if (country.test(source.plain.slice(...block.lines[0]!))) {
        next++;
        preface.country = field(source, `${prefix}quoc-hieu`, block.lines[0]!);
        const rest = block.lines.slice(1);
        if (rest.length) preface.motto = field(source, `${prefix}tieu-ngu`, [rest[0]![0], block.span[1]]);
      } else if (number) {
        const symbol = number[2]!.replace(/\s/g, '');
        preface.docNumber = {
          ...take(`${prefix}so-hieu`),
          number: number[1]!,
          symbol,
          canonical: `${number[1]}/${symbol}`,
        };
      } else if (date)
        preface.docDate = { ...take(`${prefix}ngay-ban-hanh`), place: date[1]!, iso: isoDate(date, block) };
      else if (isCapitals(text) && !preface.docAuthority && (prefix === '' || isHeadField(blocks[next + 1])))
        preface.docAuthority = take(`${prefix}co-quan`);
      else
        fail(
          `Dòng ${quoted(text)} đứng ở chỗ của tên loại văn bản (${typeNames}) mà cũng không phải cơ quan, Quốc hiệu, số hay ngày ban hành. Hãy đối chiếu với tệp gốc.`,
        );
    }
    if (!preface.docType)
      fail(`Không thấy dòng tên loại văn bản (một trong: ${typeNames}), viết hoa, đứng riêng một dòng.`);
    const title = peek();
    const isOther = ({ text }: Block) => [recital, attached].some((form) => form.test(text)) || opensProvision(text);
    if (title && !isCapitals(title.text) && !isOther(title)) preface.docTitle = take(`${prefix}trich-yeu`);
    if (peek() && attached.test(peek()!.text)) preface.attachedTo = take(`${prefix}kem-theo`);
    return preface as Preface & { docType: TextField };
  }

  function isoDate(match: RegExpExecArray, block: Block): string {
    const [, , dayText, monthText, year] = match;
    const iso = `${year}-${monthText!.padStart(2, '0')}-${dayText!.padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
      fail(`Ngày ban hành không có thật: ${dayText}/${monthText}/${year}.`, block);
    return iso;
  }

  function readPreamble(prefix: string): Preamble {
    const preamble: Preamble = { authority: null, recitals: [], formula: null };
    if (peek() && isCapitals(peek()!.text) && recital.test(blocks[next + 1]?.text ?? ''))
      preamble.authority = take(`${prefix}tham-quyen`);
    for (let block = peek(); block && recital.test(block.text); block = peek()) {
      const kind: Recital['kind'] = block.text.startsWith('Căn cứ') ? 'basis' : 'proposal';
      preamble.recitals.push({ ...take(`${prefix}can-cu-${preamble.recitals.length + 1}`), kind });
    }
    if (peek() && /^\p{Lu}[\p{Lu} ]+:$/u.test(peek()!.text)) preamble.formula = take(`${prefix}quyet-dinh`);
    return preamble;
  }

  function readConclusions(prefix: string): Conclusions {
    const conclusions: Conclusions = { closing: null, adoption: null, recipients: null, signatures: [] };
    if (peek()?.text.startsWith('Nơi nhận')) {
      const id = `${prefix}noi-nhan`;
      const first = blocks[next++]!;
      const lines = [...first.lines];
      const label = field(source, id, lines.shift()!);
      while (peek()?.text.startsWith('- ')) lines.push(...blocks[next++]!.lines);
      conclusions.recipients = { id, label, entries: lines.map((span, i) => field(source, `${id}-${i + 1}`, span)) };
    }
    if (peek() && power.test(peek()!.text)) {
      const id = `ky-${++signatures}`;
      const role = take(`${id}-chuc-vu`);
      if (!peek() || typeOf(peek())) fail('Khối ký thiếu họ tên người ký ngay dưới chức vụ.', blocks[next - 1]);
      conclusions.signatures.push({ id, role, name: take(`${id}-ho-ten`) });
    }
    return conclusions;
  }

  while (next < blocks.length) {
    const isMain = components.length === 0;
    const opening = blocks.slice(next).find(typeOf);
    const prefix = isMain ? '' : `${typeOf(opening)?.slug ?? 'pl'}-`;
    const preface = readPreface(prefix);
    const preamble = readPreamble(prefix);
    const from = next;
    while (peek() && !peek()!.text.startsWith('Nơi nhận') && !power.test(peek()!.text)) {
      // A type line between two closings opens the next component; inside a body it is part of the text.
      if (next > from && typeOf(peek()) && blocks.slice(next + 1, next + 3).some(({ text }) => attached.test(text)))
        break;
      next++;
    }
    const bodyBlocks = blocks.slice(from, next);
    if (bodyBlocks.length === 0) fail(`Không thấy nội dung sau ${quoted(preface.docType.text)}.`, blocks[next - 1]);
    const conclusions = readConclusions(prefix);
    components.push({
      id: prefix.slice(0, -1),
      docType: types[preface.docType.text]!.docType,
      preface,
      preamble,
      conclusions,
      bodyBlocks,
    });
  }
  const main = components[0];
  if (!main) return fail('Văn bản trống: không có chữ nào sau phần khai báo.');
  if (!main.preface.docNumber)
    fail('Chưa tìm thấy số, ký hiệu. Văn bản cần một dòng như “Số: 415/QĐ-UBND”.', blocks[0]);
  if (!main.preface.docDate)
    fail('Chưa tìm thấy ngày ban hành. Văn bản cần một dòng như “Bắc Kạn, ngày 19 tháng 3 năm 2018”.', blocks[0]);
  return components;
}

/** The unlabelled last paragraph of a text without articles closes it ("Trên đây là Kế hoạch …"). */
export function takeClosing(source: SourceText, raw: RawComponent): TextField | null {
  const last = raw.bodyBlocks.at(-1);
  if (!last || !/^Trên đây là\s/u.test(last.text)) return null;
  raw.bodyBlocks.pop();
  return field(source, 'ket', last.span);
}
