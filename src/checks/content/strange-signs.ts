/** What looks like an ordinary letter or like nothing at all, and is another sign to a machine: the editor cannot see it. */
const kinds: { found: RegExp; counts?: (found: string) => boolean; message: (found: string) => string }[] = [
  {
    // A blank of another kind at the beginning of a line or after the colon of a key: YAML reads it as a letter.
    found: /(?<=^[ \t-]*)[\u00a0\u2000-\u200a\u202f\u3000]|(?<=^[ \t-]*[\w-]+:)[\u00a0\u2000-\u200a\u202f\u3000]/mu,
    message: () => 'có dấu cách đặc biệt (chép từ Word hay trang mạng); hãy xóa đi và gõ lại bằng phím cách',
  },
  {
    // The joiner within an emoji is part of it.
    found:
      /[\u00ad\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|(?<=[\s\S])\ufeff|[\u{e0000}-\u{e001f}]/u,
    message: (found) =>
      `có ký tự ẩn U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}, mắt không thấy; hãy xóa cả từ đứng đó rồi gõ lại`,
  },
  {
    // A letter followed by an accent of its own, where one sign holds both.
    found: /\p{L}\p{Mn}+/gu,
    counts: (found) => found !== found.normalize('NFC'),
    message: (found) =>
      `chữ “${found}” gõ bằng dấu rời (Unicode tổ hợp), trông giống mà khác với chữ thường dùng; hãy đổi cả tệp sang Unicode dựng sẵn (trong Unikey: Ctrl+Shift+F6), hoặc gõ lại`,
  },
];

/** The first sign in a text that an editor cannot see, and where; null where there is none. */
export function strangeSign(text: string): { offset: number; message: string } | null {
  const found = kinds.flatMap(({ found: sign, counts, message }) => {
    const match = counts ? [...text.matchAll(sign)].find(([letters]) => counts(letters)) : sign.exec(text);
    return match ? [{ offset: match.index, message: message(match[0]) }] : [];
  });
  return found.sort((a, b) => a.offset - b.offset)[0] ?? null;
}
