/** A number with the unit that makes it one of substance: an age, a fine, a time limit, a distance. */
const measured =
  /(?<![\p{L}\d/.,-])\d+(?:[.,]\d+)*(?:\s*(?:–|-|đến)\s*\d+(?:[.,]\d+)*)?\s*(?:tuổi|triệu|nghìn|tỷ|đồng|giờ|phút|ngày|tuần|tháng|năm|mét|km|%|phần trăm)(?![\p{L}])/giu;

/** What comes before a number that is a name or a date: "Điều 8", "ngày 10 tháng 9 năm 2026", "số 113". */
const named = /(?:điều|khoản|điểm|mục|số|luật|ngày|tháng|năm|gọi|tuần)\s*$/iu;

/** The numbers to call: "gọi 113 ngày hay đêm" names one. */
const called = /^(?:11[1-9])(?!\d)/u;

/** Numbers of substance that are typed into prose, where a token belongs. */
export function numbersInProse(text: string): { offset: number; written: string }[] {
  return [...text.matchAll(measured)].flatMap((match) => {
    if (named.test(text.slice(0, match.index)) || called.test(match[0])) return [];
    return [{ offset: match.index, written: match[0] }];
  });
}
