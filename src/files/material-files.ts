import { readFileSync } from 'node:fs';
import { type Format, formats, hasCmyk, type Job } from '../posters/formats.ts';
import { makePoster, type PosterFiles } from '../posters/make-poster.ts';
import { SheetError } from '../posters/sheet-error.ts';
import { type MaterialView, materialViews, type Sheet } from '../queries/index.ts';
import { type PublishedFile, published } from './published-file.ts';

/** Where in a message's file a key stands; the first line where it does not. */
function lineOf(file: string, key: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  return Math.max(1, lines.findIndex((line) => line.trimStart().startsWith(`${key}:`)) + 1);
}

const draw = ({ entry, day, input }: MaterialView, { format }: Sheet): Promise<PosterFiles> =>
  makePoster({ ...input, format }).catch((error: Error) => {
    const file = day?.filePath ?? entry.filePath!;
    const line = error instanceof SheetError ? lineOf(file, error.key) : 1;
    throw new Error(`${file}:${line} “${input.message.slogan}”, tờ ${formats[format].name}: ${error.message}`);
  });

const drawn = new Map<string, WeakRef<Promise<PosterFiles>>>();

/** A sheet with all its files. The disk keeps them (src/print/cache.ts), so memory does only while somebody takes them. */
function poster(view: MaterialView, sheet: Sheet): Promise<PosterFiles> {
  const key = `${view.entry.id} ${sheet.format}`;
  const known = import.meta.env.DEV ? undefined : drawn.get(key)?.deref();
  if (known) return known;
  const drawing = draw(view, sheet);
  drawn.set(key, new WeakRef(drawing));
  return drawing;
}

/** The file of a sheet for newspapers. */
export const newsprintLabel = 'PDF giấy báo';

/** The files of one sheet: to print, to change, to show. */
export function sheetFiles(view: MaterialView, sheet: Sheet): PublishedFile[] {
  const about: Format = sheet.about;
  const file = (suffix: string, label: string, use: string, part: (files: PosterFiles) => Uint8Array | string) =>
    published(
      {
        href: `${view.url}${view.entry.id}-${sheet.format}${suffix}`,
        label,
        name: `${about.name}: ${view.message.data.slogan}`,
        about: use,
      },
      async () => part(await poster(view, sheet)),
      false,
    );
  return [
    file('.pdf', 'PDF', pdfUse(about), ({ pdf }) => pdf),
    ...(hasCmyk(about)
      ? [
          file(
            '-cmyk.pdf',
            'PDF CMYK',
            `Gửi nhà in: bốn màu mực, lề tràn ${about.bleed} mm, dấu cắt; không phải PDF/X`,
            ({ pdfCmyk }) => pdfCmyk!,
          ),
        ]
      : []),
    ...(about.newsprint
      ? [
          file(
            '-giay-bao.pdf',
            newsprintLabel,
            'Gửi báo in: mực cho giấy báo, chữ chỉ mực đen, không dấu cắt; không phải PDF/X',
            ({ pdfNewsprint }) => pdfNewsprint!,
          ),
        ]
      : []),
    file('.svg', 'SVG', 'Để sửa khổ, phóng to không vỡ', ({ svg }) => svg),
    file('.png', 'PNG', pixelUse(about), ({ png }) => png),
    file('.webp', 'WebP', 'Để đăng trang web, nhẹ hơn', ({ webp }) => webp),
  ];
}

/** What the PDF of a sheet is good for. */
function pdfUse({ oneColour, unit, scale, border }: Format): string {
  if (oneColour) return 'Để photo: chỉ mực đen';
  if (unit === 'px') return 'Để xem và chiếu';
  if (scale > 1) return `Để xem, duyệt; vẽ ở tỷ lệ 1:${scale}`;
  return border > 0 ? 'In ở cơ quan: đúng khổ, chừa lề trắng' : 'In ở cơ quan: đúng khổ, không dấu cắt';
}

/** What the PNG of a sheet is good for: paper needs 150 dots an inch, a board far fewer and yet more than there are. */
function pixelUse({ unit, width, pixels, scale }: Format): string {
  if (unit === 'px') return 'Để đăng mạng, trình chiếu';
  const dots = Math.round((pixels * 25.4) / (width * scale));
  return dots >= 150
    ? `Để đăng, chiếu; in được ở khổ này (${dots} điểm một inch)`
    : `Để đăng, chiếu, xem trước; in thì dùng PDF (ảnh này chỉ ${dots} điểm một inch)`;
}

/** A sheet in one format of file, by its label. */
export const sheetFile = (view: MaterialView, sheet: Sheet, wanted: string): PublishedFile =>
  sheetFiles(view, sheet).find(({ label }) => label === wanted)!;

/** The right file for a job: a picture for screens, CMYK for the press and the street, a plain PDF for the office. */
export const mainLabel = (job: Job): string =>
  ({ mang: 'PNG', 'nha-in': 'PDF CMYK', 'ngoai-duong': 'PDF CMYK', 'co-quan': 'PDF', photo: 'PDF' })[job];

/** The right file of a sheet. */
export const mainFile = (view: MaterialView, sheet: Sheet): PublishedFile =>
  sheetFile(view, sheet, mainLabel(sheet.about.job));

/** The small pictures of a sheet for pages, smallest first. */
export const previews = (view: MaterialView, sheet: Sheet): { width: number; height: number; file: PublishedFile }[] =>
  sheet.previewPixels.map(({ width, height }, i) => ({
    width,
    height,
    file: published(
      { href: `${view.url}${view.entry.id}-${sheet.format}-${width}.webp`, label: 'WebP' },
      async () => (await poster(view, sheet)).previews[i]!.webp,
      false,
    ),
  }));

/** The picture that a link to a material shows, made for that where there is one; undefined where nothing is drawn. */
export function linkPicture(
  view: MaterialView,
): { src: string; width: number; height: number; alt: string } | undefined {
  const sheet =
    ['lien-ket', 'vuong'].flatMap((name) => view.sheets.filter(({ format }) => format === name))[0] ?? view.sheets[0];
  return sheet && { src: sheetFile(view, sheet, 'PNG').href, ...sheet.pixels, alt: view.alt };
}

/** The files of every sheet of every material. */
export const materialFiles = async (): Promise<PublishedFile[]> =>
  (await materialViews()).flatMap((view) =>
    view.sheets.flatMap((sheet) => [...sheetFiles(view, sheet), ...previews(view, sheet).map(({ file }) => file)]),
  );
