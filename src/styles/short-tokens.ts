/** Letters and then pairs of them, as a number is written. */
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const nth = (n: number): string =>
  n < letters.length ? letters[n]! : nth(Math.floor(n / letters.length) - 1) + letters[n % letters.length];

/**
 * A block of style whose tokens have the shortest names there are, the most used the shortest: a name says nothing to a
 * browser, and each page brings all of them.
 * @param isSaid whether a script sets or reads the token by its name: it stays
 */
export function shortTokens(css: string, isSaid: (name: string) => boolean): string {
  const counts = new Map<string, number>();
  for (const [name] of css.matchAll(token)) if (!isSaid(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byUse = [...counts].sort(([, a], [, b]) => b - a);
  const short = new Map(byUse.map(([name], i) => [name, `--${nth(i)}`]));
  return css.replace(token, (name) => short.get(name) ?? name);
}

/** Where a token is given or asked for; a class may have two hyphens within its name. */
const token = /(?<![\w-])--[a-z][\w-]*/gi;
