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
/** A name of two syllables, of a place or of somebody. */
const name = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu;
const joined = (words: string): string => words.replaceAll(' ', '\u00a0');

/** Bind compounds and names with no-break spaces, for display only. */
export const bind = (text: string): string => text.replace(pattern, joined).replace(name, joined);
