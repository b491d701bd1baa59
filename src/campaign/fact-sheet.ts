/** What a newsroom needs on one page: what is so, since when, whom to call, where it stands. */
export interface FactSheet {
  title: string;
  /** Facts, each with what it is about. */
  rows: { term: string; told: string }[];
  /** The theme of each year, newest first. */
  themes: { year: string; told: string }[];
  /** Numbers to name at the end of an article. */
  numbers: { number: string; told: string }[];
  /** Whose sheet it is, and where it and its sources stand. */
  source: string;
  /** The day its facts were checked, YYYY-MM-DD. */
  day: string;
}

/** The sheet as plain lines, to be copied whole. */
export const factSheetText = ({ title, rows, themes, numbers, source }: FactSheet): string =>
  [
    title,
    ...rows.map(({ term, told }) => `${term}: ${told}`),
    'Chủ đề các năm:',
    ...themes.map(({ year, told }) => `${year}: ${told}`),
    'Số có thể gọi:',
    ...numbers.map(({ number, told }) => `${number}: ${told}`),
    source,
  ].join('\n');
