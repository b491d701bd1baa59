import type { Message } from '../schemas/message.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { originOf } from './origin.ts';
import { type Cut, cuts, lengths, type Timing, timing } from './read-aloud.ts';

/** Where the rates come from, for the foot of a sheet. */
export const rateSource =
  'Nhịp thường: 233 tiếng một phút, đo 106 tin của Đài Tiếng nói Việt Nam (Nguyễn Thị Thanh Nga, luận văn thạc sĩ, 2012). Nhịp chậm cho loa ngoài trời: 180 tiếng một phút, cộng quãng nghỉ (Handbook for Sound Engineers, chương 36; viết cho nơi nhiều tiếng vang, mượn làm mốc).';

/** Between two readings, and its seconds. */
export const repeatCue = 'Nghỉ ba giây, rồi đọc lại lượt hai.';
const between = 3;

/** A script to read aloud: written by hand, numbers as they are spoken. */
export interface Script extends Timing {
  cut: Cut;
  paragraphs: string[];
}

/** The scripts of a message, shortest first. */
export const scriptsOf = ({ texts }: Pick<Message, 'texts'>): Script[] =>
  lengths.map((length) => {
    const paragraphs = texts.loudspeaker[length];
    return { cut: cuts[length], paragraphs, ...timing(paragraphs) };
  });

/** How long it takes at both rates: what is cut to so many seconds is one reading, and on air there are two. */
export function duration({ syllables: count, slow, normal }: Timing): string {
  const said = (time: (once: number) => number) =>
    `đọc chậm khoảng ${Math.round(time(slow))} giây, đọc thường khoảng ${Math.round(time(normal))} giây`;
  return `${count} tiếng. Một lượt: ${said((once) => once)}. Cả hai lượt: ${said((once) => 2 * once + between)}.`;
}

/** Who says a script, and what it is not; without a full stop. */
const saidBy = (message: Parameters<typeof originOf>[0]): string => {
  const { status, line } = originOf(message);
  return status === 'chính thức' ? line : `${line}, không phải khẩu hiệu chính thức`;
};

/** What stands below a script and is not read. */
export const unread = (message: Parameters<typeof originOf>[0], source: string): string =>
  `Không đọc dòng này: ${saidBy(message)}. ${source}`;

/** Seconds that one reading takes whoever reads so many syllables a minute and pauses as at the slow rate. */
export const ownSeconds = ({ syllables: count, pauses }: Timing, rate: number): number =>
  Math.round((count / rate) * 60 + pauses);

/** The rates of the table in which an announcer finds the own one. */
export const ownRates = [140, 160, 180, 200, 220, 240] as const;

/** What an announcer does before such a script goes on air: the one who beats hears it too. */
export const reviewCue =
  'KHÔNG ĐỌC câu nhắc này. Trước khi phát: nhờ người làm công tác hỗ trợ người bị bạo lực ở địa phương xem lại; chưa ai trong nghề xem bài này.';

/** Whether nobody who works with victims has read the scripts of a message on violence. */
export const awaitsReview = ({ violence, reviewed }: Pick<Message, 'violence' | 'reviewed'>): boolean =>
  violence && !reviewed;

/**
 * What a copied script begins with, and is not read: outside the page nothing else says whose it is.
 * @param waits whether it awaits review (`awaitsReview`)
 */
export const copiedCue = (waits: boolean): string =>
  `[KHÔNG ĐỌC: ${waits ? 'chưa ai trong nghề xem bài này. Nhờ người làm công tác hỗ trợ người bị bạo lực xem trước khi phát. ' : ''}${saidBy({})}.]`;

/** When a script is read. */
export const whenToRead = ({ day }: Pick<Message, 'day'>): string => `Đọc ngày ${dayMonth(day)}.`;

/** A message with those of its scripts that are handed out together. */
export interface DayScripts {
  data: Pick<Message, 'day' | 'slogan' | 'violence' | 'reviewed'>;
  scripts: readonly Script[];
}

/** Scripts as plain text, for a phone or a sheet of paper, ending with who says them. */
export const scriptText = (days: readonly DayScripts[], source: string): string =>
  [
    ...days.flatMap(({ data, scripts }) =>
      scripts.flatMap(({ cut, paragraphs, ...time }) => [
        `LỜI ĐỌC LOA, BẢN ${cut} GIÂY MỘT LƯỢT`,
        `${whenToRead(data)} ${data.slogan}`,
        ...(awaitsReview(data) ? [reviewCue] : []),
        ...paragraphs,
        `(${repeatCue})`,
        duration(time),
      ]),
    ),
    rateSource,
    unread({}, source),
  ].join('\n\n');
