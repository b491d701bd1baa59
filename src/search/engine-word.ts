/**
 * A word as Pagefind gets it: letters only, as it takes words with digits apart, and with an ending of its own, as it
 * answers with every word that begins with the one asked for.
 */
export function engineWord(key: string): string {
  return `${key.replace(/\d/g, (digit) => `wq${'abcdefghij'[Number(digit)]}`)}zq`;
}
