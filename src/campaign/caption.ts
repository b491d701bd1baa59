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

/** What to post with a sheet: its name, whose words they are, what they go with, which numbers stand on it, whom to name. */
export function caption({ data, day, official, goesWith, services, credit }: CaptionInput): string {
  const { status, line, source } = originOf({ official });
  const numbers = services.filter(({ poster }) => poster).map(({ number }) => number);
  return [
    `“${data.slogan}”${day ? `, dùng cho ngày ${dayMonth(day)} hằng năm` : ''}.`,
    `${line}${status === 'chính thức' ? ' (chính thức)' : ', không phải khẩu hiệu chính thức'}${goesWith.length > 0 ? `; gắn với ${goesWith.join(', ')}` : ''}.`,
    source ? `Nguồn của chủ đề: ${source.label}.` : '',
    data.violence && numbers.length > 0 ? `Trên tờ in có số ${numbers.join(', ')}.` : '',
    `Ghi nguồn: ${credit}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
