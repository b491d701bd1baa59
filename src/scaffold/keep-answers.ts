import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { tokensIn } from '../answers/tokens.ts';
import type { Content, Entry } from '../checks/content/read-content.ts';
import { localityOf } from '../legal/name/locality.ts';

/** A province or city by its name: what is said of one is not said to all. */
const place = /(?:tỉnh|thành phố) \p{Lu}/u;

/** What an answer says; what people type and what is not known are left out. */
const saidIn = ({ data: { question, short, todo, about, law }, body }: Entry<'answers'>): string =>
  [question, short, ...todo, about, ...law.map(({ says }) => says), body].join('\n');

/**
 * Keep the answers that hold for the whole country, the quiz questions that ask for them, and the numbers both say;
 * the files are changed in place.
 * @param words what speaks of the old place, its decision or its year
 * @returns the files that stay, and the records of the laws they rest on
 */
export function keepAnswers(root: string, { entries }: Content, words: RegExp): string[] {
  const local = new Set(entries.legal.filter(({ data }) => localityOf(data.authority ?? '')).map(({ id }) => id));
  const isGeneral = (text: string) => !words.test(text) && !place.test(text);
  const answers = entries.answers.filter(
    (entry) => isGeneral(saidIn(entry)) && !entry.data.law.some(({ instrument }) => local.has(instrument)),
  );
  const kept = new Set(answers.map(({ id }) => id));
  const facts = new Set(answers.flatMap(({ data }) => data.facts));
  const said: string[] = [];
  const files: string[] = [];

  for (const { id, data } of answers) {
    const file = `answers/${id}.mdx`;
    files.push(file, ...data.law.map(({ instrument }) => `legal/${instrument}.mdx`));
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const left = withoutItems(
      text,
      [...data.asked, ...data.unsure].filter((one) => !isGeneral(one)),
    );
    writeFileSync(path, left);
    said.push(left, ...data.figures.map(({ value }) => `[[${value}]]`));
  }
  for (const { id, data } of entries.quiz) {
    const path = join(root, `quiz/${id}.yaml`);
    const gone = data.flatMap((one, i) => (kept.has(one.answer) && isGeneral(JSON.stringify(one)) ? [] : [i]));
    if (gone.length === data.length) {
      rmSync(path);
      continue;
    }
    const document = parseDocument(readFileSync(path, 'utf8'));
    const list = document.contents as unknown as YAMLSeq;
    for (const i of gone.toReversed()) list.delete(i);
    writeFileSync(path, gone.length ? document.toString(asWritten) : readFileSync(path, 'utf8'));
    files.push(`quiz/${id}.yaml`);
    said.push(...data.filter((_, i) => !gone.includes(i)).map(({ why }) => why));
    for (const [i, { fact }] of data.entries()) if (!gone.includes(i)) facts.add(fact);
  }

  const keys = new Set(said.flatMap((text) => tokensIn(text).map(({ key }) => key)));
  const path = join(root, 'facts.yaml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  for (const { id, data } of entries.facts)
    if (keys.has(id) || facts.has(data.fact)) files.push(`legal/${data.instrument}.mdx`);
    else (document.contents as unknown as YAMLMap).delete(id);
  writeFileSync(path, document.toString(asWritten));
  return [...files, 'facts.yaml'];
}

/** No line is broken that was whole. */
const asWritten = { lineWidth: 0, flowCollectionPadding: false } as const;

/** A record without some items of its lists. */
function withoutItems(text: string, items: readonly string[]): string {
  const lines = text.split('\n');
  const left = lines.filter((line) => {
    const item = /^ {2}- (?:'(.*)'|(.*))$/u.exec(line);
    return !item || !items.includes((item[1]?.replaceAll("''", "'") ?? item[2])!);
  });
  // A list of which nothing is left is empty, and not missing.
  return left
    .flatMap((line, i) => (line === 'unsure:' && !left[i + 1]?.startsWith('  - ') ? ['unsure: []'] : [line]))
    .join('\n');
}
