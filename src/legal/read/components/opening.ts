import { isCapitals } from '../../../vietnamese/capitals.ts';
import type { DocType } from '../../model.ts';
import { isSample } from '../kinds.ts';
import { labelOf } from '../labels.ts';
import type { Reader } from '../reader.ts';
import { type AnnexLabel, annexLabel, attached, isCountry, isFormula, typeAtStart, typeOfLine } from '../vocabulary.ts';
import type { Labels } from './labels-opened.ts';

/** A paragraph that may begin something issued with the text. */
interface Place {
  reader: Reader;
  text: string;
  annex: AnnexLabel | null;
  /** The component that it stands in. */
  docType: DocType;
  isMain: boolean;
  /** Labels of the annexes and forms opened so far. */
  opened: Labels;
}

/** One sign that a component begins, or that none does. */
interface Opening {
  name: string;
  /** null where it says nothing of the place: the next sign is asked. */
  opens(place: Place): boolean | null;
}

/** "Mẫu số 01. Tên": a label with a title behind its number. */
const isTitled = ({ annex, text }: Place): boolean =>
  annex !== null && /^\p{Lu}/u.test(annex.rest) && /^\S+(?:\s+số)?\s+\S+?\s*[:.–-]/u.test(text);

/** The same number again heads another page of the form, unless another title says that the number was mistyped. */
const again: Opening = {
  name: 'a label once more',
  opens(place) {
    const { annex, opened } = place;
    if (!annex?.number) return null;
    return opened.hasNumber(annex) && (!isTitled(place) || opened.has(annex)) ? false : null;
  },
};

const titledLabel: Opening = {
  name: 'a label with its title',
  opens: (place) =>
    isTitled(place) && place.annex?.number && (!place.isMain || isSample(place.docType)) ? true : null,
};

/** In the running text a form is named in small letters; its own label stands before a title or a blank head. */
const label: Opening = {
  name: 'a label',
  opens({ annex, reader }) {
    if (!annex) return null;
    const { rest, inCapitals, type } = annex;
    if (!inCapitals && rest !== '' && !isCapitals(rest) && !attached.test(rest)) return null;
    if (inCapitals || type.docType === 'phu-luc') return true;
    const next = reader.text(1);
    return (
      isCapitals(next) ||
      attached.test(next) ||
      reader.blocks[reader.at + 1]?.rows !== undefined ||
      isCountry(next.split('\n')[0]!) ||
      isCapitals(reader.text(2))
    );
  },
};

/** A form may have an annex of its own, attached to a letter whose number is a blank. */
const insideForm: Opening = {
  name: 'within a form',
  opens({ annex, docType, reader }) {
    if (docType !== 'mau' || annex) return null;
    const isNumbered = (text: string) => attached.test(text) && /\d/u.test(text);
    return [1, 2, 3, 4].some((i) => isNumbered(reader.text(i))) ? null : false;
  },
};

/**
 * How far below a type line "(Kèm theo …)" stands: two paragraphs of subject measured, some more where columns are read
 * line by line; below words that might as well enact ("QUYẾT ĐỊNH") only near.
 */
const attachedReach = 6;
const formulaReach = 3;

/** A type line with "(Kèm theo …)" below it; the main text's own type line never has that. */
const attachedType: Opening = {
  name: 'a type line that is attached',
  opens({ text, reader }) {
    const type = typeOfLine(text) ?? (isCapitals(text) ? typeAtStart(text) : null);
    return type && isAttachedBelow(reader, isFormula(text) ? formulaReach : attachedReach) ? true : null;
  },
};

/** A longer paragraph is running text; the longest words that attach have 129 characters, a paragraph of a subject 167. */
const longestHeadLine = 300;

function isAttachedBelow(reader: Reader, reach: number): boolean {
  for (let i = 1; i <= reach; i++) {
    const text = reader.text(i);
    if (attached.test(text)) return true;
    if (!text || labelOf(text) || text.length > longestHeadLine) return false;
  }
  return false;
}

/** Titles of capitals have up to 111 characters; in an annex they head its parts, elsewhere they may be a type unknown to us. */
const longestInSample = 160;
const longestTitle = 200;

const attachedTitle: Opening = {
  name: 'a title of capitals that is attached',
  opens({ text, reader, docType }) {
    if (!isCapitals(text) || labelOf(text)) return null;
    if (text.length < longestInSample && isSample(docType)) return null;
    const next = reader.text(1);
    return text.length < longestTitle && attached.test(next) && next.startsWith('(') ? true : null;
  },
};

/** The first that says anything decides. */
const openings: readonly Opening[] = [again, titledLabel, label, insideForm, attachedType, attachedTitle];

/** Whether the paragraph at the reader's place begins something issued with the text. */
export function opensComponent(reader: Reader, docType: DocType, isMain: boolean, opened: Labels): boolean {
  const { text, rows } = reader.block!;
  if (rows) return false;
  const place: Place = { reader, text, annex: annexLabel(text), docType, isMain, opened };
  for (const { opens } of openings) {
    const answer = opens(place);
    if (answer !== null) return answer;
  }
  return false;
}
