import type { Glossary } from '../schemas/glossary.ts';
import type { LexiconFile } from './lexicon.ts';

/** Abbreviations and synonyms of the glossary's sections, as the lexicon wants them. */
export function wordingsOf(sections: readonly Glossary[]): Pick<LexiconFile, 'short' | 'said'> {
  const short: [string, string][] = [];
  const said: [string, string][] = [];
  for (const section of sections) {
    if (section.kind === 'viết tắt')
      for (const [typed, meanings] of Object.entries(section.words))
        for (const full of meanings) short.push([typed, full]);
    if (section.kind === 'nói khác')
      for (const [official, ways] of Object.entries(section.words)) for (const way of ways) said.push([way, official]);
  }
  return { short, said };
}

/** Provision id → the questions that the provision of this instrument answers. */
export function questionsOf(sections: readonly Glossary[], instrument: string): Record<string, string[]> {
  const questions: Record<string, string[]> = {};
  for (const section of sections)
    if (section.kind === 'câu hỏi' && section.instrument === instrument) Object.assign(questions, section.provisions);
  return questions;
}
