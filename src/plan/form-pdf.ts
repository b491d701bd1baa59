import { cached } from '../print/cache.ts';
import { compilePdf, reportTypstMissing, templateFingerprint, typstAvailable } from '../print/typst.ts';
import { type BlankForm, officialWords } from './blank-form.ts';

const template = 'form.typ';

/**
 * A form for printing and filling in by hand: A4, tagged (PDF/UA-1), the same bytes for the same form; kept on disk, as a
 * year has some eighty of them. Null where this machine has no Typst (and says so once).
 */
export async function formPdf(form: BlankForm): Promise<Uint8Array | null> {
  if (!typstAvailable()) {
    reportTypstMissing();
    return null;
  }
  const data = {
    ...form,
    parts: form.parts.map((part, i) =>
      part.kind === 'head'
        ? {
            ...part,
            superior: officialWords.superior,
            country: officialWords.country,
            motto: officialWords.motto,
            number: officialWords.number(part.symbol),
            placeAndDay: officialWords.placeAndDay(part.year),
          }
        : // A signature never stands alone on a page: the last lines go with it.
          { ...part, isLast: form.parts[i + 1]?.kind === 'signature' },
    ),
    sign: officialWords.sign,
  };
  const timestamp = Date.parse(`${form.day}T00:00:00Z`) / 1000;
  const { pdf } = await cached('forms', { template: templateFingerprint(template), data, timestamp }, async () => ({
    pdf: compilePdf({ template, data, timestamp }),
  }));
  return pdf!;
}
