import { type Script, scriptText } from '../campaign/script.ts';
import { scriptDocx } from '../campaign/script-docx.ts';
import { scriptPdf } from '../campaign/script-pdf.ts';
import { scriptSheet } from '../campaign/script-sheet.ts';
import { cachedFile } from '../print/cache.ts';
import { typstAvailable } from '../print/typst.ts';
import {
  type MessageEntry,
  messages,
  messageTexts,
  month,
  type RecordingEntry,
  recordingsOf,
  soundOf,
} from '../queries/index.ts';
import { languageName } from '../schemas/recording.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { plainText } from '../vietnamese/plain-text.ts';
import { type PublishedFile, published } from './published-file.ts';

/** Where a message is from, for what is printed or saved of it. */
export const sourceOf = ({ url }: Pick<MessageEntry, 'url'>): string => `${site.name}, ${absolute(url)}`;

/** One script to read on loudspeakers, as plain text. */
export const scriptFile = (message: MessageEntry, script: Script): PublishedFile =>
  published(
    { href: `${message.url}loi-doc-loa-${script.cut}-giay.txt`, label: 'TXT', name: `lời đọc ${script.cut} giây` },
    () => plainText(`${scriptText(message.data, [script], sourceOf(message))}\n`),
  );

const sheet = async (message: MessageEntry) =>
  scriptSheet(message.data, messageTexts(message).scripts, sourceOf(message), (await month()).madeOn);

/** All scripts of a message as one Word file. */
export const scriptsInWord = (message: MessageEntry): PublishedFile =>
  published({ href: `${message.url}loi-doc-loa.docx`, label: 'Cả ba bản, Word', name: 'lời đọc loa' }, async () => {
    const asked = await sheet(message);
    return cachedFile('word', asked, byWord, () => scriptDocx(asked));
  });

const byWord = {
  sources: ['campaign/script-docx.ts', 'campaign/script-sheet.ts', 'print/word-file.ts', 'print/stable-zip.ts'],
  packages: ['docx', 'fflate'],
};

/** All scripts of a message as one PDF; none where this machine draws none. */
export const scriptsInPdf = (message: MessageEntry): PublishedFile[] =>
  typstAvailable()
    ? [
        published({ href: `${message.url}loi-doc-loa.pdf`, label: 'Cả ba bản, PDF', name: 'lời đọc loa' }, async () =>
          scriptPdf(await sheet(message)),
        ),
      ]
    : [];

/** A recording that an office gave, as it was given. */
export const soundFile = (message: MessageEntry, entry: RecordingEntry): PublishedFile =>
  published(
    {
      href: `${message.url}${entry.data.file}`,
      label: 'Bản ghi',
      name: `bản ghi ${languageName(entry.data.language)}`,
    },
    () => soundOf(entry),
    false,
  );

/** The downloads of every message. */
export const messageFiles = async (): Promise<PublishedFile[]> => {
  const all = (await messages()).map(async (message) => [
    scriptsInWord(message),
    ...scriptsInPdf(message),
    ...messageTexts(message).scripts.map((script) => scriptFile(message, script)),
    ...(await recordingsOf(message.slug)).map((entry) => soundFile(message, entry)),
  ]);
  return (await Promise.all(all)).flat();
};
