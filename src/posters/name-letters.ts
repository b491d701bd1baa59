import { charactersOf } from '../print/glyphs.ts';
import { letterOutline, setting } from '../print/type.ts';
import type { NameLetters } from './unit-name.ts';

/** Letters of Vietnamese and of names in the alphabets beside it, digits, and the marks that names are written with. */
const wanted = /^(?:[\p{Script=Latin}\d]|[.,;:()/'’“”"&–—+-])$/u;
const vietnamese = /^[a-zđ][\u0300-\u0303\u0306\u0308\u0309\u031b\u0323]*$/iu;

/** What a browser needs to draw a name in our face: about 12 kB when compressed. */
export function nameLetters(): NameLetters {
  const letters = [...charactersOf('be-vietnam-pro/')]
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => wanted.test(letter) && (!/\p{L}/u.test(letter) || vietnamese.test(letter.normalize('NFD'))))
    .sort();
  const weight = 700;
  const [space] = letterOutline(' ', weight);
  return {
    space: Math.round(space * setting(weight).space),
    letters: Object.fromEntries(letters.map((letter) => [letter, letterOutline(letter, weight)])),
  };
}
