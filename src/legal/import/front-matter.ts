import { parse } from 'yaml';
import type { Edit } from '../model.ts';
import { findInstrumentNumbers } from '../read/instrument-numbers.ts';
import { findDate } from '../read/official-date.ts';

const numberKeys = ['so_ky_hieu', 'so_hieu', 'soHieu', 'number'];
const dateKeys = ['ngay_ban_hanh', 'ngayBanHanh', 'date'];

/** Number and date that a Markdown file gives in its front matter, which is no part of the text. */
export function frontMatter(edits: readonly Edit[]): { number?: string; date?: string } {
  const block = edits.find(({ kind, line, from }) => kind === 'markup' && line === 1 && /^---\s*\n/u.test(from));
  if (!block) return {};
  let data: unknown;
  try {
    data = parse(block.from.replace(/^---\s*\n|\n(?:---|\.\.\.)\s*$/gu, ''));
  } catch {
    return {};
  }
  if (typeof data !== 'object' || data === null) return {};
  const record = data as Record<string, unknown>;
  const words = (keys: readonly string[]) =>
    String(keys.map((key) => record[key]).find((value) => value != null) ?? '');
  const number = findInstrumentNumbers(words(numberKeys))[0]?.canonical;
  const day = words(dateKeys);
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : findDate(day)?.iso;
  return { ...(number && { number }), ...(date && { date }) };
}
