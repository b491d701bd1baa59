import { cached } from '../print/cache.ts';
import { compilePdf, reportTypstMissing, templateFingerprint, typstAvailable } from '../print/typst.ts';
import { type ClassSet, letters, type Part, sheetName } from './class-set.ts';

const template = 'quiz.typ';

/**
 * One part of a class set for printing: A4, a sheet a paper, tagged (PDF/UA-1), the same bytes for the same questions.
 * Null where this machine has no Typst (and says so once).
 */
export async function classSetPdf(set: ClassSet, part: Part): Promise<Uint8Array | null> {
  if (!typstAvailable()) {
    reportTypstMissing();
    return null;
  }
  const data = {
    ...set,
    part,
    letters,
    papers: set.papers.map(({ name, questions }) => ({
      name: sheetName(part, name),
      questions: questions.map(({ question, options, right, why }) => ({ question, options, right, why })),
    })),
  };
  const timestamp = Date.parse(`${set.day}T00:00:00Z`) / 1000;
  const { pdf } = await cached('quiz', { template: templateFingerprint(template), data, timestamp }, async () => ({
    pdf: compilePdf({ template, data, timestamp }),
  }));
  return pdf!;
}
