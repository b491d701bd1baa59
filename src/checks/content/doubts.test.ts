import { describe, expect, it } from 'vitest';
import { lineOf, root, sha256, write } from '#tests/kit/edited-content.ts';
import type { Problem } from '../problem.ts';
import { checkContent } from './check-content.ts';

describe('a text that was imported', () => {
  const head = 'SỞ VÍ DỤ\n\nSố: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\nVỀ MỘT VIỆC';
  const body = `${head}\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.\n\nĐiều 1. Hai.\n`;
  const file = 'legal/thu.mdx';
  /** A record for the text; `more` are lines of its key `text`. */
  const record = (more = '') => {
    write('sources/thu.md', body);
    write(
      file,
      `---
docType: Quyết định
number: 1/QĐ-SVD
title: Về một việc
authority: SỞ VÍ DỤ
date: 2020-03-02
status: chưa xác minh
statusNote: Chưa xác minh.
sources:
  - label: Sở Ví dụ
checkedOn: ${new Date().toISOString().slice(0, 10)}
text:
  source: thu.md
  sha256: ${sha256(body)}
  unknown:
    - Không có bản chụp
${more}---

${body}`,
    );
    return checkContent(root).filter((problem) => problem.file === `content/${file}`);
  };
  const says = (problems: Problem[], level: Problem['level']) =>
    problems.filter((problem) => problem.level === level).map(({ message }) => message);

  it('is stopped only by what a person can put right, and may say that it is not to be had', () => {
    const problems = record();
    expect(says(problems, 'error')).toEqual([expect.stringMatching(/^V18: .*Quy chế.*text\.unknown/su)]);
    expect(problems.find(({ level }) => level === 'error')?.line).toBe(lineOf(file, 'Ban hành kèm theo'));
    expect(says(record('    - Không có Quy chế kèm theo\n'), 'error')).toEqual([]);
  });

  it('keeps its other doubts in one line until somebody has looked; a role is asked for', () => {
    const warnings = says(record(), 'warning');
    const twice = `V11 dòng ${lineOf(file, 'Điều 1. Hai.')}`;
    expect(warnings).toEqual([
      expect.stringContaining('chưa ghi "role"'),
      expect.stringMatching(new RegExp(`${twice}.*--id thu --dry-run.*text\\.reviewed`, 'su')),
    ]);
    expect(says(record('  reviewed: 2020-04-01\n'), 'warning')).toEqual([warnings[0]]);
  });
});
