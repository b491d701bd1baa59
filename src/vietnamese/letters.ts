const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const vietnamese = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).join('');

/** Every character the web fonts hold: ASCII, all Vietnamese letters, and the marks that our texts use. */
export const webCharacters = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}${vietnamese}${vietnamese.toLocaleUpperCase('vi')}đĐ\u00a0–—‘’“”…•·×›‹«»²°©`;
