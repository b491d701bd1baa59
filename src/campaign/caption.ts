import type { Message } from '../schemas/message.ts';
import type { Service } from '../schemas/service.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { type Official, originOf } from './origin.ts';

export interface CaptionInput {
  data: Pick<Message, 'slogan' | 'violence'>;
  /** The day of every year on which it is read; an official theme has none. */
  day?: string;
  official?: Official;
  /** What it goes with: "mục II.5.2 của Kế hoạch kèm Quyết định 123/QĐ-UBND". */
  goesWith: readonly string[];
  services: readonly Pick<Service, 'number' | 'poster'>[];
  /** Whom to name, and where it stands. */
  credit: string;
}

/** The numbers that stand on a sheet. */
const numbersOn = ({ data, services }: Pick<CaptionInput, 'data' | 'services'>): string[] =>
  data.violence ? services.filter(({ poster }) => poster).map(({ number }) => number) : [];

/** "25 November". */
const englishDay = (day: string): string =>
  new Date(`2024-${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** The same for editors who read no Vietnamese; nothing where nobody has put the message into English. */
export function englishCaption(
  input: Omit<CaptionInput, 'goesWith'> & { data: Pick<Message, 'english'> },
): string | undefined {
  const { data, day, official, credit } = input;
  if (!data.english) return undefined;
  const numbers = numbersOn(input);
  return [
    `“${data.english.slogan}” (in Vietnamese: “${data.slogan}”)${day ? `, for ${englishDay(day)} of every year` : ''}.`,
    data.english.lead ?? '',
    `${originOf({ official }).english}.`,
    numbers.length > 0 ? `On the sheet: help numbers in Viet Nam, ${numbers.join(', ')}.` : '',
    `Credit: ${credit}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What to post with a sheet: its name, whose words they are, what they go with, which numbers stand on it, whom to name. */
export function caption(input: CaptionInput): string {
  const { data, day, official, goesWith, credit } = input;
  const { status, line, source } = originOf({ official });
  const numbers = numbersOn(input);
  return [
    `“${data.slogan}”${day ? `, dùng cho ngày ${dayMonth(day)} hằng năm` : ''}.`,
    `${line}${status === 'chính thức' ? ' (chính thức)' : ', không phải khẩu hiệu chính thức'}${goesWith.length > 0 ? `; gắn với ${goesWith.join(', ')}` : ''}.`,
    source ? `Nguồn của chủ đề: ${source.label}.` : '',
    numbers.length > 0 ? `Trên tờ in có số ${numbers.join(', ')}.` : '',
    `Ghi nguồn: ${credit}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
