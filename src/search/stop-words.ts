import { type Word, wordsOf } from './words.ts';

/** Words that only join others. They are left out of the index: they find nothing, and their postings are the longest. */
const JOINING = wordsOf(
  'và của các cho là có được những về với tại này đó ở thì mà gì phải khi như thế không để do bị trong trên theo một hay ' +
    'hoặc từ đến vào cũng nên nhằm bởi vì',
);
/** Words that say little in a question, much in a text. */
const LIGHT = wordsOf('nào nhiêu ra sao làm thuộc việc tôi xin hỏi cần muốn biết số ngày tháng năm lúc cái');
/** Small words that still tell one question from another. */
const ASKING = wordsOf('ai đâu bao mấy');

const setOf = (words: readonly Word[]) => ({
  accents: new Set(words.map((word) => word.accent)),
  keys: new Set(words.map((word) => word.key)),
});
const joining = setOf(JOINING);
const light = setOf(LIGHT);
const asking = setOf(ASKING);
const isIn = ({ accents, keys }: typeof joining, { accent, key }: Word) =>
  accent === key ? keys.has(key) : accents.has(accent);

/** Whether a word, as it is written, only joins others: "của", but neither "cửa" nor "cua". */
export function isJoining(word: Word): boolean {
  return false;
}

/** Whether a word of a query may only join others: "cua" may. */
export function mayJoin(word: Word): boolean {
  return false;
}

/** How much a word of a query may say, from 0 to 1. Typed without accents, it counts as the small word it may be. */
export function matterOf(word: Word): number {
  return isIn(joining, word) || isIn(light, word) ? 0.2 : isIn(asking, word) ? 0.5 : 1;
}
