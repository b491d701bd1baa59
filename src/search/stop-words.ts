import { type Word, wordsOf } from './words.ts';

/** Words that carry grammar, not matter. */
const GRAMMAR = wordsOf(
  'và của các cho là có được những về với tại này đó ở thì mà gì nào phải nhiêu khi như thế ra sao không để do bị ' +
    'trong trên theo một hay hoặc từ đến làm thuộc vào việc tôi xin hỏi cần muốn biết số ngày tháng năm lúc cái nhằm ' +
    'bởi vì',
);
/** Small words that still tell one question from another. */
const ASKING = wordsOf('ai đâu bao mấy');

const among = (words: readonly Word[]) => {
  const accents = new Set(words.map((word) => word.accent));
  const keys = new Set(words.map((word) => word.key));
  return ({ key, accent }: Word) => (accent === key ? keys.has(key) : accents.has(accent));
};
const isGrammar = among(GRAMMAR);
const isAsking = among(ASKING);

/** How much a word of a query may say, from 0 to 1. Typed without accents, it counts as the small word it may be. */
export function matterOf(word: Word): number {
  return isGrammar(word) ? 0.2 : isAsking(word) ? 0.5 : 1;
}
