import { type Word, wordsOf } from './words.ts';

/** Words that carry grammar, or say little in a question. */
const SMALL = wordsOf(
  'và của các cho là có được những về với tại này đó ở thì mà gì phải khi như thế không để do bị trong trên theo một hay ' +
    'hoặc từ đến vào cũng nên nhằm bởi vì nào nhiêu ra sao làm thuộc việc tôi xin hỏi cần muốn biết số ngày tháng năm ' +
    'lúc cái ạ nhé nhỉ ơi',
);
/** Small words that still tell one question from another. */
const ASKING = wordsOf('ai đâu bao mấy');

const among = (words: readonly Word[]) => {
  const accents = new Set(words.map((word) => word.accent));
  const keys = new Set(words.map((word) => word.key));
  return ({ key, accent }: Word) => (accent === key ? keys.has(key) : accents.has(accent));
};
const isSmall = among(SMALL);
const isAsking = among(ASKING);

/** How much a word of a query may say, from 0 to 1. Typed without accents, it counts as the small word it may be. */
export function matterOf(word: Word): number {
  return isSmall(word) ? 0.2 : isAsking(word) ? 0.5 : 1;
}
