/**
 * A key shared by syllables that writers confuse by ear: s/x, ch/tr, d/gi/r/v, l/n, final n/ng/nh and t/c/ch, i/y.
 * @param folded one syllable without accents
 */
export function soundKey(folded: string): string {
  return folded
    .replace(/y/g, 'i')
    .replace(/^(tr|ch)/, 'c')
    .replace(/^x/, 's')
    .replace(/^(gi(?=[aeiou])|d|r|v)/, 'd')
    .replace(/^ngh?/, 'ŋ')
    .replace(/^gh/, 'g')
    .replace(/^(l|n)(?!h)/, 'n')
    .replace(/^k|^q(?=u)/, 'k')
    .replace(/(nh|ng)$/, 'n')
    .replace(/(ch|c)$/, 't');
}
