const digits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** "III" and "iii" as 3; NaN where the letters are no Roman number. */
export function romanValue(text: string): number {
  const values = [...text.toUpperCase()].map((letter) => digits[letter] ?? Number.NaN);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
