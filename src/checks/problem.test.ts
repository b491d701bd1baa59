import { describe, expect, it } from 'vitest';
import { formatProblem, hasErrors, type Problem, summarise } from './problem.ts';

describe('the report', () => {
  const problem: Problem = { file: 'content/a.mdx', line: 4, column: 9, level: 'error', message: 'sai' };

  it('gives place, finding and a count', () => {
    expect(formatProblem(problem)).toBe('content/a.mdx:4:9 sai');
    expect(formatProblem({ ...problem, column: undefined, level: 'warning' })).toBe('content/a.mdx:4 cảnh báo: sai');
    expect(summarise([])).toBe('Nội dung: không có lỗi.');
    expect(summarise([problem, { ...problem, level: 'warning' }])).toBe('Nội dung: 1 lỗi, 1 cảnh báo.');
  });

  it('stops on errors only', () => {
    expect([hasErrors([problem]), hasErrors([{ ...problem, level: 'warning' }])]).toEqual([true, false]);
  });
});
