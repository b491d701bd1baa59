import { UnreadableSource } from './unreadable-source.ts';

const openAndSave =
  'Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu thành .docx (Save As → Word Document), sau đó nhập tệp mới.';

/** Formats that are recognised by their first bytes, whatever the file's name, and what to do with them. */
const formats: [signature: string, message: string][] = [
  [
    '%PDF',
    'Tệp PDF giữ hình trang in, không giữ đoạn và bảng, nên không nhập được. Hãy xin tệp Word gốc của văn bản; nếu chỉ có PDF, hãy mở bằng Word (Word chuyển PDF thành văn bản), đối chiếu từng chữ rồi lưu thành .docx.',
  ],
  ['\u00d0\u00cf\u0011\u00e0', `Đây là tệp Word đời cũ (.doc) hoặc tệp đặt mật khẩu, không đọc được. ${openAndSave}`],
  ['{\\rtf', `Đây là tệp RTF, không đọc được. ${openAndSave}`],
  ...['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*'].map((signature): [string, string] => [
    signature,
    'Đây là tệp ảnh, không có chữ để đọc. Hãy xin tệp Word gốc của văn bản; nếu chỉ có bản chụp, phải gõ lại hoặc nhận dạng chữ, đối chiếu từng chữ rồi lưu thành .docx.',
  ]),
];

/**
 * Refuse a file that can be told to be of a format nobody reads here, with how to convert it.
 * @throws UnreadableSource, in Vietnamese
 */
export function refuseFormat(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new UnreadableSource(
      `${name}: tệp rỗng (0 byte), có thể chép hoặc tải thiếu. Hãy chép lại tệp rồi nhập lại.`,
    );
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = formats.find(([signature]) => start.startsWith(signature));
  if (known) throw new UnreadableSource(`${name}: ${known[1]}`);
  const isZip = start.startsWith('PK\u0003\u0004');
  if (isZip && /\.(?:odt|zip|epub|xlsx|pptx)$/iu.test(name))
    throw new UnreadableSource(`${name}: chỉ nhận .docx, .html, .md, .txt. ${openAndSave}`);
}
