import { expect, it } from 'vitest';
import { bodies, decision, edit, fresh, message, page, read, root, write } from '#tests/kit/edited-content.ts';
import { followNote, formatProblem, report } from '../problem.ts';
import { checkContent } from './check-content.ts';

it('has no error', () => {
  expect(
    checkContent(root)
      .filter(({ level }) => level === 'error')
      .map(formatProblem),
  ).toEqual([]);
});

it('takes the line ends and the byte order mark of Windows', () => {
  for (const path of [decision, message, page, bodies]) {
    write(path, `\uFEFF${read(path).replaceAll('\n', '\r\n')}`);
  }
  const problems = checkContent(root);
  fresh();
  expect(problems.filter(({ level }) => level === 'error').map(formatProblem)).toEqual([]);
});

it('puts the cause first, and what may only follow from it after a line that says so', () => {
  fresh();
  edit('services.yaml', /^ {2}name:/m, '\u00a0 name:');
  const problems = checkContent(root);
  expect(problems[0]).toMatchObject({ file: 'content/services.yaml' });
  expect(problems[0]!.follows).toBeUndefined();
  expect(problems.length).toBeGreaterThan(1);
  for (const { follows } of problems.slice(1)) expect(follows).toBe(true);
  const lines = report(problems).split('\n');
  expect(lines[0]).toContain('dấu cách đặc biệt');
  expect(lines[1]).toBe(followNote);
  fresh();
});
