import sharp from 'sharp';
import { factSheetText } from '../campaign/fact-sheet.ts';
import { factSheetDocx } from '../campaign/fact-sheet-docx.ts';
import { factSheetPdf } from '../campaign/fact-sheet-pdf.ts';
import { originOf } from '../campaign/origin.ts';
import { drawn } from '../posters/paint.ts';
import { pictureOrWeave } from '../posters/pictures.ts';
import { strokeSvg } from '../posters/stroke-svg.ts';
import { typstAvailable } from '../print/typst.ts';
import { escaped } from '../print/xmp.ts';
import { creditOf, factSheet, leadingMaterials, materialViews } from '../queries/index.ts';
import { licence } from '../site/licence.ts';
import { site } from '../site/site.ts';
import { plainText } from '../vietnamese/plain-text.ts';
import { type PublishedFile, published } from './published-file.ts';

const sheet = { href: '/bao-chi/to-su-kien', name: 'tờ sự kiện', about: 'Tờ sự kiện, có nguồn từng dòng' };

/** The fact sheet to print, to change, and as plain text; no PDF where this machine draws none. */
export const factSheetFiles = (): PublishedFile[] => [
  ...(typstAvailable()
    ? [published({ ...sheet, href: `${sheet.href}.pdf`, label: 'PDF' }, async () => factSheetPdf(await factSheet()))]
    : []),
  published({ ...sheet, href: `${sheet.href}.docx`, label: 'Word' }, async () => factSheetDocx(await factSheet())),
  published({ ...sheet, href: `${sheet.href}.txt`, label: 'TXT' }, async () =>
    plainText(`${factSheetText(await factSheet()).replaceAll('\n', '\r\n')}\r\n`),
  ),
];

/** What to print with each picture, in Vietnamese and in English: whose words, the picture in words, whom to name. */
export const captionsFile = (): PublishedFile =>
  published(
    {
      href: '/bao-chi/chu-thich.txt',
      label: 'TXT',
      name: 'chú thích',
      about: 'Chú thích và mô tả mọi hình, Việt và Anh',
    },
    async () => {
      const captions = (await materialViews()).map(({ message, caption, alt, english }) =>
        [
          `${message.data.slogan}\n${originOf(message).line}`,
          `Chú thích: ${caption}`,
          `Mô tả hình: ${alt}`,
          `Ghi nguồn: ${creditOf(message)}.`,
          ...(english ? [`Caption in English: ${english.caption}`, `Picture in words: ${english.alt}`] : []),
        ].join('\n'),
      );
      // Notepad of an old Windows wants both.
      return `\uFEFF${captions.join('\n\n').replaceAll('\n', '\r\n')}\r\n`;
    },
  );

/** A message's picture for newsprint: black line on white, no words. */
function lineDrawing(slug: string): string {
  const picture = pictureOrWeave(slug);
  const [low, high] = [-3, 63];
  const strokes = drawn(picture, { left: low, right: high, top: low - 3, bottom: 60 })
    .map(strokeSvg)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -6 66 66" width="660" height="660"><title>${escaped(picture.alt)}</title><desc>${escaped(`Tranh của ${site.credit}. ${licence.name}.`)}</desc><path d="M-3-6h66v66H-3z" fill="#fff"/>${strokes}<path d="M-3 59.6h66" stroke="#000" stroke-width=".8"/></svg>`;
}

/** The same as vector and as pixels: 2000 across are 17 cm at 300 dots an inch. */
export const lineFiles = (slug: string): PublishedFile[] =>
  (['svg', 'png'] as const).map((kind) =>
    published(
      {
        href: `/tai-lieu/${slug}/${slug}-den-trang.${kind}`,
        label: kind.toUpperCase(),
        name: 'hình đen trắng, không chữ',
        about: 'Hình đen trắng, không chữ, cho báo in',
      },
      () =>
        kind === 'svg'
          ? lineDrawing(slug)
          : sharp(Buffer.from(lineDrawing(slug)), { density: 218 })
              .resize(2000)
              .grayscale()
              .png({ palette: true })
              .toBuffer(),
    ),
  );

/** What the press room hands out of its own. */
export const pressFiles = async (): Promise<PublishedFile[]> => [
  ...factSheetFiles(),
  captionsFile(),
  ...(await leadingMaterials()).flatMap(({ message }) => lineFiles(message.slug)),
];
