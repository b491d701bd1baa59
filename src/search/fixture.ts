import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { engineContent } from '#tests/kit/engine-content.ts';
import { document } from '../legal/cases/decision-415.ts';
import type { Annotation } from '../schemas/annotation.ts';
import type { Glossary } from '../schemas/glossary.ts';
import { questionsOf, wordingsOf } from './glossary.ts';
import { recordsOfText } from './records.ts';

/** The records of the real decision and the real glossary, for tests. */
const read = (path: string) => parse(readFileSync(`${engineContent}/${path}`, 'utf8'));

const sections = Object.values(read('glossary.yaml') as Record<string, Glossary>);
const annotation = read('annotations/415-qd-ubnd-bac-kan-2018.yaml') as Annotation;

export const glossary = wordingsOf(sections);
export const questions = questionsOf(sections, document.id);
export const records = recordsOfText(document, {
  label: 'Quyết định 415/QĐ-UBND',
  url: '/van-ban/415-qd-ubnd-bac-kan-2018/',
  year: 2018,
  titles: annotation.titles,
  questions,
});
