const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });

/**
 * The sentences of a text as written, in order, spaces and line ends between words made single. A closing quotation mark
 * stays with its sentence, and a question inside a quotation that goes on (“Chị có ổn không?”, rồi chờ.) ends nothing.
 */
export const sentences = (text: string): string[] =>
  [...segmenter.segment(text.replace(/\s+/gu, ' '))].map(({ segment }) => segment.trim()).filter(Boolean);
