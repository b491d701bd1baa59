import { inFile, type SiteCheck } from './site.ts';

/** Numbers that look like help lines and are not, or could not be verified: calling one could cost somebody dearly. */
export const rejectedNumbers = ['18001769', '18005999', '1800599'];

const textTypes = /\.(html|txt|json|xml|ics|svg|css|m?js|csv|md|webmanifest)$/;
const gap = '(?:[\\s.\\-\\u2010-\\u2014]|&nbsp;|&#160;|&#xa0;|<[^<>]*>)*';
const patterns = rejectedNumbers.map((number) => new RegExp(`(?<![\\p{L}\\d])${[...number].join(gap)}`, 'iu'));
// Coordinates of a drawing may happen to spell a number.
const drawing = /\s(?:d|points|transform|viewBox)="[^"]*"/g;

/** No rejected help line stands in any file, however it is spaced. */
export const helpLines: SiteCheck = (site) =>
  [...site.files]
    .filter(([file]) => textTypes.test(file))
    .flatMap(([file, { text }]) => {
      const content = text().replace(drawing, '');
      const found = patterns.map((pattern) => pattern.exec(content)?.[0]).filter((words) => words !== undefined);
      return found.slice(0, 1).map((words) => inFile(file, `có số điện thoại đã bị loại “${words}”`));
    });
