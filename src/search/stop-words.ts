import type { Word } from './words.ts';

/** Words that carry grammar, or say little in a question. They travel with the vocabulary. */
export const SMALL =
  'và của các cho là có được những về với tại này đó ở thì mà gì phải khi như thế không để do bị trong trên theo một hay ' +
  'hoặc từ đến vào cũng nên nhằm bởi vì nào nhiêu ra sao làm thuộc việc tôi xin hỏi cần muốn biết số ngày tháng năm ' +
  'lúc cái ạ nhé nhỉ ơi';
/** Small words that still tell one question from another. */
export const ASKING = 'ai đâu bao mấy';

/** Whether a word may be one of these. Typed without accents, it counts as the word it may be. */
export function among(words: readonly Word[]): (word: Word) => boolean {
  const accents = new Set(words.map((word) => word.accent));
  const keys = new Set(words.map((word) => word.key));
  return ({ key, accent }) => (accent === key ? keys.has(key) : accents.has(accent));
}
