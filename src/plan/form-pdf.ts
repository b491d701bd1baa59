import { documentPdf } from '../print/document-pdf.ts';
import { type BlankForm, blankNames, isOpen, officialWords } from './blank-form.ts';

/** Words with dots for blanks, and what each blank is for. */
const withBlanks = (text: string, names: readonly string[]) => ({ pieces: text.split(/…+/), names });

/** A name at the head: as it is, or still to be written above what it says. */
const nameOr = (text: string, name: string) => (isOpen(text) ? { hint: text, name } : text);

/** A part with the names of all that is to be filled in. */
function drawn(form: BlankForm, i: number) {
  const part = form.parts[i]!;
  switch (part.kind) {
    case 'head':
      return {
        ...part,
        superior: nameOr(officialWords.superior, blankNames.superior),
        body: nameOr(part.body, blankNames.body),
        country: officialWords.country,
        motto: officialWords.motto,
        number: withBlanks(officialWords.number(part.symbol), blankNames.number),
        placeAndDay: withBlanks(officialWords.placeAndDay(part.year), blankNames.placeAndDay),
      };
    case 'lines': {
      const above = form.parts[i - 1];
      return {
        ...part,
        name: above && 'text' in above ? above.text : form.title,
        // A signature never stands alone on a page: the last lines go with it.
        isLast: form.parts[i + 1]?.kind === 'signature',
      };
    }
    case 'table':
      return {
        ...part,
        names: part.rows.map((_, row) => part.titles.map((title) => `${title}, dòng ${row + 1}`)),
      };
    case 'signature': {
      const [first = '', ...rest] = part.left;
      return {
        ...part,
        first,
        rest: rest.map((text) => withBlanks(text, [first.replace(':', '')])),
        signers: [part.role, first].map(blankNames.signer),
      };
    }
    default:
      return part;
  }
}

/** A form to print and fill in by hand, or to fill in on a screen: A4, with fields. Null where this machine has no Typst. */
export const formPdf = (form: BlankForm): Promise<Uint8Array | null> =>
  documentPdf({
    kind: 'forms',
    template: 'form.typ',
    day: form.day,
    hasFields: true,
    data: { ...form, parts: form.parts.map((_, i) => drawn(form, i)), sign: officialWords.sign },
  });
