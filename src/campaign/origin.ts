import type { Source } from '../schemas/common.ts';
import { site } from '../site/site.ts';
import { kindOfSite } from '../site/standing.ts';
import { suggestedBy } from './signature.ts';

/** What stands under a suggestion where the name of the site stands on the page: what it is, and what it is not. */
export const notTheTheme = 'Thông điệp gợi ý của trang, không phải chủ đề chính thức.';

/**
 * What a sheet says of itself, in two rows or one line: a suggestion that it is no word of a state body, and whose it is; an
 * official theme of which year it is and who says so, and what of the sheet is ours.
 */
export const imprintOf = (official: Official | undefined, licence: string): readonly [string, string] =>
  official
    ? [
        `Chủ đề chính thức năm ${official.year}, nguồn: ${official.source.label.split(',')[0]}`,
        `Hình: ${site.name}, ${licence}`,
      ]
    : [`Câu gợi ý của ${kindOfSite}`, site.name];

/** Where an official message was issued: the year of its Action Month, and who says so. */
export interface Official {
  year: string;
  source: Source;
}

/** Who says a message. It goes wherever the message goes. */
export interface Origin {
  status: 'chính thức' | 'thông điệp gợi ý';
  /** The line to print, post or record under the message, without a full stop and without the address. */
  line: string;
  /** The same for who reads no Vietnamese. */
  english: string;
  /** Only of what is official. */
  source?: Source;
}

/**
 * Who says a message: sheets, captions, credits, packages, scripts, feeds, metadata and pages all take their words from
 * here. A suggestion names the site and no decision, year or province: nobody but the site has said it.
 * @param message its official issue, if it has one
 */
export const originOf = ({ official }: { official?: Official }): Origin =>
  official
    ? {
        status: 'chính thức',
        line: `Chủ đề Tháng hành động năm ${official.year}`,
        english: `Official theme of Viet Nam’s Action Month ${official.year}; English by ${site.name}, not official`,
        source: official.source,
      }
    : {
        status: 'thông điệp gợi ý',
        line: suggestedBy(site.name),
        english: `Suggested message by ${site.name}${site.official ? '' : ', not an official text of any state body'}`,
      };
