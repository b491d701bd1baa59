import type { Lines, SourceLine } from './source-line.ts';

/** Words that never stand alone on a line, and what the next line then begins with. */
const broken: [alone: RegExp, next: RegExp][] = [
  [
    /^(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)$/u,
    /^(?:\d+[a-zđ]?\s*[.:]?|[IVXLC]+\s*[.:]?|[Tt]hứ\s.*)(?:\s.*)?$/u,
  ],
  [/^(?:Điều|ĐIỀU)\s+\d+[a-zđ]?\s*\.$/u, /^\p{Lu}\p{Ll}/u],
  [/^Căn$/u, /^cứ(?!\p{L})/u],
  [/^Căn cứ$/u, /^\p{L}/u],
  [/^Nơi$/u, /^nhận/u],
  [/^(?:Luật số|Số|SỐ)\s*:?$/u, /^(?:\d{1,5}\s*[/-]|\/)\s*[\p{L}\d]/u],
  // The first word of a paragraph of a web page on a line of its own: "Hà | Nội, ngày 9 tháng 4 năm 2020".
  [/^\p{Lu}\p{Ll}{1,5}$/u, /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?,\s*ngày\s.{0,9}tháng\s/u],
  [/\p{L}\s+số$/u, /^\d{1,6}[a-z]?\s?[/-]\s?[\p{L}\d]/u],
  // A number or a day cut: "Số: | 1234/QĐ-CTN", "Hà Nội, ngày | 16 tháng 8 năm 2005".
  [/^\p{Lu}[\p{L}\s]{1,30},\s*ngày$/u, /^\d{1,2}\s+tháng\s/u],
  [/ngày.{0,12}tháng.{0,12}năm$/u, /^\d{4}$/u],
  // The national title over two lines.
  [
    /^CỘNG(?: H(?:ÒA|OÀ)(?: XÃ(?: HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?)?)?)?$/u,
    /^(?:H(?:ÒA|OÀ)|XÃ|HỘI|CHỦ|NGHĨA|VIỆT|NAM)(?:\s[\p{Lu}\s]+)?$/u,
  ],
  // A name cut after the family name: "NGUYỄN | VĂN TRÚC".
  [
    /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|NÔNG|HÀ|TRIỆU)$/u,
    /^\p{Lu}{2,}(?:\s\p{Lu}{2,}){0,2}$/u,
  ],
];

/** All that may be cut is shorter. */
const longestBroken = 200;

/** Join what a conversion has cut inside a label or a name: "Điều | 1. | Phê chuẩn", "Căn | cứ", "NÔNG | ĐỨC MẠNH". */
export function joinBrokenLines({ lines, edits }: Lines): Lines {
  const joined: SourceLine[] = [];
  // The words of the last of them, in pieces until it is whole.
  let pieces: string[] = [];
  const finish = () => {
    if (pieces.length > 1) joined.push({ ...joined.pop()!, text: pieces.join(' ') });
    pieces = [];
  };
  let blanks: SourceLine[] = [];
  for (const line of lines) {
    const text = bare(line);
    if (text === '') {
      blanks.push(line);
      continue;
    }
    const target = joined.at(-1);
    if (pieces.length === 0) pieces.push(bare(target));
    // Short words are tested whole; of long ones only the end matters.
    const before = pieces.slice(-longestBroken).join(' ').slice(-longestBroken);
    const isCut = broken.some(([alone, next]) => alone.test(before) && next.test(text));
    if (target && isCut && blanks.length <= 1 && !target.isTable && !line.isTable) {
      edits.push({ line: line.line, kind: 'unwrap', from: '\n', to: ' ' });
      pieces.push(text);
      joined[joined.length - 1] = { ...target, hardBreak: line.hardBreak ?? false };
    } else {
      finish();
      for (const one of blanks) joined.push(one);
      joined.push(line);
    }
    blanks = [];
  }
  finish();
  return { lines: [...joined, ...blanks], edits };
}

const bare = (line: SourceLine | undefined): string => line?.text.replaceAll('**', '').trim() ?? '';
