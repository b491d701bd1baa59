import { type Cell, type Part, paragraphOf } from '../parts/parts.ts';
import type { Reading } from './reading.ts';
import { attribute, child, children, textOf, within, type XmlNode } from './xml.ts';

/** The words of a SmartArt diagram, each box a paragraph, in the order in which they were typed. */
export function diagramParts(reading: Reading, data: XmlNode | null): Part[] {
  const words = within(data, 'pt').flatMap((point) =>
    within(child(point, 't'), 'p')
      .map(textOf)
      .filter((text) => text.trim() !== ''),
  );
  reading.note('diagram', words.join('; '), words[0] ?? '');
  return words.map((text) => paragraphOf(text, reading.line));
}

/** The titles of a chart, then its numbers as a table: a row a category, a column a series. */
export function chartParts(reading: Reading, chart: XmlNode | null): Part[] {
  const { line } = reading;
  const titles = within(chart, 'title')
    .map((title) => within(title, 'p', 'v').map(textOf).join(' '))
    .filter((text) => text.trim() !== '');
  const series = within(chart, 'ser').map((one) => ({
    name: points(child(one, 'tx')).get(0) ?? textOf(child(one, 'tx') ?? empty),
    names: points(child(one, 'cat') ?? child(one, 'xVal')),
    values: points(child(one, 'val') ?? child(one, 'yVal')),
  }));
  const names = series.find((one) => one.names.size > 0)?.names ?? new Map<number, string>();
  const indexes = [...new Set(series.flatMap((one) => [...one.names.keys(), ...one.values.keys()]))].sort(
    (a, b) => a - b,
  );
  const rows = [
    ['', ...series.map(({ name }) => name)],
    ...indexes.map((i) => [names.get(i) ?? String(i + 1), ...series.map(({ values }) => values.get(i) ?? '')]),
  ];
  const parts: Part[] = titles.map((text) => paragraphOf(text, line));
  const cell = (text: string, column: number): Cell => ({ parts: [paragraphOf(text, line)], column, span: 1 });
  if (series.length) parts.push({ kind: 'table', rows: rows.map((row) => row.map(cell)), ruled: true, line });
  reading.note('chart', [...titles, ...rows.flat()].filter(Boolean).join('; '), titles[0] ?? series[0]?.name ?? '');
  return parts;
}

const empty: XmlNode = { name: '', attributes: {}, nodes: [] };

/** What a chart has stored of a row of its sheet. */
const points = (node: XmlNode | undefined): Map<number, string> =>
  new Map(
    within(node, 'pt').map((point) => [
      Number(attribute(point, 'idx') ?? 0),
      children(point, 'v').map(textOf).join(''),
    ]),
  );
