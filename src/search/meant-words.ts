import { keysPressed } from '../vietnamese/typed.ts';
import { FIELD_END } from './fields.ts';
import type { Lexicon } from './lexicon.ts';
import { UNITS } from './locator.ts';
import { unglue } from './unglue.ts';
import { type Word, wordsOf } from './words.ts';

/** A word of a query. */
export interface Meant extends Word {
  /** The word itself, where it was typed in Telex or VNI. */
  spelling?: string;
}

/**
 * The words of a query as they were meant: those that the site does not know are read as Telex or VNI typed raw, or cut
 * where a space was left out. Each keeps its place in the text.
 */
export function meantWords(text: string, lexicon: Lexicon): Meant[] {
  const abbreviations = new Set([...lexicon.short.values()].flat().flatMap(({ typed }) => typed.map(({ key }) => key)));
  const isKnown = ({ key }: Word) => lexicon.keys.has(key) || abbreviations.has(key) || /^\d+$/.test(key);
  return wordsOf(text)
    .filter(({ key }) => key !== FIELD_END)
    .flatMap((word): Meant[] => {
      // A text need not hold the words that name its places: "khoản" is not "kho" and "an".
      if (isKnown(word) || UNITS.has(word.key)) return [word];
      const typed = text.slice(word.start, word.end);
      const spelling = lexicon.pressed.get(keysPressed(typed));
      if (spelling) return [{ ...wordsOf(spelling)[0]!, start: word.start, end: word.end, spelling }];
      let at = word.start;
      return (unglue(typed, lexicon) ?? [typed]).map((piece) => {
        const start = at;
        at += piece.length;
        return { ...wordsOf(piece)[0]!, start, end: at };
      });
    });
}
