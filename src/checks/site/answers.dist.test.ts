import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withFacts } from '../../answers/tokens.ts';
import { answersLd } from '../../metadata/answer-ld.ts';
import { notLegalAdvice } from '../../site/pages.ts';
import { siteUrl } from '../../site/url.ts';
import { readContent } from '../content/read-content.ts';
import { readSite } from './read-site.ts';

const { entries } = readContent('content');
const site = readSite('dist', siteUrl());
const pageAt = (path: string) => site.pages.find((page) => page.path === path)!;
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();
const facts = new Map(entries.facts.map(({ id, data }) => [id, data.values]));
const plain = (text: string) => squeeze(withFacts(text, facts).replaceAll('**', ''));

test('no token is left in anything that is handed out', () => {
  const left = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|md|json|txt|xml)$/.test(name))
    .filter((name) => /\[\[[a-z0-9-]+\.[a-z0-9-]+\]\]/.test(readFileSync(`dist/${name}`, 'utf8')));
  expect(left).toEqual([]);
});

describe.each(entries.answers.map(({ id, data }) => [id, data] as const))('%s', (id, data) => {
  const { root, html } = pageAt(`/hoi-dap/${id}/`);
  const main = squeeze(root.querySelector('main')!.text);
  const title = root.querySelector('title')!.text;

  test('answers at once, then says what to do, who is meant, where it is written and what is not sure', () => {
    const told = [data.short, ...data.todo, data.about, ...data.law.map(({ says }) => says), ...data.unsure].map(plain);
    expect(told.filter((words) => !main.includes(words))).toEqual([]);
    expect(main.indexOf(plain(data.short))).toBeLessThan(main.indexOf(plain(data.todo[0]!)));
    expect(squeeze(root.querySelector('h1')!.text)).toBe(data.question);
    for (const { instrument } of data.law)
      expect(root.querySelector(`a[href="/van-ban/${instrument}/"]`), instrument).not.toBeNull();
    expect(main.split(notLegalAdvice)).toHaveLength(2);
  });

  test('tells machines the same', () => {
    const ld = JSON.parse(root.querySelector('script[type="application/ld+json"]')!.rawText);
    expect(answersLd.parse(ld)).toEqual(ld);
    expect(ld.mainEntity).toHaveLength(1);
    const text = squeeze(ld.mainEntity[0].acceptedAnswer.text);
    expect(text.slice(0, plain(data.short).length)).toBe(plain(data.short));
    // What rests on one copy says so, wherever the two sentences go.
    expect(text.includes('Theo bản chúng tôi đọc được')).toBe(data.confidence === 'vừa');
  });

  test('is safe to have open', () => {
    // Where the matter is violence, nobody learns of it by the tab or by a preview, and one can leave at once.
    const previews = root
      .querySelectorAll('meta[name="description"], meta[property^="og:"]')
      .map((meta) => meta.getAttribute('content') ?? '');
    expect([title, ...previews].some((text) => text.includes(data.question))).toBe(!data.violence);
    expect(root.querySelector('[data-leave]') !== null).toBe(data.violence);
    const numbers = data.todo.join(' ').match(/\*\*(?:11[135]|1900 969 680)\*\*/g) ?? [];
    expect(root.querySelectorAll('.steps a[href^="tel:"]').length).toBeGreaterThanOrEqual(numbers.length);
    expect(html).toContain('href="tel:113"');
    expect(html).toContain('href="tel:111"');
  });

  test('is reached from its instruments and its messages', () => {
    const link = `a[href="/hoi-dap/${id}/"]`;
    for (const { instrument } of data.law)
      expect(pageAt(`/van-ban/${instrument}/`).root.querySelector(link), instrument).not.toBeNull();
    for (const message of data.messages) {
      expect(pageAt(`/thong-diep/${message}/`).root.querySelector(link), message).not.toBeNull();
    }
    expect(pageAt('/hoi-dap/').root.querySelector(link)).not.toBeNull();
  });
});

test('there are answers to every situation, and sixty questions to learn from', () => {
  expect(entries.answers.length).toBeGreaterThanOrEqual(30);
  expect(pageAt('/hoi-dap/').root.querySelectorAll('main section[id]')).toHaveLength(
    new Set(entries.answers.map(({ data }) => data.situation)).size,
  );
  const questions = JSON.parse(readFileSync('dist/hoi-dap/thi/cau-hoi.json', 'utf8')) as { href: string }[];
  expect(questions.length).toBeGreaterThanOrEqual(60);
  expect(questions.filter(({ href }) => !pageAt(href))).toEqual([]);
});

test('who has no script gets a paper with its key after it', () => {
  const { root } = pageAt('/hoi-dap/thi/');
  const [paper, key] = root.querySelectorAll('[data-paper]');
  expect(paper!.querySelectorAll('.questions > li')).toHaveLength(10);
  expect(paper!.querySelectorAll('.questions ol > li')).toHaveLength(40);
  expect(key!.querySelectorAll('.questions > li')).toHaveLength(10);
  expect(root.querySelector('[data-quiz]')!.hasAttribute('hidden')).toBe(true);
  // Nothing asks for a name, nothing is sent.
  expect(root.querySelectorAll('main form, main input')).toEqual([]);
});

test('class sets of every topic lie there, papers and keys apart', () => {
  const topics = ['moi-chuyen', ...entries.quiz.map(({ id }) => id)];
  const hrefs = pageAt('/hoi-dap/thi/')
    .root.querySelectorAll('a[download]')
    .map((link) => link.getAttribute('href')!);
  for (const topic of topics)
    for (const part of ['de', 'dap-an']) {
      expect(hrefs).toContain(`/hoi-dap/thi/${part}-${topic}.docx`);
      expect(site.files.has(`/hoi-dap/thi/${part}-${topic}.docx`)).toBe(true);
    }
});

test('the licence of the data leaves official texts out', () => {
  const ld = JSON.parse(pageAt('/du-lieu/').root.querySelector('script[type="application/ld+json"]')!.rawText);
  expect(ld.license).toBeUndefined();
  const [ours, official] = ld.hasPart;
  expect(ours.license).toContain('creativecommons.org');
  expect(official.license).toBeUndefined();
  expect(official.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)).toEqual([
    `${siteUrl()}/du-lieu/dieu-khoan.json`,
  ]);
});

test('an instrument in force says where that is written, and of which day', () => {
  const inForce = entries.legal.filter(({ data }) => data.status === 'còn hiệu lực');
  expect(inForce.length).toBeGreaterThan(10);
  for (const { id, data } of inForce) {
    const words = squeeze(pageAt(`/van-ban/${id}/`).root.querySelector('.status')!.text);
    expect(words).toContain(data.statusSource!.label);
    expect(words).toContain(data.statusSource!.on.slice(0, 4));
    if (data.statusSource!.copy) expect(words).toContain('bản chép');
  }
});
