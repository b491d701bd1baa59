/** A statement with the numbers of its sources in the list below the sheet. */
export interface Told {
  text: string;
  cited: number[];
}

/** What a newsroom needs on one page: what is so, since when, whom to call, where it stands. */
export interface FactSheet {
  title: string;
  /** Facts, each with what it is about. */
  rows: { term: string; told: Told[] }[];
  /** The theme of each year, newest first. */
  themes: { year: string; told: Told }[];
  /** Numbers to name at the end of an article. */
  numbers: { number: string; told: Told }[];
  /** In the order of their numbers, from 1. */
  sources: { label: string; url?: string | undefined }[];
  /** Whose sheet it is, where it stands and on which day its facts were checked. */
  source: string;
  /** The day its facts were checked, YYYY-MM-DD. */
  day: string;
}

/** A statement as it is printed: with the numbers of its sources behind it. */
export const withMarks = ({ text, cited }: Told): string =>
  [text, cited.map((number) => `[${number}]`).join('')].filter(Boolean).join(' ');

/** The rows of the sheet as pairs of words, as every format prints them. */
export const factRows = ({
  rows,
  themes,
  numbers,
}: FactSheet): Record<'rows' | 'themes' | 'numbers', [string, string][]> => ({
  rows: rows.map(({ term, told }) => [term, told.map(withMarks).join(' ')]),
  themes: themes.map(({ year, told }) => [year, withMarks(told)]),
  numbers: numbers.map(({ number, told }) => [number, withMarks(told)]),
});

/** Its sources by their numbers; of one that cannot be opened that is said. */
export const sourceLines = ({ sources }: Pick<FactSheet, 'sources'>): string[] =>
  sources.map(({ label, url }, i) => `[${i + 1}] ${label}, ${url ?? 'chưa có địa chỉ'}`);

/** The sheet as plain lines, to be copied whole. */
export function factSheetText(sheet: FactSheet): string {
  const { rows, themes, numbers } = factRows(sheet);
  const lines = (pairs: [string, string][]) => pairs.map(([first, told]) => `${first}: ${told}`);
  return [
    sheet.title,
    ...lines(rows),
    'Chủ đề các năm:',
    ...lines(themes),
    'Số có thể gọi:',
    ...lines(numbers),
    'Nguồn:',
    ...sourceLines(sheet),
    sheet.source,
  ].join('\n');
}
