import { expect, test } from 'vitest';
import { siteUrl } from '../../site/url.ts';
import { readContent } from '../content/read-content.ts';
import { readSite } from './read-site.ts';

const { pages } = readSite('dist', siteUrl());
const lines = readContent('content')
  .entries.services.map(({ data }) => ({ ...data, call: `tel:${data.number.replaceAll(' ', '')}` }))
  .sort((a, b) => a.order - b.order);
const numbers = lines.map(({ call }) => call);

test('whoever may come by where others look on can leave at once', () => {
  const doors =
    /^\/(?:tim-kiem\/|chi-muc\/|so-do-trang\/|bao-chi\/|tro-giup\/|thang-hanh-dong\/\d{4}\/|hoi-dap\/(?:thi\/)?|tai-lieu\/(?:(?:loai|danh-cho|kho)\/.*)?)?$/;
  const open = pages.filter(({ path }) => doors.test(path));
  expect(open.length).toBeGreaterThan(4);
  expect(open.filter(({ root }) => !root.querySelector('[data-leave]')).map(({ path }) => path)).toEqual([]);
});

test('a list of numbers to call has them in one order, on every page', () => {
  const found = pages.flatMap(({ path, root }) =>
    root.querySelectorAll('.calls, [data-danger-card] ul, .guard p, .quiet-line, [data-calls]').flatMap((list) => {
      const calls = list.querySelectorAll('a[href^="tel:"]').map((link) => link.getAttribute('href')!);
      return String(calls) === String(numbers.filter((number) => calls.includes(number))) ? [] : [`${path}: ${calls}`];
    }),
  );
  expect(found).toEqual([]);
});

test('a list to call from says what must be known before calling', () => {
  const lists = pages.flatMap(({ root }) => root.querySelectorAll('.calls, [data-danger-card] ul'));
  expect(lists.length).toBeGreaterThan(2);
  for (const list of lists)
    for (const { limit, call } of lines)
      if (limit && list.querySelector(`a[href="${call}"]`)) expect(list.text).toContain(limit);
});

test('no page shows that something has moved to those whom no old address brought', () => {
  const lines = pages.flatMap(({ root }) => root.querySelectorAll('p[data-moved]'));
  for (const line of lines) {
    expect(line.classList.contains('moved')).toBe(true);
    expect(line.querySelector('a')!.text.trim()).not.toBe('');
  }
  const styles = pages.filter(({ root }) => root.querySelector('p[data-moved]')).map(({ html }) => html);
  for (const html of styles) expect(html).toMatch(/\.moved:not\(:target\)\s*\{\s*display:\s*none/);
});
