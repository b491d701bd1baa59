import { mostLetters } from './limits.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Bytes as text, in UTF-8 and nothing else: a guess at another encoding would alter words in silence.
 * @throws UnreadableSource that names the encoding, where it can be recognised, and says how to convert
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > mostLetters)
    throw new UnreadableSource(
      `Tệp nặng ${Math.round(bytes.length / 1_000_000)} MB, quá dài cho một văn bản (nhiều nhất ${mostLetters / 1_000_000} MB chữ). Hãy xem có đúng tệp không; nếu phụ lục dài thì tách thành tệp riêng.`,
    );
  if (isUtf32(bytes)) throw new UnreadableSource(`Tệp ghi bằng mã UTF-32. ${howToSave}`);
  if (isUtf16(bytes)) throw new UnreadableSource(`Tệp ghi bằng mã UTF-16 (Notepad gọi là Unicode). ${howToSave}`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (bytes.subarray(0, 4000).includes(0))
      throw new UnreadableSource(
        'Tệp không phải là chữ (có mã nhị phân), có thể bị hỏng hoặc sai đuôi. Hãy xin tệp Word gốc của văn bản.',
      );
    throw new UnreadableSource(`Tệp ghi bằng mã ${encodingOf(bytes)}, không phải UTF-8. ${howToSave}`);
  }
  refuseOldFonts(text);
  return text;
}

/**
 * A web page as text, in UTF-8 or in the one-byte encoding that it declares itself, as Word does when it saves a page.
 * @throws UnreadableSource
 */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*(windows-125[028]|iso-8859-1|us-ascii)(?![\w-])/iu.exec(head)?.[1];
  if (!declared || isUtf8(bytes)) return decode(bytes);
  const text = new TextDecoder(declared).decode(bytes);
  refuseOldFonts(text);
  return text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const howToSave =
  'Hãy mở tệp bằng Notepad hoặc Word, xem chữ hiện đúng chưa, rồi lưu lại với mã hóa UTF-8 (Save As → Encoding: UTF-8).';

const howToConvert =
  'Hãy mở tệp, chép toàn bộ chữ, chuyển mã sang Unicode dựng sẵn bằng UniKey (Ctrl + Shift + F6), dán lại và lưu với mã hóa UTF-8 hoặc thành .docx.';

/** Words that no Unicode text holds, as the old fonts print them: of the motto and of every instrument. */
const oldFonts: [name: string, words: RegExp][] = [
  [
    'TCVN3 (phông .VnTime)',
    /(?<!\p{L})(?:Céng|hßa|hoµ|x· héi|nghÜa|ViÖt|§éc lËp|QuyÕt|®Þnh|LuËt|§iÒu|®iÒu|cña|vÒ|c¸c|NghÞ)(?!\p{L})/gu,
  ],
  [
    'VNI (phông VNI-Times)',
    /(?<!\p{L})(?:Coäng|hoøa|xaõ hoäi|nghóa|Vieät|Ñoäc laäp|Quyeát|ñònh|Luaät|Ñieàu|ñieàu|cuûa|veà|caùc|Nghò)(?!\p{L})/gu,
  ],
];

/**
 * Refuse words typed in fonts from before Unicode: their letters are other letters, and only a converter puts them right.
 * @throws UnreadableSource
 */
export function refuseOldFonts(text: string): void {
  for (const [name, words] of oldFonts)
    if (new Set(text.match(words)).size >= 3)
      throw new UnreadableSource(`Chữ trong tệp gõ bằng bảng mã ${name}, không phải Unicode. ${howToConvert}`);
}

function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Without a mark at its start it has a zero in every second place, and there alone.
  const start = bytes.subarray(0, 4000);
  const odd = start.filter((byte, i) => byte === 0 && i % 2 === 1).length;
  const even = start.filter((byte, i) => byte === 0 && i % 2 === 0).length;
  return Math.max(even, odd) > start.length / 8 && Math.min(even, odd) <= Math.max(even, odd) / 8;
}

/** The likely name of an encoding that is not UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const old = oldFonts.find(([, words]) => new Set(text.match(words)).size >= 3);
  if (old) return old[0];
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return /(?<!\p{L})(?:của|Điều|điều|các|được|định|Việt|và)(?!\p{L})/u.test(vietnamese) ? 'windows-1258' : 'lạ';
}
