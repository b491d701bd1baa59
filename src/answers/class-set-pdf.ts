import { documentPdf } from '../print/document-pdf.ts';
import { type ClassSet, letters, type Part, sheetName } from './class-set.ts';

/** One part of a class set for printing: A4, a sheet a paper. Null where this machine has no Typst. */
export const classSetPdf = (set: ClassSet, part: Part): Promise<Uint8Array | null> =>
  documentPdf({
    kind: 'quiz',
    template: 'quiz.typ',
    day: set.day,
    data: {
      ...set,
      part,
      letters,
      papers: set.papers.map(({ name, questions }) => ({
        name: sheetName(part, name),
        questions: questions.map(({ question, options, right, why }) => ({ question, options, right, why })),
      })),
    },
  });
