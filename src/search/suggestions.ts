import { fold } from '../vietnamese/fold.ts';
import type { SearchRecord } from './record.ts';

/** At most this many are offered. */
const MOST = 6;
/** Of each record's questions, the first few: the file is loaded by whoever begins to type. */
const QUESTIONS = 3;

/** The lines that may be offered while a reader types: titles, short ones, and questions of the glossary; each once. */
export function suggestionLines(records: readonly SearchRecord[]): string[] {
  const lines = records
    .filter(({ type }) => type !== 'task' && type !== 'material')
    .flatMap(({ type, title, aliases = [] }) => [title, ...(type === 'provision' ? aliases.slice(0, QUESTIONS) : [])]);
  const short = lines.filter((line) => line.length <= 64 && !line.endsWith('…'));
  // Two that differ only in accents or capitals are one.
  return [...new Map(short.map((line) => [fold(line), line])).values()];
}

/**
 * The lines that hold the beginnings of all words typed, best first: those that begin as typed, then those with the words
 * in order, then the short ones. Accents count where they were typed.
 */
export function suggestionsFor(typed: string, lines: readonly string[]): string[] {
  const asked = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (asked.length === 0 || typed.length > 100) return [];
  const plain = asked.join(' ');
  const accented = typed.normalize('NFC').trim().toLowerCase();
  return lines
    .flatMap((line) => {
      const text = (fold(line).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
      const words = text.split(' ');
      if (text === plain || !asked.every((part) => words.some((word) => word.startsWith(part)))) return [];
      const place = text.startsWith(plain) ? 3 : ` ${text}`.includes(` ${plain}`) ? 2 : 0;
      const same = line.toLowerCase().includes(accented) ? 1 : 0;
      return [{ line, worth: place + same - line.length / 100 }];
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ line }) => line);
}
