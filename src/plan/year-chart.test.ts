import { expect, test } from 'vitest';
import { chart, dayHeight, placeMarks, wrap } from './year-chart.ts';

test('days stand in order and months are equally tall', () => {
  expect(dayHeight('2018-01-01')).toBe(chart.top);
  expect(dayHeight('2018-12-01') - dayHeight('2018-11-01')).toBeCloseTo(chart.month);
  expect(dayHeight('2018-06-10')).toBeGreaterThan(dayHeight('2018-06-09'));
});

test('no words lie over others, and none is lost', () => {
  const text = 'Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới';
  const { placed, height } = placeMarks([
    { label: 'b', text, from: '2018-12-10' },
    { label: 'a', text, from: '2018-11-15', to: '2018-12-15' },
  ]);
  expect(placed.map(({ label }) => label)).toEqual(['a', 'b']);
  const bottom = placed[0]!.labelY + (placed[0]!.lines.length + 1) * chart.line;
  expect(placed[1]!.labelY).toBeGreaterThanOrEqual(bottom);
  expect(height).toBeGreaterThan(placed[1]!.labelY + placed[1]!.lines.length * chart.line);
  expect(placed[0]!.lines.join(' ')).toBe(text);
  expect(Math.max(...wrap(text, 32).map(({ length }) => length))).toBeLessThanOrEqual(32);
});
