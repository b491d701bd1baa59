/** One date or period of the year. Days are YYYY-MM-DD. */
export interface Mark {
  label: string;
  text: string;
  from: string;
  to?: string;
}

/** A mark with its place: heights in the chart's own units, and its words broken into lines. */
export interface PlacedMark extends Mark {
  y: number;
  /** Where a period ends; the same as `y` for a day. */
  end: number;
  /** Where its words begin; below `y` where the words above need room. */
  labelY: number;
  lines: string[];
}

/** Sizes of the chart in its own units, which are pixels on a phone. */
export const chart = { width: 340, month: 46, top: 14, axis: 52, words: 84, line: 17, charsPerLine: 32 } as const;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The height of a day: months are equally tall. */
export function dayHeight(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return chart.top + (month - 1 + (day - 1) / daysIn(year, month)) * chart.month;
}

/** Break a text between words into lines of at most `width` characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Place marks down the year, January on top; no words lie over others. */
export function placeMarks(marks: readonly Mark[]): { placed: PlacedMark[]; height: number } {
  let free = 0;
  const placed = marks
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map((mark) => {
      const y = dayHeight(mark.from);
      const lines = wrap(mark.text, chart.charsPerLine);
      const labelY = Math.max(y, free);
      free = labelY + (lines.length + 1) * chart.line + 8;
      return { ...mark, y, end: mark.to ? dayHeight(mark.to) : y, labelY, lines };
    });
  return { placed, height: Math.max(chart.top + 12 * chart.month, free) + 10 };
}
