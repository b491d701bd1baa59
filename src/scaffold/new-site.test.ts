import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { checkContent } from '../checks/content/check-content.ts';
import { readContent } from '../checks/content/read-content.ts';
import { formatProblem } from '../checks/problem.ts';
import { newSite, siteAnswers } from './new-site.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'site-')), 'content');
  cpSync(engineContent, root, { recursive: true });
});
afterEach(() => rmSync(join(root, '..'), { recursive: true }));

const answers = siteAnswers({
  name: 'Bình đẳng giới Hòa Minh',
  place: 'tỉnh Hòa Minh',
  year: '2041',
  authority: 'Hội đồng nhân dân tỉnh Hòa Minh',
});
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('a clone becomes the site of another place: nothing wrong, nothing to be written, nothing of the old one', () => {
  expect(newSite(root, answers, '2026-11-30')).toEqual([]);
  expect(checkContent(root).map(formatProblem)).toEqual([]);
  // The guide for editors explains with examples, the lists of danger with words of any year.
  const own = readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(root, path)).isFile() && !/README\.md|danger/.test(path));
  const left = own.filter((path) =>
    /Bắc Kạn|Thái Nguyên|(?<!\d)415(?!\d)|Kế hoạch 2018|31 thông điệp|Ví Dụ|VÍ DỤ|2031/u.test(path + read(path)),
  );
  expect(left).toEqual([]);
});

test('the names that were given stand in the text, its record and the site’s own words', () => {
  newSite(root, answers, '2026-11-30');
  const record = read('legal/7-qd-ubnd-hoa-minh-2041.mdx');
  expect(record).toContain('authority: Hội đồng nhân dân tỉnh Hòa Minh\n');
  expect(record).toContain('**HỘI ĐỒNG NHÂN DÂN\nTỈNH HÒA MINH**');
  expect(record).toContain('Hòa Minh, ngày 05 tháng 02 năm 2041');
  expect(read('plans/2041/bodies.yaml')).toContain('van-phong-hoa-minh:\n  name: Văn phòng Hòa Minh');
  expect(read('site.yaml')).toMatch(/^year: '2041'$/m);
  expect(read('site.yaml')).toMatch(/^leave:\n {2}url: /m);
});

test('answers, numbers and quiz stay where the law is that of the whole country, and lead to nothing that is gone', () => {
  newSite(root, answers, '2026-11-30');
  const { entries } = readContent(root);
  const ids = entries.answers.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['danh-vo', 'tuoi-ket-hon', 'thang-hanh-dong']));
  for (const gone of ['ke-hoach-2018', 'bac-kan-nay', 'nu-lanh-dao', 'chi-tieu-18-6']) expect(ids).not.toContain(gone);
  expect(
    entries.quiz.flatMap(({ data }) => data.map(({ answer }) => answer)).filter((id) => !ids.includes(id)),
  ).toEqual([]);
  expect(entries.quiz.flatMap(({ data }) => data).length).toBeGreaterThan(60);
  expect(read('facts.yaml')).toMatch(/^phat-danh:$/m);
  expect(read('answers/cho-o-tam.mdx')).not.toContain('Thái Nguyên');
});

test('what is so everywhere stays: help lines, the Month, laws that kept pages lead to', () => {
  const services = read('services.yaml');
  newSite(root, answers, '2026-11-30');
  expect(read('services.yaml')).toBe(services);
  expect(existsSync(join(root, 'legal/13-2022-qh15.mdx'))).toBe(true);
  expect(readdirSync(join(root, 'messages'))).toHaveLength(3);
});

test.each([
  [{ place: 'tỉnh Ví Dụ', year: '2031' }, 'Tên trang'],
  [{ name: 'Trang', place: 'Ví Dụ', year: '2031' }, '--place'],
  [{ name: 'Trang', place: 'tỉnh Ví Dụ', year: '31' }, '--year'],
  [{ name: 'Trang', place: 'tỉnh Ví Dụ', year: '2031', authority: 'Sở Nội vụ' }, 'kết thúc bằng nơi'],
])('%o is explained: %s', (given, words) => expect(() => siteAnswers(given)).toThrow(words));

test('a site that is another’s already is not turned again', () => {
  rmSync(join(root, 'messages/viec-nha.mdx'));
  expect(() => newSite(root, answers, '2026-11-30')).toThrow('bản vừa lấy về');
  expect(existsSync(join(root, 'plans/2018/plan.mdx'))).toBe(true);
});
