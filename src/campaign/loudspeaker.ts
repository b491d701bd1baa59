import type { Message } from '../schemas/campaign.ts';
import type { Service } from '../schemas/service.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { spoken } from '../vietnamese/spoken.ts';
import { syllables } from '../vietnamese/syllables.ts';

/** Syllables a minute: slow, for a horn loudspeaker with an echo. */
export const rate = 150;

export const cuts = [30, 60, 90] as const;
export type Cut = (typeof cuts)[number];

/** A script to read aloud. Every number and abbreviation is in words; `repeat` is a cue for the announcer, not read. */
export interface Script {
  cut: Cut;
  paragraphs: string[];
  repeat: string;
  syllables: number;
  /** Seconds at `rate`. */
  seconds: number;
}

export interface ScriptInput {
  message: Message;
  /** The message's plain paragraph. */
  paragraph: string;
  abbreviations: Readonly<Record<string, string>>;
  /** In the order in which they are said. */
  services: readonly Pick<Service, 'number' | 'say' | 'sayAfter'>[];
}

const sentence = (text: string) => (/[.?!…]["”]?$/.test(text) ? text : `${text}.`);
const sentencesOf = (text: string) => text.match(/[^.?!…]+[.?!…]+["”]?/gu)?.map((part) => part.trim()) ?? [text];

/** The shortest cut names the first two help lines that are said, the others as many as there are. */
function closing(services: ScriptInput['services'], cut: Cut): string {
  const said = services.filter(({ say }) => say).slice(0, cut === 90 ? undefined : 2);
  return said.map(({ say, number, sayAfter }) => `${say} ${number}${sayAfter ? `, ${sayAfter}` : ''}.`).join(' ');
}

/**
 * One cut of a message for the loudspeaker, never longer than its seconds at `rate`: greeting, the day's occasion, the
 * slogan, then as much as fits of paragraph, lead, actions and question, whole sentences only, then the slogan again and
 * the help numbers. What must be kept quiet is never read; the shortest cut has its own words where the editor wrote some.
 * @throws an Error in Vietnamese where those words are too long for it
 */
export function script({ message, paragraph, abbreviations, services }: ScriptInput, cut: Cut): Script {
  const say = (text: string) => spoken(sentence(text), abbreviations);
  const [, month, day] = message.date.split('-');
  const occasion = message.occasion
    ? `Hôm nay, ngày ${Number(day)} tháng ${Number(month)}, là ${message.occasion.name}.`
    : '';
  const opening = [say('Kính thưa bà con'), ...(occasion ? [say(occasion)] : []), say(message.slogan)];
  const ending = [
    say(`Xin nhắc lại: ${message.slogan.charAt(0).toLocaleLowerCase('vi')}${message.slogan.slice(1)}`),
    say(closing(services, cut)),
  ];
  const { short, unspoken } = message.loudspeaker;
  const pool: string[][] = [
    ...sentencesOf(paragraph).map((part) => [part]),
    [message.lead],
    ...message.actions.filter((action) => !unspoken.includes(action)).map((action) => [action]),
    [`Có người hỏi: ${message.question}`, message.answer],
  ];
  const budget = (cut / 60) * rate;
  const count = (parts: string[]) => parts.reduce((sum, part) => sum + syllables(part), 0);
  let room = budget - count(opening) - count(ending);
  const body: string[][] = [];
  for (const parts of short && cut === cuts[0] ? [sentencesOf(short)] : pool) {
    const said = parts.map(say);
    // What no longer fits ends the body: a later sentence without the one before it may not make sense.
    if (count(said) > room) break;
    body.push(said);
    room -= count(said);
  }
  const paragraphs = [opening.join(' '), ...(body.length ? [body.flat().join(' ')] : []), ending.join(' ')];
  if (short && body.length === 0)
    throw new Error(
      `Thông điệp “${message.slogan}”: loudspeaker.short dài ${count(sentencesOf(short).map(say))} tiếng, bản ${cut} giây chỉ còn chỗ cho ${Math.floor(room)} tiếng. Hãy viết ngắn lại.`,
    );
  const total = count(paragraphs);
  return {
    cut,
    paragraphs,
    repeat: 'Nghỉ hai nhịp thở, rồi đọc lại lần thứ hai.',
    syllables: total,
    seconds: Math.round((total / rate) * 60),
  };
}

/** How long it takes, read once and, as the cue asks, twice. */
export function duration({ syllables: count, seconds }: Pick<Script, 'syllables' | 'seconds'>): string {
  const halves = Math.round((2 * seconds) / 30);
  const twice = `${halves > 1 ? `${Math.floor(halves / 2)} phút` : ''}${halves % 2 ? ' rưỡi' : ''}`;
  return `${count} tiếng, đọc chậm (${rate} tiếng một phút): một lượt khoảng ${seconds} giây, hai lượt khoảng ${twice}.`;
}

/** The script as plain text for a phone or a sheet of paper. */
export const scriptText = (message: Message, { cut, paragraphs, repeat, ...script }: Script): string =>
  [
    `LỜI ĐỌC LOA, BẢN ${cut} GIÂY`,
    `Đọc ngày ${dayMonth(message.date)}. ${message.slogan}`,
    ...paragraphs,
    `(${repeat})`,
    duration(script),
  ].join('\n\n');
