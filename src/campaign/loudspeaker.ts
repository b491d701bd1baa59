import { hasLongNumber, hasQuotation } from '../schemas/message.ts';
import type { Service } from '../schemas/service.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { lowerFirst } from '../vietnamese/sentence-case.ts';
import { sentences } from '../vietnamese/sentences.ts';
import { spoken } from '../vietnamese/spoken.ts';
import { syllables } from '../vietnamese/syllables.ts';
import { saysNearly } from './says-nearly.ts';
import { type Sendable, toldUpTo } from './sendable.ts';

/** Syllables a minute: slow, for a horn loudspeaker with an echo. */
const rate = 150;

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
  message: Sendable;
  abbreviations: Readonly<Record<string, string>>;
  /** In the order in which they are said. */
  services: readonly Pick<Service, 'number' | 'say'>[];
}

const sentence = (text: string) => (/[.?!…]["”]?$/.test(text) ? text : `${text}.`);

/** What ears can take: a quotation does not sound like one, so that an insult would be said by the announcer. */
const canBeHeard = (text: string) => !hasQuotation(text) && !hasLongNumber(text);

/** Sentences that are read together or not at all: a question and what follows it. */
function together(paragraph: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const part of paragraph) {
    const before = groups.at(-1);
    if (before?.at(-1)?.endsWith('?')) before.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** What may be read between opening and ending. Within a chain each group needs those before it. */
const chains = ({ paragraphs, lead, actions, asked }: Sendable): string[][][] => [
  ...paragraphs.map((paragraph) => together(toldUpTo(paragraph, (part) => !canBeHeard(part)))),
  ...[lead, ...actions].filter((part) => part && canBeHeard(part)).map((part) => [[part]]),
  ...(asked && canBeHeard(`${asked.question} ${asked.answer}`)
    ? [[[`Có người hỏi: ${asked.question}`, asked.answer]]]
    : []),
];

/** The telephone numbers of a text that are among those given, in the order in which it names them. */
const named = (text: string, numbers: readonly string[]): string[] =>
  numbers.length > 0 ? (text.match(new RegExp(`(?<!\\d)(?:${numbers.join('|')})(?!\\d)`, 'gu')) ?? []) : [];

/**
 * One cut of a message for the loudspeaker, never longer than its seconds at `rate`: greeting, the day's occasion, the
 * slogan, then as much as fits of paragraphs, lead, actions and question, whole sentences only, then the slogan again
 * and, where it is about violence, all help numbers, for who tunes in late hears only the end. No quotation is read, no
 * long number, nothing twice but slogan and numbers.
 * The shortest cut has its own words where the editor wrote some.
 * @throws an Error in Vietnamese where those words are too long for it
 */
export function script({ message, abbreviations, services }: ScriptInput, cut: Cut): Script {
  const say = (text: string) => spoken(sentence(text), abbreviations);
  const { slogan, occasion, short } = message;
  const [month, day] = message.day.split('-');
  const opening = [
    say('Kính thưa bà con'),
    ...(occasion ? [say(`Hôm nay, ngày ${Number(day)} tháng ${Number(month)}, là ${occasion.name}.`)] : []),
    say(slogan),
  ];
  const again = say(`Xin nhắc lại: ${lowerFirst(slogan)}`);
  const lines = services.filter((service) => service.say);
  const numbers = lines.map(({ number }) => number);
  const ending = [again, ...(message.violence ? lines.map((line) => say(`${line.say} ${line.number}`)) : [])];

  const count = (parts: readonly string[]) => parts.reduce((sum, part) => sum + syllables(part), 0);
  let room = (cut / 60) * rate - count([...opening, ...ending]);
  const body: string[] = [];
  /** Says what was not said, and names no number twice before the ending, nor one before those that come first. */
  const isNext = (group: readonly string[]) =>
    !group.some((part) => saysNearly([slogan, ...body].join(' '), part)) &&
    named([...body, ...group].join(' '), numbers).every((number, i) => number === numbers[i]);
  const own = short && cut === cuts[0] ? sentences(short) : undefined;
  for (const chain of own ? [[own]] : chains(message)) {
    for (const group of chain) {
      const needed = count(group.map(say));
      if (needed > room || (group !== own && !isNext(group))) break;
      body.push(...group);
      room -= needed;
    }
  }
  if (own && body.length === 0)
    throw new Error(
      `Thông điệp “${slogan}”: loudspeaker.short dài ${count(own.map(say))} tiếng, bản ${cut} giây chỉ còn chỗ cho ${Math.floor(room)} tiếng. Hãy viết ngắn lại.`,
    );
  const paragraphs = [opening, body.map(say), ending]
    .filter(({ length }) => length > 0)
    .map((parts) => parts.join(' '));
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
  const halves = Math.max(1, Math.round((2 * seconds) / 30));
  const twice = halves === 1 ? 'nửa phút' : `${Math.floor(halves / 2)} phút${halves % 2 ? ' rưỡi' : ''}`;
  return `${count} tiếng, đọc chậm (${rate} tiếng một phút): một lượt khoảng ${seconds} giây, hai lượt khoảng ${twice}.`;
}

/** The script as plain text for a phone or a sheet of paper. */
export const scriptText = (
  message: Pick<Sendable, 'day' | 'slogan'>,
  { cut, paragraphs, repeat, ...script }: Script,
): string =>
  [
    `LỜI ĐỌC LOA, BẢN ${cut} GIÂY`,
    `Đọc ngày ${dayMonth(message.day)}. ${message.slogan}`,
    ...paragraphs,
    `(${repeat})`,
    duration(script),
  ].join('\n\n');
