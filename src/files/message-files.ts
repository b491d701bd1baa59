import { type Script, scriptText } from '../campaign/loudspeaker.ts';
import { scriptDocx } from '../campaign/script-docx.ts';
import { cachedFile } from '../print/cache.ts';
import { type MessageEntry, messages, messageTexts, month } from '../queries/index.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { plainText } from '../vietnamese/plain-text.ts';
import { type PublishedFile, published } from './published-file.ts';

/** One script to read on loudspeakers, as plain text. */
export const scriptFile = ({ url, sendable }: MessageEntry, script: Script): PublishedFile =>
  published(
    { href: `${url}loi-doc-loa-${script.cut}-giay.txt`, label: 'TXT', name: `lời đọc ${script.cut} giây` },
    () => plainText(`${scriptText(sendable, script)}\n`),
  );

/** All scripts of a message as one Word file. */
export const scriptsInWord = (message: MessageEntry): PublishedFile =>
  published({ href: `${message.url}loi-doc-loa.docx`, label: 'Cả ba bản, Word', name: 'lời đọc loa' }, async () => {
    const sheet = {
      slogan: message.sendable.slogan,
      when: dayMonth(message.data.day),
      scripts: (await messageTexts(message)).scripts,
      source: `${site.name}. ${absolute(message.url)}`,
      day: (await month()).madeOn,
    };
    return cachedFile('word', sheet, byWord, () => scriptDocx(sheet));
  });

const byWord = {
  sources: ['campaign/script-docx.ts', 'campaign/loudspeaker.ts', 'print/stable-zip.ts'],
  packages: ['docx', 'fflate'],
};

/** The downloads of every message. */
export async function messageFiles(): Promise<PublishedFile[]> {
  const files = (await messages()).map(async (day) => [
    scriptsInWord(day),
    ...(await messageTexts(day)).scripts.map((script) => scriptFile(day, script)),
  ]);
  return (await Promise.all(files)).flat();
}
