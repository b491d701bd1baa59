import sharp from 'sharp';
import { printable } from '../legal/export/printable.ts';
import { cached, makerSources } from '../print/cache.ts';
import { flatPng, flatten, paletteOf, type Raw } from '../print/flat.ts';
import { compileSvg, templateFingerprint, typstAvailable } from '../print/typst.ts';
import { colour } from '../site/colours.ts';
import { bind } from '../vietnamese/bind.ts';
import { inks } from './inks.ts';
import { piece, weave } from './weave.ts';

/** The words of a picture for sharing; nothing is measured here, the template finds the size that fits. */
export interface ShareWords {
  /** Id of the instrument: its cloth is on all its pictures. */
  id: string;
  /** The small line above: what the provision belongs to, or who issued the instrument. */
  over: string;
  label: string;
  title: string;
  /** The title is words of the text, not ours: set in its face. */
  isOfficial: boolean;
  status: string;
  site: string;
}

export const shareSize = { width: 1200, height: 630 };

const cells = { width: 12, height: 45 };
const colours = {
  cham: inks.cham.hex,
  cam: inks.cam.hex,
  nghe: inks.nghe.hex,
  moc: inks.moc.hex,
  camchu: colour('#832e02'),
};
const yarns = { a: 'cam', b: 'nghe', c: 'moc' } as const;
const palette = paletteOf(Object.values(colours), [
  [colours.moc, colours.cham],
  [colours.moc, colours.camchu],
  [colours.cham, colours.cam],
  [colours.cham, colours.nghe],
]);

/** What share.typ is given. */
const shareData = ({ id, label, title, ...words }: ShareWords) => ({
  ...words,
  label: bind(label),
  title: bind(shortened(title)),
  inks: colours,
  cloth: {
    width: cells.width,
    floats: piece(weave(id, 6), cells.width, cells.height).map(({ x, y, length, yarn }) => [x, y, length, yarns[yarn]]),
  },
});

const shortened = (text: string, length = 130) => {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, line.lastIndexOf(' ', length)).replace(/[\s,;:.–-]+$/u, '')}…`;
};

/**
 * The picture of a text or a provision as a PNG of sixteen colours, about 20 kB, kept by its content.
 * Null where this machine cannot draw (src/print/typst.ts).
 */
export async function sharePicture(words: ShareWords): Promise<Uint8Array | null> {
  if (!typstAvailable()) return null;
  const shared = shareData(words);
  // Words of a text may hold a letter that no font of ours has; that must not stop a build.
  const { data: title } = printable(shared.title, words.isOfficial ? 'tinos/' : 'be-vietnam-pro/');
  const data = { ...printable(shared, 'be-vietnam-pro/').data, title };
  // The making code is an input like any other.
  const makers = makerSources(['posters/share-picture.ts', 'print/flat.ts']);
  const inputs = { data, makers, template: templateFingerprint('share.typ'), sharp: sharp.versions };
  const files = await cached('share', inputs, async () => {
    const svg = compileSvg({ template: 'share.typ', data, timestamp: 0 });
    const drawn: Raw = await sharp(Buffer.from(svg), { density: 72 })
      .resize({ ...shareSize, fit: 'fill' })
      .flatten({ background: colours.moc })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { 'share.png': await flatPng(flatten(drawn, palette), shareSize, palette) };
  });
  return files['share.png']!;
}
