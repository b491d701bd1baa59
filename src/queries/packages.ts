import { scriptText } from '../campaign/loudspeaker.ts';
import { makePackage, type Packed } from '../campaign/package.ts';
import { exporters, formats as textFormats } from '../legal/export/index.ts';
import { site } from '../site.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { campaign, campaigns, type MessageEntry, messages, messageTexts, services } from './campaign.ts';
import { exportFile, instrumentLabel, texts } from './library.ts';
import { type MaterialFile, type MaterialView, materialViews, type Sheet } from './materials.ts';
import { memo } from './memo.ts';

/** A package to download at one go. */
export interface Package {
  name: string;
  year: string;
  title: string;
  about: string;
  bytes: Uint8Array;
}

/** "10-ngay-24-11-im-lang": in order, and the day can be read. */
const folderOf = ({ nn, slug, data: { date } }: MessageEntry) =>
  `${nn}-ngay-${date.slice(8)}-${date.slice(5, 7)}-${slug}`;

const lineEnds = (text: string) => new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`);

/** What goes into packages from one message: its texts and scripts. */
async function packedTexts(message: MessageEntry): Promise<Packed[]> {
  const { zalo: zaloText, facebook: facebookText, sms: pair, scripts, docx } = await messageTexts(message);
  const { slogan, date } = message.data;
  const folder = folderOf(message);
  const texts = [
    `ZALO`,
    zaloText,
    '',
    `FACEBOOK`,
    facebookText,
    '',
    `TIN NHẮN KHÔNG DẤU`,
    pair.plain.text,
    '',
    `TIN NHẮN CÓ DẤU`,
    pair.accented.text,
  ];
  return [
    {
      path: `${folder}/loi-doc-loa.docx`,
      about: `Lời đọc loa ngày ${dayMonth(date)}, ba bản: ${slogan}`,
      bytes: docx.bytes,
    },
    {
      path: `${folder}/loi-doc-loa.txt`,
      about: `Lời đọc loa ngày ${dayMonth(date)}, chữ trơn: ${slogan}`,
      bytes: lineEnds(scripts.map((cut) => scriptText(message.sendable, cut)).join('\n\n')),
    },
    {
      path: `${folder}/loi-dang-tin-nhan.txt`,
      about: `Lời đăng và tin nhắn ngày ${dayMonth(date)}: ${slogan}`,
      bytes: lineEnds(texts.join('\n')),
    },
  ];
}

function packedSheets(
  { message, sheets }: MaterialView,
  wanted: (sheet: Sheet, file: MaterialFile) => boolean,
  folder = '',
): Packed[] {
  return sheets.flatMap((sheet) =>
    sheet.files
      .filter((file) => wanted(sheet, file))
      .map((file) => ({
        path: `${folder || folderOf(message)}/${file.name}`,
        about: `${sheet.about.name}, ${file.label}: ${message.data.slogan}`,
        bytes: file.bytes,
      })),
  );
}

const licence = `CC BY 4.0, ghi nguồn “${site.credit}”`;

/** The package of one material: all its sheets for print and screens, with its texts. */
export async function materialPackage(view: MaterialView): Promise<Package> {
  const title = `Bộ tài liệu: ${view.message.data.slogan}`;
  const files = [
    ...packedSheets(view, (_, { label }) => label !== 'WebP'),
    ...(await packedTexts(view.message)),
    { path: 'mo-ta-hinh.txt', about: 'Mô tả hình cho người không nhìn được', bytes: lineEnds(view.alt) },
  ];
  const url = new URL(view.url, import.meta.env.SITE).href;
  return {
    name: `${view.entry.id}.zip`,
    year: view.entry.data.campaign,
    title,
    about: `${files.length} tệp`,
    bytes: makePackage({ title, url, version: (await campaign(view.entry.data.campaign)).data.madeOn, licence }, files),
  };
}

/** Packages of whole campaigns: all of it, for the press, and one a week for communes. */
export const packages = memo(async (): Promise<Package[]> => {
  const lines = await services();
  const help = {
    path: 'so-can-nho.txt',
    about: 'Số gọi khi cần',
    bytes: lineEnds(lines.map(({ number, name, use }) => `${number}: ${name}. ${use}`).join('\n')),
  };
  const views = await materialViews();
  const held = await texts();
  const editions = await Promise.all(
    (await campaigns()).map(async ({ id: year, data }) => {
      const days = await messages(year);
      const own = views.filter(({ entry }) => entry.data.campaign === year);
      const viewOf = (day: MessageEntry) => own.filter(({ message }) => message.id === day.id);
      const pack = (name: string, title: string, about: string, page: string, files: Packed[]): Package => ({
        name: `${name}.zip`,
        year,
        title,
        about,
        bytes: makePackage(
          { title, url: new URL(page, import.meta.env.SITE).href, version: data.madeOn, licence },
          files,
        ),
      });
      const scripts = new Map(await Promise.all(days.map(async (day) => [day.id, await packedTexts(day)] as const)));
      const isPdf = ({ label }: MaterialFile) => label === 'PDF';
      const communes = data.weeks.map((week, i) => {
        const inWeek = days.filter(({ data: { date } }) => date >= week.from && date <= week.to);
        return pack(
          `goi-xa-${year}-tuan-${i + 1}`,
          `Gói của xã, tuần ${i + 1} (${dayMonth(week.from)} đến ${dayMonth(week.to)}): ${week.title}`,
          'Áp phích A4 một màu để photocopy, lời đọc loa, tin nhắn, số cần nhớ',
          `/thang-hanh-dong/${year}/`,
          [
            help,
            ...inWeek.flatMap((day) => [
              ...viewOf(day).flatMap((view) =>
                packedSheets(view, (sheet, file) => sheet.format === 'a4-mot-mau' && isPdf(file)),
              ),
              ...scripts.get(day.id)!,
            ]),
          ],
        );
      });
      const whole = pack(
        `thang-hanh-dong-${year}`,
        `Cả Tháng hành động ${year}`,
        'Áp phích A3 và A4 một màu (PDF), ảnh vuông (PNG), lời đọc loa, lời đăng của mọi thông điệp',
        `/thang-hanh-dong/${year}/`,
        [
          help,
          ...days.flatMap((day) => [
            ...viewOf(day).flatMap((view) =>
              packedSheets(
                view,
                ({ format }, file) =>
                  ((format === 'a3' || format === 'a4-mot-mau') && isPdf(file)) ||
                  (format === 'vuong' && file.label === 'PNG'),
              ),
            ),
            ...scripts.get(day.id)!,
          ]),
        ],
      );
      const official = held.find(({ entry }) => entry.id === data.instrument)!;
      const copies = (
        await Promise.all(
          // One by one they are in the package already.
          textFormats
            .filter((format) => format !== 'zip')
            .map(async (format) => [format, await exportFile(official, format)] as const),
        )
      ).flatMap(([format, bytes]) =>
        bytes
          ? [
              {
                path: `van-ban/${official.entry.id}.${format}`,
                about: `${instrumentLabel(official.entry)}, ${exporters[format].label}`,
                bytes,
              },
            ]
          : [],
      );
      // Materials that come in every format are the ones chosen for the press.
      const chosen = own.filter(({ sheets }) => sheets.some(({ format }) => format === 'lien-ket'));
      const press = pack(
        `bao-chi-${year}`,
        `Gói báo chí ${year}`,
        'Văn bản, áp phích chọn lọc (PNG, PDF), ảnh liên kết, chú thích và mô tả hình',
        '/bao-chi/',
        [
          ...copies,
          ...chosen.flatMap((view) =>
            packedSheets(
              view,
              ({ format }, { label }) =>
                ['a3', 'vuong', 'lien-ket'].includes(format) &&
                (label === 'PNG' || (label === 'PDF' && format === 'a3')),
              `anh/${view.entry.id}`,
            ),
          ),
          {
            path: 'chu-thich.txt',
            about: 'Chú thích và mô tả hình',
            bytes: lineEnds(
              chosen
                .map(
                  ({ message, caption, alt }) =>
                    `${message.data.slogan}\nChú thích: ${caption}\nMô tả hình: ${alt}\nNguồn: ${site.credit}. CC BY 4.0.`,
                )
                .join('\n\n'),
            ),
          },
        ],
      );
      return [whole, press, ...communes];
    }),
  );
  return editions.flat();
});
