import type { Message } from '../schemas/campaign.ts';
import type { Service } from '../schemas/service.ts';
import { unaccent } from '../vietnamese/fold.ts';

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

type HelpLine = Pick<Service, 'number' | 'cue'>;

/** "Nguy hiểm gọi 113, trẻ em gọi 111.": the services that have a cue, in their order. */
function helpSentence(services: readonly HelpLine[]): string {
  const words = services.flatMap(({ cue, number }) => (cue ? [`${cue} ${number}`] : [])).join(', ');
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.`;
}

const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/**
 * The message as SMS: at most 160 characters without accents, and the same words with accents.
 * Takes as much as fits of: slogan, lead, help numbers (for messages on violence help comes before the lead).
 */
export function sms(
  { slogan, lead, violence }: Pick<Message, 'slogan' | 'lead' | 'violence'>,
  services: readonly HelpLine[],
): SmsPair {
  const help = helpSentence(services);
  const [head, tail] = [sentence(slogan), sentence(lead)];
  const choices = violence ? [[head, tail, help], [head, help], [head]] : [[head, tail], [head]];
  const text = choices.map((parts) => parts.join(' ')).find((words) => unaccent(words).length <= limits.plain[0]);
  if (!text) throw new Error(`Khẩu hiệu “${slogan}” dài quá một tin nhắn 160 ký tự.`);
  return { plain: measured(unaccent(text), 'plain'), accented: measured(text, 'accented') };
}

/** The message for Zalo: slogan, lead, one thing to do, the link. */
export const zalo = ({ slogan, lead, actions }: Message, url: string): string =>
  [sentence(slogan), sentence(lead), `Làm được ngay: ${actions[0]}`, url].join('\n\n');

/** The message for Facebook: with its paragraph, all actions, tags. */
export const facebook = (message: Message, paragraph: string, url: string, services: readonly HelpLine[]): string =>
  [
    sentence(message.slogan),
    paragraph,
    ['Làm được ngay:', ...message.actions.map((action) => `• ${action}`)].join('\n'),
    ...(message.violence ? [helpSentence(services)] : []),
    url,
    '#ThangHanhDong #BinhDangGioi',
  ].join('\n\n');
