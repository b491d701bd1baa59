import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { formatProblem } from '../problem.ts';
import { checkColours } from './colours.ts';
import { readContent } from './read-content.ts';

const words = readFileSync(join(engineContent, 'site.yaml'), 'utf8').replace(
  /^(?:colours|mark):\n(?:[ #-].*\n)*/gm,
  '',
);

/** What is said of a site with such colours, without the file and the line, which stands before the first ":". */
function says(lines: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mau-'));
  try {
    writeFileSync(join(folder, 'site.yaml'), `${words}\n${lines}`);
    const content = readContent(folder);
    const own = content.problems.filter(({ file }) => file === 'content/site.yaml');
    return [...own, ...checkColours(content)].map(formatProblem);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const line = (of: string) => `${words}\n${of}`.split('\n').length;

test('colours that can be read on each other are taken, and so is a mark', () => {
  expect(says('')).toEqual([]);
  expect(says("colours:\n  dark: '#06281f'\n  accent: '#e0653a'\n  second: '#edae49'\n  light: '#ffffff'\n")).toEqual(
    [],
  );
  expect(says('mark:\n  - { d: M2 12h20, width: 4, colour: accent, round: true }\n')).toEqual([]);
});

test('a pair that lies too close is named once, with its place, both colours, how close, and what to choose', () => {
  const [found, ...more] = says("colours:\n  light: '#8f8a80'");
  expect(more.length).toBeLessThan(5);
  expect(found).toMatch(new RegExp(`^content/site\\.yaml:${line("colours:\n  light: '#8f8a80'")}:`));
  expect(found).toContain('chữ phụ trên nền trang: #4a4857 và #8f8a80');
  expect(found).toMatch(
    /chỉ tương phản \d+(?:,\d)? : 1, cần ít nhất 7 : 1; hãy chọn “dark” đậm hơn hoặc “light” nhạt hơn/,
  );
});

test('two colours that a picture could not tell apart are named by the rule of pictures', () => {
  expect(says("colours:\n  accent: '#f0a830'").join('\n')).toMatch(
    /hai màu cạnh nhau trong hình: #f0a830 và #f2b233 chỉ tương phản 1(?:,\d)? : 1, cần ít nhất 1,5 : 1; hãy chọn “accent” đậm hơn hoặc “second” nhạt hơn/,
  );
});

test('what is no colour, and what is no drawing, is explained', () => {
  expect(says('colours:\n  dark: xanh').join()).toContain('màu viết bằng # và sáu chữ số');
  expect(says('mark:\n  - { d: "M0 0<script>", width: 3, colour: light }').join()).toContain('phải là đường vẽ SVG');
});
