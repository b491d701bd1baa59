import { type ShareWords, sharePicture } from '../posters/share-picture.ts';
import { typstAvailable } from '../print/typst.ts';
import { instruments, shareAddress, shareWords, shareWordsOfUnit, texts, unitPages } from '../queries/index.ts';
import { sitePicture } from '../site/site-picture.ts';
import { type PublishedFile, published } from './published-file.ts';

/** The pictures that links to instruments and to single provisions show; none where this machine cannot draw. */
export async function sharePictures(): Promise<PublishedFile[]> {
  const ofInstruments = (await instruments()).map((entry) => picture(shareAddress(entry), () => shareWords(entry)));
  const ofUnits = (await texts()).map(async (held) => {
    const units = await unitPages(held);
    return Promise.all(
      units.map((unit) => picture(shareAddress(held.entry, unit), () => shareWordsOfUnit(held, unit))),
    );
  });
  return [
    ...(await picture(Promise.resolve(typstAvailable() ? sitePicture.src : undefined), () => sitePicture.words)),
    ...(await Promise.all(ofInstruments)),
    ...(await Promise.all(ofUnits)).flat(),
  ].flat();
}

async function picture(
  address: Promise<string | undefined>,
  words: () => ShareWords | Promise<ShareWords>,
): Promise<PublishedFile[]> {
  const href = await address;
  return href === undefined ? [] : [published({ href, label: 'PNG' }, async () => sharePicture(await words()))];
}
