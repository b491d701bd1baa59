import type { Service } from '../schemas/service.ts';
import { unaccent } from '../vietnamese/fold.ts';
import { upperFirst } from '../vietnamese/sentence-case.ts';
import type { Sendable } from './sendable.ts';

/** A message ready to send, with what a sender wants to know of its length. */
export interface ShortMessage {
  text: string;
  characters: number;
  /** How many text messages the network counts. */
  parts: number;
}

export interface SmsPair {
  plain: ShortMessage;
  accented: ShortMessage;
}

/** Characters in one text message, and in each part of a longer one: GSM 03.38 for plain letters, UCS-2 with accents. */
const limits = { plain: [160, 153], accented: [70, 67] } as const;

function measured(text: string, kind: keyof typeof limits): ShortMessage {
  const [single, part] = limits[kind];
  return { text, characters: text.length, parts: text.length <= single ? 1 : Math.ceil(text.length / part) };
}

type HelpLine = Pick<Service, 'number' | 'cue' | 'name' | 'use' | 'cost' | 'poster'>;

const cued = (services: readonly HelpLine[]) =>
  services.flatMap(({ cue, number }) => (cue ? [`${cue} ${number}`] : []));

/** "Nguy hiểm gọi 113, trẻ em gọi 111.": the services that have a cue, in their order. */
const helpSentence = (services: readonly HelpLine[]) => `${upperFirst(cued(services).join(', '))}.`;

/** The same on lines of their own, so that a phone makes each a number to tap. */
const helpLines = (services: readonly HelpLine[]) => cued(services).map(upperFirst).join('\n');

/** A few words about a message for lists, calendars and link previews; where it is about violence the numbers end them. */
export const withHelp = (
  words: string,
  { violence }: Pick<Sendable, 'violence'>,
  services: readonly HelpLine[],
): string => [words && sentence(words), violence ? helpSentence(services) : ''].filter(Boolean).join(' ');

/** What to do, without the line that names the same numbers as those that stand below to tap. */
const besideNumbers = ({ actions, violence }: Sendable, services: readonly HelpLine[]): string[] => {
  const numbers = services.flatMap(({ cue, number }) => (cue ? [number] : []));
  return actions.filter((action) => !violence || !numbers.every((number) => action.includes(number)));
};

/** The numbers that cannot be said in three words, after the others: who is there, and what a call may cost. */
const furtherHelp = (services: readonly HelpLine[]) =>
  services
    .filter(({ cue, poster }) => poster && !cue)
    .map(({ name, number, use, cost }) =>
      [`${name}, ${number}. ${use}`, cost && sentence(cost)].filter(Boolean).join(' '),
    )
    .join('\n');

const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** Parts with an empty line between them; those that a message lacks leave no gap. */
const blocks = (parts: readonly string[]) => parts.filter(Boolean).join('\n\n');

/**
 * The message as SMS: at most 160 characters without accents, and the same words with accents.
 * Takes as much as fits of slogan and lead; a message on violence always has the help numbers.
 * @throws an Error in Vietnamese where not even the slogan (with the numbers) fits
 */
export function sms(
  { slogan, lead, violence }: Pick<Sendable, 'slogan' | 'lead' | 'violence'>,
  services: readonly HelpLine[],
): SmsPair {
  const help = violence ? [helpSentence(services)] : [];
  const choices = [
    [sentence(slogan), ...(lead ? [sentence(lead)] : []), ...help],
    [sentence(slogan), ...help],
  ];
  const text = choices.map((parts) => parts.join(' ')).find((words) => unaccent(words).length <= limits.plain[0]);
  if (!text)
    throw new Error(
      `Khẩu hiệu “${slogan}”${violence ? ' cùng các số gọi' : ''} dài quá một tin nhắn 160 ký tự. Hãy viết khẩu hiệu ngắn lại.`,
    );
  return { plain: measured(unaccent(text), 'plain'), accented: measured(text, 'accented') };
}

/** The message for Zalo: slogan, lead, one thing to do, the help numbers where it is about violence, the link. */
export function zalo(message: Sendable, url: string, services: readonly HelpLine[]): string {
  const { slogan, lead, violence } = message;
  const [action] = besideNumbers(message, services);
  return blocks([
    sentence(slogan),
    lead && sentence(lead),
    action ? `Làm được ngay: ${action}` : '',
    violence ? helpLines(services) : '',
    url,
  ]);
}

/** The message for Facebook: with its paragraphs, all actions, all help lines (the one that may cost money last), tags. */
export function facebook(message: Sendable, url: string, services: readonly HelpLine[]): string {
  const { slogan, paragraphs, violence } = message;
  const actions = besideNumbers(message, services);
  return blocks([
    sentence(slogan),
    ...paragraphs.map((paragraph) => paragraph.join(' ')),
    actions.length > 0 ? ['Làm được ngay:', ...actions.map((action) => `• ${action}`)].join('\n') : '',
    ...(violence
      ? [
          helpLines(services),
          furtherHelp(services),
          'Xin đừng kể chuyện riêng ở phần bình luận: ở đó ai cũng đọc được.',
        ]
      : []),
    url,
    '#ThangHanhDong #BinhDangGioi',
  ]);
}

/** The words that go with a poster: its slogan, its lead if it has one, the help numbers where it is about violence. */
export const posterWords = (
  { slogan, lead, violence }: Pick<Sendable, 'slogan' | 'lead' | 'violence'>,
  services: readonly HelpLine[],
): string =>
  [sentence(slogan), ...(lead ? [sentence(lead)] : []), ...(violence ? [helpSentence(services)] : [])].join(' ');
