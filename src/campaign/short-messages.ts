import type { Message } from '../schemas/message.ts';
import type { Service } from '../schemas/service.ts';
import { upperFirst } from '../vietnamese/sentence-case.ts';
import { type Official, originOf } from './origin.ts';
import { signed } from './signature.ts';

/** A message ready to send, with what a sender wants to know of its length. */
export interface ShortMessage {
  text: string;
  characters: number;
  /** How many text messages the network counts. */
  parts: number;
}

/** Characters in one text message, and in each part of a longer one: GSM 03.38 for plain letters, UCS-2 with accents. */
const limits = { plain: [160, 153], accented: [70, 67] } as const;

function measured(text: string, kind: keyof typeof limits): ShortMessage {
  const [single, part] = limits[kind];
  return { text, characters: text.length, parts: text.length <= single ? 1 : Math.ceil(text.length / part) };
}

/** The message as SMS, without accents and with them. They name no origin: there is no room. */
export const sms = ({ texts }: Pick<Message, 'texts'>): { plain: ShortMessage; accented: ShortMessage } => ({
  plain: measured(texts.sms, 'plain'),
  accented: measured(texts.smsAccented, 'accented'),
});

type Signed = Pick<Message, 'texts'> & { official?: Official };

/** The message for Zalo, its origin in the last line. */
export const zalo = ({ texts, official }: Signed, url: string): string =>
  signed(texts.zalo, originOf({ official }).line, url);

/** The message for Facebook, its origin in the last line. */
export const facebook = ({ texts, official }: Signed, url: string): string =>
  signed(texts.facebook, originOf({ official }).line, url);

type HelpLine = Pick<Service, 'number' | 'cue'>;

/** "Nguy hiểm gọi 113, trẻ em gọi 111.": the services that have a cue, in their order. */
const helpSentence = (services: readonly HelpLine[]) =>
  `${upperFirst(services.flatMap(({ cue, number }) => (cue ? [`${cue} ${number}`] : [])).join(', '))}.`;

const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** A few words about a message for lists, calendars and link previews; where it is about violence the numbers end them. */
export const withHelp = (
  words: string,
  { violence }: Pick<Message, 'violence'>,
  services: readonly HelpLine[],
): string => [words && sentence(words), violence ? helpSentence(services) : ''].filter(Boolean).join(' ');
