/** Words of two or three syllables that must not part at the end of a line in titles and slogans. */
const compounds = [
  'bình đẳng giới',
  'bình đẳng',
  'phụ nữ',
  'bạo lực',
  'xâm hại',
  'trẻ em',
  'đàn ông',
  'nam giới',
  'gia đình',
  'con trai',
  'con gái',
  'nhà tạm lánh',
  'tạm lánh',
  'địa chỉ',
  'tin cậy',
  'chị em',
  'định kiến',
  'tôn trọng',
  'năng lực',
  'hàng xóm',
  'giới tính',
];
const pattern = new RegExp(compounds.join('|'), 'giu');
/** A name of two syllables, each with a capital: a province, a country. */
const names = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?![\p{L}])/gu;

/** Bind compounds and names with no-break spaces, for display only. */
export const bind = (text: string): string =>
  [pattern, names].reduce((bound, words) => bound.replace(words, (found) => found.replaceAll(' ', '\u00a0')), text);
