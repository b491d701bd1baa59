import { expect, test } from 'vitest';
import { site } from '../../site/site.ts';
import { siteUrl } from '../../site/url.ts';
import { readSite } from './read-site.ts';

const { pages } = readSite('dist', siteUrl());
const whole = `/van-ban/${site.lead.instrument}/`;
const texts = pages.filter(({ root }) => root.querySelector('.sheet'));

test('official words stand before all that the site says about them', () => {
  expect(texts.length).toBeGreaterThan(2);
  const late = texts.flatMap(({ path, root }) =>
    root
      .querySelectorAll('.sheet .unit, .sheet .noted-block')
      .filter(
        ({ firstElementChild }) =>
          !firstElementChild || /\b(anchor|notes|related|tools)\b/.test(firstElementChild.classNames),
      )
      .map(({ id }) => `${path}#${id}`),
  );
  expect(late).toEqual([]);
});

test('whoever goes by keyboard comes to the official words at once', () =>
  expect(
    texts.flatMap(({ path, root }) => {
      const target = root.querySelector('a.skip-link[href="#nguyen-van"]') && root.querySelector('#nguyen-van');
      return target?.classList.contains('sheet') ? [] : [path];
    }),
  ).toEqual([]));

test('an anchor is spoken as the law is cited', () => {
  const page = pages.find(({ path }) => path === whole)!;
  const spoken = page.root.querySelectorAll('a.anchor[href^="#"]').map((anchor) => anchor.getAttribute('aria-label'));
  expect(spoken.length).toBeGreaterThan(1);
  expect(new Set(spoken).size).toBe(spoken.length);
  for (const words of spoken) expect(words).toMatch(/^Liên kết tới \p{L}/u);
});

test('no two buttons of a page that copy are called the same', () =>
  expect(
    pages.flatMap(({ path, root }) => {
      const names = root.querySelectorAll('button[data-copy]').map(({ text }) => text.trim());
      return names.some((name) => name === 'Chép') || new Set(names).size < names.length ? [`${path}: ${names}`] : [];
    }),
  ).toEqual([]));
