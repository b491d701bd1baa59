import type { Doubt } from '../doubts/find-doubts.ts';
import type { Component, Edit, Thing } from '../model.ts';
import { kinds } from '../read/kinds.ts';
import { position, quoted } from '../read/quoted.ts';
import { contentsOf } from './contents.ts';
import type { Imported } from './import-text.ts';

const levels = { L: 'lỗi', C: 'cảnh báo', T: 'để biết' } as const;

const changes: Partial<Record<Edit['kind'], string>> = {
  characters: 'dòng có ký tự được ghi bằng mã thông dụng',
  markup: 'chỗ bỏ dấu định dạng hoặc ghi số tự động thành chữ',
  columns: 'chỗ hai cột được xếp lần lượt, cột trái trước',
  table: 'bảng được ghi lại',
  unwrap: 'chỗ ngắt dòng của trang in được nối',
  moved: 'bảng đầu hoặc cuối văn bản được đưa về đúng chỗ',
};

/**
 * What an import recognised and what a person should look at, in Vietnamese, one line each. The same import gives the same report.
 * @param name the file's name
 * @param path where the record was written, from the project's root
 */
export function importReport(imported: Imported, name: string, path: string): string {
  const { document, doubts, edits } = imported;
  const main = document.components[0]!;
  const { preface, preamble, conclusions } = main;
  const { citedNumbers, signatures } = contentsOf(document);
  const none = 'không thấy';
  const oneLine = (text: string | undefined) => text?.replace(/\s+/gu, ' ').trim() || none;
  const recitals = preamble.recitals.map(({ text }, i) => `    ${i + 1}. ${cut(oneLine(text), 100)}`);
  const entries = conclusions.recipients?.entries.map(({ text }) => `    ${cut(oneLine(text), 80)}`) ?? [];
  const attachments = document.components.slice(1).map((component) => `    ${attachmentLine(component)}`);
  const cited = citedNumbers.length ? `${citedNumbers.length} văn bản: ${citedNumbers.join(', ')}` : none;
  const lines = [
    `Đã đọc ${name}, mã văn bản: ${imported.id}`,
    '',
    'Nhận ra:',
    `  Tên loại: ${oneLine(preface.docType?.text)}`,
    `  Số, ký hiệu: ${oneLine(preface.docNumber?.canonical)}`,
    `  Ngày ban hành: ${preface.docDate ? `${preface.docDate.iso.split('-').toReversed().join('/')}${preface.docDate.place ? ` (${preface.docDate.place})` : ''}` : none}`,
    `  Cơ quan: ${oneLine(preface.docAuthority?.text)}`,
    `  Trích yếu: ${oneLine(preface.docTitle?.text)}`,
    `  Căn cứ, đề nghị: ${recitals.length || none}`,
    ...recitals,
    `  Nội dung: ${contents(main)}`,
    `  Kèm theo: ${attachments.length || none}`,
    ...attachments,
    `  Người ký: ${signatures.join(', ') || none}`,
    `  Nơi nhận: ${entries.length || none}`,
    ...entries,
    `  Viện dẫn: ${cited}`,
    `  Chú thích cuối trang: ${document.footnotes.length || none}`,
    ...editLines(edits),
    '',
    ...doubtLines(imported, path),
    '',
    doubts.some(({ level }) => level === 'L')
      ? 'Còn chỗ ghi “lỗi” ở trên: chưa đăng được, hãy làm theo lời dặn ở đó.'
      : 'Không có gì chặn việc đăng.',
  ];
  return lines.join('\n');
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text);

/** "3 điều, 2 chương", or the top sections where there are no articles. */
function contents(component: Component): string {
  const [counts] = contentsOf({ id: '', source: emptySource, components: [component], footnotes: [] }).components;
  const { dieu, chuong, muc, topSections } = counts!;
  const parts = [
    dieu && `${dieu} điều`,
    chuong && `${chuong} chương`,
    muc && `${muc} mục`,
    topSections && `${topSections} phần hoặc mục lớn`,
  ].filter(Boolean);
  return parts.join(', ') || `${component.body.length} đoạn`;
}

const emptySource = { plain: '', at: [], bold: [], tables: [], layout: [] };

function attachmentLine(component: Component): string {
  const { docType, docTitle } = component.preface;
  const name = docType?.text ?? kinds.find((kind) => kind.docType === component.docType)?.name ?? component.id;
  const title = docTitle ? `, ${cut(docTitle.text.replace(/\s+/gu, ' '), 80)}` : '';
  return `${name.replace(/\s+/gu, ' ')}${title} (${contents(component)})`;
}

function editLines(edits: readonly Edit[]): string[] {
  const counts = Object.entries(changes).flatMap(([kind, label]) => {
    const found = edits.filter((edit) => edit.kind === kind);
    const places = placesOf(found);
    return found.length ? [`    ${found.length} ${label}${places && `: ${places}`}`] : [];
  });
  const dropped = leftOut(edits);
  return [
    ...(counts.length
      ? ['  Cách ghi đã đổi khi đọc tệp (số sau dấu hai chấm là đoạn hoặc dòng của tệp gốc):', ...counts]
      : []),
    ...(dropped.length ? ['  Không đưa vào văn bản (số là đoạn hoặc dòng của tệp gốc):', ...dropped] : []),
  ];
}

const leftOutNames: Partial<Record<Thing, string>> = {
  picture: 'hình',
  shape: 'hình vẽ',
  object: 'đối tượng nhúng',
  chunk: 'tệp chèn vào',
  unknown: 'phần không rõ',
  formula: 'công thức',
  diagram: 'sơ đồ',
  chart: 'biểu đồ',
  field: 'trường của Word',
  hidden: 'chữ ẩn',
  header: 'đầu trang, chân trang',
  comment: 'nhận xét',
  deleted: 'chữ đã xóa',
  page: 'ngoài phần lời của trang mạng',
};

/** Every word of the file that is not in the text, whole, equal ones once with all their places. */
function leftOut(edits: readonly Edit[]): string[] {
  const isGone = ({ kind, from, to, thing }: Edit) =>
    from !== '' && (kind === 'furniture' || kind === 'thing') && (to === '' || thing === 'object');
  const gone = edits.filter(isGone);
  const nameOf = ({ thing }: Edit) => (thing && leftOutNames[thing]) ?? 'dòng kẻ, số trang, dấu của trang in';
  const kindsOf = Map.groupBy(gone, (edit) => `${nameOf(edit)}: “${edit.from.replace(/\s+/gu, ' ').trim()}”`);
  return [...kindsOf].map(([words, found]) => {
    const places = placesOf(found);
    return `    ${places && `${places}: `}${words}`;
  });
}

/** Where in the file they were, the first ones by number. */
function placesOf(edits: readonly Edit[]): string {
  const places = [...new Set(edits.map(({ line }) => line))].filter((line) => line > 0);
  const more = places.length > mostPlaces ? ` và ${places.length - mostPlaces} chỗ nữa` : '';
  return places.slice(0, mostPlaces).join(', ') + more;
}

/** Doubts by kind: first what stops publication. Each place with its line in the file that was written, then what to do. */
function doubtLines({ record, bodyLine, doubts }: Imported, path: string): string[] {
  if (doubts.length === 0) return ['Nghi vấn: không có.'];
  const body = record
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n');
  const lineOf = ({ at }: Doubt) => bodyLine - 1 + position(body, at).line;
  const kindsOf = [...Map.groupBy(doubts, ({ code, action }) => `${code} ${action}`).values()];
  kindsOf.sort(([a], [b]) => order.indexOf(a!.level) - order.indexOf(b!.level));
  return [
    `Nghi vấn: ${doubts.length} chỗ (số dòng là của ${path})`,
    ...kindsOf.flatMap((found) => {
      const [{ code, level, action }] = found as [Doubt];
      const places = found.slice(0, mostPlaces).map((doubt) => {
        const place = doubt.words ? `dòng ${lineOf(doubt)}: ` : '';
        return `    ${place}${doubt.message}${doubt.words ? ` ${quoted(doubt.words, 70)}` : ''}`;
      });
      const rest = found.slice(mostPlaces).map(lineOf);
      return [
        '',
        `  ${code} ${levels[level]}${found.length > 1 ? `, ${found.length} chỗ` : ''}`,
        ...places,
        ...(rest.length ? [`    và ${rest.length} chỗ nữa, dòng ${rest.join(', ')}`] : []),
        `    → ${action}`,
      ];
    }),
    ...(doubts.some(({ action }) => action.includes('nhập lại'))
      ? [
          '',
          '  “Nhập lại” là nhập một bản chép đã sửa, tên khác; tệp đã nhận để nguyên, điều đã sửa ghi dưới “unknown”.',
        ]
      : []),
  ];
}

const order = ['L', 'C', 'T'];
/** More of one kind are told by their lines alone. */
const mostPlaces = 10;
