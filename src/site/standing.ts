import { site } from './site.ts';

/** What the site calls itself: that no state body speaks, unless one runs the site (`official` in content/site.yaml). */
export const kindOfSite = site.official ? 'trang' : 'trang thông tin độc lập';

/**
 * What something of the site is not: "không phải lời của cơ quan nhà nước". Nothing where a state body runs the site.
 * @param what what it might be taken for: lời, đề, giấy, trang
 * @param before what joins it to the words before
 */
export const notOfState = (what: string, before = ', '): string =>
  site.official ? '' : `${before}không phải ${what} của cơ quan nhà nước`;
