import type { Message } from '../schemas/message.ts';
import { duration, ownRates, ownSeconds, rateSource, repeatCue, type Script, unread, whenToRead } from './script.ts';

/** The scripts of one message as a sheet to read from, in words: Word and PDF print the same. */
export interface ScriptSheet {
  title: string;
  /** The day to read it, of every year, and what must happen before. */
  when: string;
  scripts: { heading: string; paragraphs: string[]; cue: string; duration: string }[];
  /** Seconds of one reading at several rates, for an announcer to find the own one. */
  own: { heading: string; about: string; head: string[]; rows: string[][] };
  rateSource: string;
  /** The last line, which is not read: who says this. */
  unread: string;
  /** The day it was made, YYYY-MM-DD. */
  day: string;
}

/**
 * @param source the site and the message's address
 * @param day the day the sheet was made, YYYY-MM-DD
 */
export const scriptSheet = (
  { slogan, ...message }: Pick<Message, 'slogan' | 'day' | 'awaitsReview'>,
  scripts: readonly Script[],
  source: string,
  day: string,
): ScriptSheet => ({
  title: slogan,
  when: whenToRead(message),
  scripts: scripts.map(({ cut, paragraphs, ...time }) => ({
    heading: `${slogan} (bản ${cut} giây)`,
    paragraphs,
    cue: repeatCue,
    duration: duration(time),
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
