import { describe, expect, test } from 'vitest';
import { text } from '#tests/kit/what-there-is.ts';
import { readSite } from '../checks/site/read-site.ts';
import { siteUrl } from '../site/url.ts';
import { legislationLd, provisionLd } from './json-ld.ts';

const site = readSite('dist', siteUrl());
const pages = site.pages.filter(
  ({ path, isHidden }) =>
    /^\/van-ban\/[^/]+\/([^/]+\/)?$/.test(path) && !isHidden && !path.startsWith('/van-ban/tinh-trang/'),
);
const address = (path: string) => site.url + path;
const paths = new Set(site.pages.map(({ path }) => path));

describe('every page of an instrument or a provision', () => {
  test('there are some', () => expect(pages.length).toBeGreaterThan(5));

  test.each(pages.map((page) => [page.path, page] as const))('%s', (path, { root }) => {
    const scripts = root.querySelectorAll('script[type="application/ld+json"]');
    expect(scripts).toHaveLength(1);
    const ld = JSON.parse(scripts[0]!.rawText);
    expect(ld.url).toBe(address(path));
    expect(root.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(ld.url);

    const pictures = root.querySelectorAll('meta[property="og:image"]').map((meta) => meta.getAttribute('content')!);
    // A text on which no plan leads may have none of its own, and shows the site's.
    expect(pictures).toEqual([ld.image ?? expect.stringMatching(/\/anh-lien-ket\.png$/)]);
    if (ld.image) {
      const picture = site.files.get(new URL(ld.image).pathname)!;
      expect(picture.size).toBeGreaterThan(2000);
      expect(picture.size).toBeLessThan(60_000);
      expect(root.querySelector('meta[property="og:image:alt"]')!.getAttribute('content')!.length).toBeGreaterThan(10);
    }

    if ('isPartOf' in ld) {
      expect(provisionLd.parse(ld)).toEqual(ld);
      expect(paths).toContain(new URL(ld.isPartOf['@id']).pathname);
      return;
    }
    const { hasPart = [], encoding = [], citation = [], legislationChanges = [] } = legislationLd.parse(ld);
    for (const part of [...hasPart, ...citation, ...legislationChanges]) {
      const { pathname, hash } = new URL(part['@id']);
      expect(paths).toContain(pathname);
      if (hash) expect(root.querySelector(`[id="${hash.slice(1)}"]`)).not.toBeNull();
    }
    for (const { contentUrl, contentSize } of encoding)
      expect(`${site.files.get(new URL(contentUrl).pathname)!.size} B`).toBe(contentSize);
  });
});

test('a text that we hold says what is issued with it, and its files', () => {
  const { root } = pages.find(({ path }) => path === text.page)!;
  const ld = legislationLd.parse(JSON.parse(root.querySelector('script[type="application/ld+json"]')!.rawText));
  expect(ld.hasPart ?? []).toHaveLength(text.annexes);
  expect(ld.encoding!.map(({ encodingFormat }) => encodingFormat)).toContain('application/pdf');
});
