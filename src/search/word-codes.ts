/**
 * A text in which each word is one letter, after a line that lists the words. Vietnamese has few words, each of many bytes, and
 * what packs texts for the way over the line packs these letters by a seventh better. Nothing is lost.
 */

/** Stand before a word that begins with a capital, and before one of capitals alone. */
const CAPITAL = '^';
const CAPITALS = '~';
/** The first letter that stands for a word. */
const FIRST = 0xa1;
/** Letters from here on are halves of others. */
const END = 0xd800;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * @returns first a line of all words in order, each with how many letters it shares with the one before: “bạn”, “bạo” are
 * “0bạn2o”; then the text in letters
 * @throws where it has more words than there are letters
 */
export function toWordCodes(text: string): string {
  const parts = text.match(/\p{L}[\p{L}\p{M}]*|./gsu) ?? [];
  // A character that could be taken for a letter or a mark counts as a word.
  const isCoded = (part: string) => isWord(part) || /[^ -}\t\n]|\^/.test(part);
  const plain = (word: string) => {
    const small = word.toLowerCase();
    return [small, capital(small), small.toUpperCase()].includes(word) ? small : word;
  };
  const words = [...new Set(parts.filter(isCoded).map(plain))].sort();
  if (words.length > END - FIRST) throw new Error(`${words.length} chữ khác nhau: nhiều hơn số ký hiệu có được.`);
  const letters = new Map(words.map((word, i) => [word, String.fromCharCode(FIRST + i)]));
  const coded = parts.map((part, i) => {
    // Between two words a space is understood.
    if (part === ' ' && isWord(parts[i - 1]) && isWord(parts[i + 1])) return '';
    if (!isCoded(part)) return part;
    const small = plain(part);
    return (part === small ? '' : part === capital(small) ? CAPITAL : CAPITALS) + letters.get(small)!;
  });
  return `${frontCoded(words)}\n${coded.join('')}`;
}

/** The text again. */
export function fromWordCodes(file: string): string {
  const end = file.indexOf('\n');
  const words: string[] = [];
  for (const [, shared, rest] of file.slice(0, end).matchAll(/(\d)(\D*)/g))
    words.push((words[words.length - 1] ?? '').slice(0, Number(shared)) + rest!);
  // Where the last word ended: a space is understood before one that follows at once.
  let after = -1;
  return file.slice(end + 1).replace(/[\^~]?([^ -~\t\n])/g, (sign, letter: string, at: number) => {
    const word = words[letter.charCodeAt(0) - FIRST]!;
    const space = at === after && isWord(word) ? ' ' : '';
    after = isWord(word) ? at + sign.length : -1;
    return space + (sign === letter ? word : sign[0] === CAPITAL ? capital(word) : word.toUpperCase());
  });
}

const isWord = (text = ''): boolean => /^\p{L}/u.test(text);

function frontCoded(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < before.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared + word.slice(shared);
    })
    .join('');
}
