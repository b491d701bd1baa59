import { type ShareWords, sharePicture } from '../posters/share-picture.ts';
import { instruments, shareAddress, shareWords, shareWordsOfUnit, texts, unitPages } from '../queries/index.ts';
import { type PublishedFile, published } from './published-file.ts';

/** The pictures that links to instruments and to single provisions show; none where this machine cannot draw. */
export async function sharePictures(): Promise<PublishedFile[]> {
  const picture = (href: string | undefined, words: () => ShareWords | Promise<ShareWords>) =>
    href === undefined ? [] : published({ href, label: 'PNG' }, async () => sharePicture(await words()));
  return [
    ...(await instruments()).flatMap((entry) => picture(shareAddress(entry), () => shareWords(entry))),
    ...(
      await Promise.all(
        (
          await texts()
        ).map(async (held) =>
          (
            await unitPages(held)
          ).flatMap((unit) => picture(shareAddress(held.entry, unit), () => shareWordsOfUnit(held, unit))),
        ),
      )
    ).flat(),
  ];
}
