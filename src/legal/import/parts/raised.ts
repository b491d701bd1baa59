const above: Record<string, string> = Object.fromEntries(
  [...'0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻–⁻=⁼(⁽)⁾nⁿiⁱoºaª°°'].flatMap((letter, i, all) =>
    i % 2 ? [] : [[letter, all[i + 1]!]],
  ),
);
const below: Record<string, string> = Object.fromEntries(
  [...'0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋–₋=₌(₍)₎'].flatMap((letter, i, all) => (i % 2 ? [] : [[letter, all[i + 1]!]])),
);
/** A mark of a note, and what means the same at any height. */
const indifferent = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\*+|[\s\p{P}]*)$/u;

/**
 * Raised or lowered words as characters, so that x² is not x2: by Unicode's own letters where it has all of them, else `^{th}`, `_{c}`.
 * White space at the edges stays outside. Marks of notes, [1] and *, are left as they are.
 */
export function scripted(text: string, side: 'above' | 'below'): string {
  const words = text.trim();
  if (indifferent.test(words) && !/^[-+−–=]$/u.test(words)) return text;
  const letters = side === 'above' ? above : below;
  const mark = side === 'above' ? '^' : '_';
  const own = [...words].every((letter) => Object.hasOwn(letters, letter));
  const shown = own ? [...words].map((letter) => letters[letter]).join('') : `${mark}{${words}}`;
  return text.replace(words, () => shown);
}
