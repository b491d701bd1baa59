/** What a file holds as text, or the first line at which it is no text. */
export type Decoded = { text: string; line?: never; message?: never } | { text?: never; line: number; message: string };

/** Read bytes as UTF-8 and nothing else: a guess at another encoding would alter words in silence. */
export function decode(bytes: Uint8Array): Decoded {
  // No text holds a zero byte; UTF-16, which Notepad calls Unicode, is full of them.
  if (bytes.includes(0)) return { line: 1, message: 'tệp có vẻ là UTF-16; hãy lưu lại tệp với mã hóa UTF-8' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { line: firstBadLine(bytes), message: 'tệp không phải UTF-8; hãy lưu lại tệp với mã hóa UTF-8' };
  }
  if (text.trim() === '') return { line: 1, message: 'tệp trống; hãy viết nội dung hoặc xóa tệp' };
  return { text };
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line - 1;
}
