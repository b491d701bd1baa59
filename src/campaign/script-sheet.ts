import { dayMonth } from '../vietnamese/dates.ts';
import {
  type DayScripts,
  duration,
  ownRates,
  ownSeconds,
  rateSource,
  repeatCue,
  unread,
  whenToRead,
} from './script.ts';

/** Scripts as a sheet to read from, in words: Word and PDF print the same. */
export interface ScriptSheet {
  title: string;
  /** Each begins on paper of its own. */
  pages: {
    heading: string;
    /** The day to read it, of every year, and what must happen before. */
    when: string;
    /** One script, or all of a day one below the other. */
    scripts: { heading?: string; paragraphs: string[]; cue: string; duration: string }[];
  }[];
  /** Seconds of one reading at several rates, for an announcer to find the own one; only of one day's scripts. */
  own?: { heading: string; about: string; head: string[]; rows: string[][] };
  rateSource: string;
  /** The last line, which is not read: who says this. */
  unread: string;
  /** The day it was made, YYYY-MM-DD. */
  day: string;
}

const said = ({ paragraphs, ...time }: DayScripts['scripts'][number]) => ({
  paragraphs,
  cue: repeatCue,
  duration: duration(time),
});

/**
 * The scripts of one message, one a page.
 * @param source the site and the message's address
 * @param day the day the sheet was made, YYYY-MM-DD
 */
export const scriptSheet = ({ data, scripts }: DayScripts, source: string, day: string): ScriptSheet => ({
  title: data.slogan,
  pages: scripts.map((script) => ({
    heading: `${data.slogan} (bản ${script.cut} giây)`,
    when: whenToRead(data),
    scripts: [said(script)],
  })),
  own: {
    heading: 'Nhịp của tôi',
    about: `Bấm giờ một lượt bản ${scripts[0]?.cut} giây, tìm số giây ấy ở cột thứ hai: cùng dòng là thời gian của các bản khác, một lượt, đã tính quãng nghỉ.`,
    head: ['Tiếng một phút', ...scripts.map(({ cut }) => `Bản ${cut} giây`)],
    rows: ownRates.map((rate) => [String(rate), ...scripts.map((script) => `${ownSeconds(script, rate)} giây`)]),
  },
  rateSource,
  unread: unread({}, source),
  day,
});

/**
 * The scripts of all days, each day on paper of its own: printed on both sides, a sheet a day.
 * @param title what they are together
 * @param source the site and the address of the page that has them all
 * @param day the day the sheet was made, YYYY-MM-DD
 */
export const allScriptsSheet = (
  days: readonly DayScripts[],
  title: string,
  source: string,
  day: string,
): ScriptSheet => ({
  title,
  pages: days.map(({ data, scripts }) => ({
    heading: `${dayMonth(data.day)}: ${data.slogan}`,
    when: whenToRead(data),
    scripts: scripts.map((script) => ({ heading: `Bản ${script.cut} giây`, ...said(script) })),
  })),
  rateSource,
  unread: unread({}, source),
  day,
});
