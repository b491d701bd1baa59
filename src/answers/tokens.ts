/** Numbers of substance stand once, in content/facts.yaml; where they are said stands a token, [[tuoi-ket-hon.nam]]. */

/** What tokens are resolved from: the values of each fact, by its key. */
export type FactValues = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** A token in a text: where it begins, and what it asks for. */
export interface Token {
  offset: number;
  /** As typed, brackets included. */
  written: string;
  key: string;
  value: string;
}

const form = /\[\[([^[\]]*)\]\]/gu;

/** The tokens of a text, in order; what stands in the brackets may be no token's name. */
export const tokensIn = (text: string): Token[] =>
  [...text.matchAll(form)].map((match) => {
    const [key = '', ...rest] = match[1]!.trim().split('.');
    return { offset: match.index, written: match[0], key, value: rest.join('.') };
  });

/** Why a token leads to no number, in Vietnamese; null where it does. */
export function wrongToken({ written, key, value }: Token, facts: FactValues): string | null {
  const values = facts.get(key);
  if (!values) return `${written}: không có khóa "${key}" trong content/facts.yaml`;
  if (values[value] !== undefined) return null;
  return `${written}: "${key}" trong content/facts.yaml không có số "${value}"; các số có: ${Object.keys(values).join(', ')}`;
}

/**
 * A text with its numbers.
 * @throws an Error in Vietnamese that names a token nobody knows; the content check says it first, with file and line
 */
export const withFacts = (text: string, facts: FactValues): string => {
  const wrong = tokensIn(text).flatMap((token) => wrongToken(token, facts) ?? []);
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  const found = tokensIn(text);
  return text.replace(form, () => {
    const { key, value } = found.shift()!;
    return facts.get(key)![value]!;
  });
};

/** The same for every string within a value. */
export function allWithFacts<T>(value: T, facts: FactValues): T {
  if (typeof value === 'string') return withFacts(value, facts) as T;
  if (Array.isArray(value)) return value.map((item) => allWithFacts(item, facts)) as T;
  if (value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, allWithFacts(item, facts)])) as T;
  return value;
}
