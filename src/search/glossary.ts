import type { asked, Glossary } from '../schemas/glossary.ts';
import type { Wordings } from './lexicon.ts';
import { around } from './question-words.ts';

/** Abbreviations and synonyms of the glossary's sections, and the words around a question, as the lexicon wants them. */
export function wordingsOf(sections: readonly Glossary[]): Wordings {
  // Two sections may say something of the same words.
  const joined = (kind: 'viết tắt' | 'nói khác') => {
    const all: Record<string, string[]> = {};
    for (const section of sections)
      if (section.kind === kind)
        for (const [one, others] of Object.entries(section.words)) all[one] = [...(all[one] ?? []), ...others];
    return all;
  };
  return { short: joined('viết tắt'), said: joined('nói khác'), around };
}

/** Provision id → the questions that the provision of this instrument answers. */
export function questionsOf(sections: readonly Glossary[], instrument: string): Record<string, string[]> {
  const questions: Record<string, string[]> = {};
  for (const section of sections)
    if (section.kind === 'câu hỏi' && section.instrument === instrument) Object.assign(questions, section.provisions);
  return questions;
}

/** Id → how people ask for that content, for one kind of content. */
export function namesOf(sections: readonly Glossary[], of: (typeof asked)[number]): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const section of sections)
    if (section.kind === 'câu hỏi khác' && section.of === of) Object.assign(names, section.records);
  return names;
}
