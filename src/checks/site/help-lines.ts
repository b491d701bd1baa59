import type { Content } from '../content/read-content.ts';
import { inFile, type SiteCheck } from './read-site.ts';

const textTypes = /\.(html|txt|json|xml|ics|svg|css|m?js|csv|md|webmanifest)$/;
const gap = '(?:[\\s.\\-\\u2010-\\u2014]|&nbsp;|&#160;|&#xa0;|<[^<>]*>)*';
const patternOf = (number: string) => new RegExp(`(?<![\\p{L}\\d])${[...number.replace(/\D/g, '')].join(gap)}`, 'iu');
// Coordinates of a drawing may happen to spell a number.
const drawing = /\s(?:d|points|transform|viewBox)="[^"]*"/g;

/** No rejected help line (content/rejected-services.yaml) stands in any file, however it is spaced: calling one could cost somebody dearly. */
export const helpLines =
  (content: Content): SiteCheck =>
  (site) => {
    const patterns = content.entries['rejected-services'].map(({ data }) => patternOf(data.number));
    return [...site.files]
      .filter(([file]) => textTypes.test(file))
      .flatMap(([file, { text }]) => {
        const content = text().replace(drawing, '');
        const found = patterns.map((pattern) => pattern.exec(content)?.[0]).filter((words) => words !== undefined);
        return found.slice(0, 1).map((words) => inFile(file, `có số điện thoại đã bị loại “${words}”`));
      });
  };
