import { UnreadableSource } from './unreadable-source.ts';

/** Ten times the longest law. What is longer is something else, and would keep the machine busy for minutes. */
export const mostLetters = 6_000_000;
/** Thirty times what a decree with its forms has in 393,163 letters. Each becomes a unit or a field with an address of its own. */
const mostPieces = 120_000;

/**
 * Refuse what is too large to be a text, by what there is too much of.
 * @param markdown what was read of a file
 * @throws UnreadableSource in Vietnamese
 */
export function refuseHuge(markdown: string): void {
  if (markdown.length > mostLetters) throw new UnreadableSource(tooManyLetters);
  let paragraphs = 0;
  let cells = 0;
  for (const line of markdown.split('\n')) {
    if (line !== '' && !line.startsWith('|')) paragraphs++;
    for (let at = line.startsWith('|') ? line.indexOf('|', 1) : 0; at > 0; at = line.indexOf('|', at + 1)) cells++;
  }
  if (paragraphs + cells > mostPieces)
    throw new UnreadableSource(
      `Tệp có ${number(paragraphs)} đoạn và ${number(cells)} ô bảng, nhiều hơn mọi văn bản (nhiều nhất ${number(mostPieces)}). ${howToSplit}`,
    );
}

const number = (count: number): string => count.toLocaleString('vi');
const howToSplit = 'Hãy xem có đúng tệp không; nếu phụ lục dài thì tách thành tệp riêng.';
export const tooManyLetters = `Tệp có hơn ${number(mostLetters)} chữ khi đọc ra, quá dài cho một văn bản. ${howToSplit}`;

/** Counts the letters that are read from a file whose few bytes may stand for many. */
export class LetterCount {
  #count = 0;

  /** @throws UnreadableSource when there are more than a text can have */
  add(words: string): void {
    this.#count += words.length;
    if (this.#count > mostLetters) throw new UnreadableSource(tooManyLetters);
  }
}
