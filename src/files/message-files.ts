import { type Script, scriptText } from '../campaign/script.ts';
import { scriptDocx } from '../campaign/script-docx.ts';
import { scriptPdf } from '../campaign/script-pdf.ts';
import { allScriptsSheet, type ScriptSheet, scriptSheet } from '../campaign/script-sheet.ts';
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
import { sitePages } from '../site/pages.ts';
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
    () => plainText(`${scriptText([{ data: message.data, scripts: [script] }], sourceOf(message))}\n`),
  );

/** A sheet of scripts as Word, and as PDF where this machine draws one. What stands before the format on a button is `label`. */
const sheetFiles = (
  words: Record<'href' | 'label' | 'name', string>,
  asked: () => Promise<ScriptSheet>,
): PublishedFile[] => [
  published({ ...words, href: `${words.href}.docx`, label: `${words.label}Word` }, async () => {
    const sheet = await asked();
    return cachedFile('word', sheet, byWord, () => scriptDocx(sheet));
  }),
  ...(typstAvailable()
    ? [
        published({ ...words, href: `${words.href}.pdf`, label: `${words.label}PDF` }, async () =>
          scriptPdf(await asked()),
        ),
      ]
    : []),
];

const byWord = {
  sources: ['campaign/script-docx.ts', 'campaign/script-sheet.ts', 'print/word-file.ts', 'print/stable-zip.ts'],
  packages: ['docx', 'fflate'],
};

const scriptsOfDay = (message: MessageEntry) => ({ data: message.data, scripts: messageTexts(message).scripts });

/** All scripts of a message as one file: Word first. */
export const scriptFiles = (message: MessageEntry): PublishedFile[] =>
  sheetFiles({ href: `${message.url}loi-doc-loa`, label: 'Cả ba bản, ', name: 'lời đọc loa' }, async () =>
    scriptSheet(scriptsOfDay(message), sourceOf(message), (await month()).madeOn),
  );

/** All scripts of all messages as one file: Word first, plain text last. None where there is no message. */
export async function allScriptFiles(): Promise<PublishedFile[]> {
  const days = (await messages()).map(scriptsOfDay);
  if (days.length === 0) return [];
  const { href, name } = sitePages['loi-doc'];
  const words = { href: href.slice(0, -1), label: '', name: 'lời đọc loa của mọi ngày' };
  const source = sourceOf({ url: href });
  return [
    ...sheetFiles(words, async () => allScriptsSheet(days, name, source, (await month()).madeOn)),
    published({ ...words, href: `${words.href}.txt`, label: 'TXT' }, () => plainText(`${scriptText(days, source)}\n`)),
  ];
}

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
    ...scriptFiles(message),
    ...messageTexts(message).scripts.map((script) => scriptFile(message, script)),
    ...(await recordingsOf(message.slug)).map((entry) => soundFile(message, entry)),
  ]);
  return [...(await allScriptFiles()), ...(await Promise.all(all)).flat()];
};
