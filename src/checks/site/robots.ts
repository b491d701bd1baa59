import { inFile, type SiteCheck } from './read-site.ts';

/** Search engines are welcome everywhere and find the sitemap. */
export const robots: SiteCheck = (site) => {
  const lines = (site.files.get('/robots.txt')?.text() ?? '').split(/\r?\n/);
  const needed = ['User-agent: *', `Sitemap: ${site.url}/sitemap-index.xml`];
  return [
    ...needed.filter((line) => !lines.includes(line)).map((line) => inFile('/robots.txt', `thiếu dòng “${line}”`)),
    ...lines.filter((line) => /^disallow:\s*\/\s*$/i.test(line)).map(() => inFile('/robots.txt', 'đang cấm cả trang')),
  ];
};
