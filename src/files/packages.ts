import { createHash } from 'node:crypto';
import { originOf } from '../campaign/origin.ts';
import { makePackage, type Packed } from '../campaign/package.ts';
import { station } from '../campaign/read-aloud.ts';
import { awaitsReview, scriptText } from '../campaign/script.ts';
import { formats } from '../posters/formats.ts';
import { cachedFile } from '../print/cache.ts';
import {
  factSheet,
  instrumentLabel,
  leadingMaterials,
  type MaterialView,
  type MessageEntry,
  materialViews,
  memo,
  messages,
  messagesIn,
  messageTexts,
  month,
  pageOf,
  pressQuotes,
  type Sheet,
  services,
  texts,
} from '../queries/index.ts';
import { licence } from '../site/licence.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { body } from './markdown-copies/markdown.ts';
import { mainLabel, newsprintLabel, sheetFiles } from './material-files.ts';
import { scriptFiles, sourceOf } from './message-files.ts';
import { numberSheetFiles } from './number-sheet.ts';
import { wordlessFile } from './picture-files.ts';
import { captionsFile, factSheetFiles, lineFiles } from './press-files.ts';
import { fileName, type PublishedFile, published } from './published-file.ts';
import { textFiles } from './text-files.ts';

/** What goes into a package: made when the package is. */
type Part = Omit<Packed, 'bytes'> & { bytes: () => Uint8Array | Promise<Uint8Array> };

const by = { sources: ['campaign/package.ts', 'print/stable-zip.ts'], packages: ['fflate'] };

const terms = `${licence.name}, ghi nguồn “${site.credit}”`;

/**
 * Files as one ZIP.
 * @param page the page that the package belongs to
 * @param version the day its files were made, YYYY-MM-DD
 */
const pack = (
  { href, title, about, page, version }: Record<'href' | 'title' | 'about' | 'page' | 'version', string>,
  parts: readonly Part[],
  steps: readonly string[] = [],
): PublishedFile =>
  published({ href, label: 'ZIP', name: title, about }, async () => {
    const words = { title, url: absolute(page), version, licence: terms, steps };
    const files = await Promise.all(parts.map(async (part) => ({ ...part, bytes: await part.bytes() })));
    const hashes = files.map((file) => [
      file.path,
      file.about,
      file.origin,
      createHash('sha256').update(file.bytes).digest('hex'),
    ]);
    return cachedFile('packages', { words, hashes }, by, () => makePackage(words, files));
  });

/** "10-ngay-24-11-im-lang": in order, and the day can be read. */
const folderOf = ({ nn, slug, data: { day } }: MessageEntry) => `${nn}-ngay-${day.slice(3)}-${day.slice(0, 2)}-${slug}`;

/** Of what the site put together itself. */
const ours = 'Trang biên soạn';

/** Text as Notepad of an old Windows wants it. */
const plainText = (path: string, about: string, text: string, origin = ours): Part => ({
  path,
  about,
  origin,
  bytes: () => new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`),
});

/** What goes into packages from one message: its texts and scripts. */
function textParts(message: MessageEntry): Part[] {
  const { zalo, facebook, sms, scripts } = messageTexts(message);
  const { slogan, day } = message.data;
  const origin = originOf(message).line;
  const folder = folderOf(message);
  const posts = [
    `ZALO\n${zalo}`,
    `FACEBOOK\n${facebook}`,
    `TIN NHẮN KHÔNG DẤU\n${sms.plain.text}`,
    `TIN NHẮN CÓ DẤU\n${sms.accented.text}`,
  ];
  return [
    {
      path: `${folder}/loi-doc-loa.docx`,
      about: `Lời đọc loa ngày ${dayMonth(day)}, ba bản: ${slogan}`,
      origin,
      bytes: scriptFiles(message)[0]!.bytes,
    },
    plainText(
      `${folder}/loi-doc-loa.txt`,
      `Lời đọc loa ngày ${dayMonth(day)}, chữ trơn: ${slogan}`,
      scriptText([{ data: message.data, scripts }], sourceOf(message)),
      origin,
    ),
    plainText(
      `${folder}/loi-dang-tin-nhan.txt`,
      `Lời đăng và tin nhắn ngày ${dayMonth(day)}: ${slogan}`,
      [...posts, `${origin}. ${sourceOf(message)}`].join('\n\n'),
      origin,
    ),
  ];
}

/** The step before scripts go on air, where one of them awaits it. */
const before = (wanted: readonly MessageEntry[]): string[] =>
  wanted.some(({ data }) => awaitsReview(data))
    ? ['Trước khi phát lời đọc về bạo lực: nhờ người làm công tác hỗ trợ người bị bạo lực xem lại.']
    : [];

/** The wanted files of a material's sheets. */
const sheetParts = (
  view: MaterialView,
  isWanted: (format: Sheet['format'], label: string) => boolean,
  folder = view.day ? folderOf(view.day) : view.message.slug,
): Part[] =>
  view.sheets.flatMap((sheet) =>
    sheetFiles(view, sheet)
      .filter(({ label }) => isWanted(sheet.format, label))
      .map((file) => ({
        path: `${folder}/${fileName(file)}`,
        about: `${sheet.about.name}, ${file.label}: ${view.message.data.slogan}`,
        origin: originOf(view.message).line,
        bytes: file.bytes,
      })),
  );

/** The package of one material: each sheet in the file that its job needs, the poster also for the press, with its texts. */
export async function materialPackage(view: MaterialView): Promise<PublishedFile> {
  const { entry, message, day, url: page, alt, english } = view;
  const parts = [
    ...sheetParts(
      view,
      (format, label) => label === mainLabel(formats[format].job) || (format === 'a3' && label === 'PDF CMYK'),
    ),
    ...(day ? textParts(day) : []),
    plainText(
      'mo-ta-hinh.txt',
      'Mô tả hình cho người không nhìn được, chú thích tiếng Anh',
      [alt, ...(english ? [english.caption, english.alt] : [])].join('\n\n'),
      originOf(message).line,
    ),
  ];
  return pack(
    {
      href: `${page}${entry.id}.zip`,
      title: `Bộ tài liệu: ${message.data.slogan}`,
      about: `${parts.length} tệp`,
      page,
      version: (await month()).madeOn,
    },
    parts,
    day && before([day]),
  );
}

/** The packages: all of the Month, for the press, and one a week for communes. */
export const packages = memo(async (): Promise<PublishedFile[]> => {
  const [days, { weeks, madeOn }, views] = [await messages(), await month(), await materialViews()];
  if (days.length === 0) return [];
  const viewsOf = (day: MessageEntry) => views.filter((view) => view.day?.id === day.id);
  const lines = await services();
  // Made together, on the day of the newest that goes into any of them.
  const made = [madeOn, (await factSheet()).day, ...lines.map(({ checkedOn }) => checkedOn)].toSorted().at(-1)!;
  const numbersText = lines.map(({ number, name, told }) => `${number}: ${name}. ${told}`).join('\n');
  const help = [
    plainText('so-can-nho.txt', 'Số gọi khi cần', numbersText),
    ...numberSheetFiles().map((file) => ({
      path: fileName(file),
      about: `${file.about}, để dán`,
      origin: ours,
      bytes: file.bytes,
    })),
  ];
  const named = (name: string, title: string, about: string, page: string, parts: Part[], steps?: string[]) =>
    pack({ href: `/tai-lieu/goi/${name}.zip`, title, about, page, version: made }, parts, steps);
  /** Each day's sheets, then its texts. */
  const partsOf = (wanted: MessageEntry[], isWanted: Parameters<typeof sheetParts>[1]) =>
    wanted.flatMap((day) => [...viewsOf(day).flatMap((view) => sheetParts(view, isWanted)), ...textParts(day)]);

  const whole = named(
    'thang-hanh-dong',
    'Cả Tháng hành động',
    'Áp phích A3 và A4 một màu (PDF), ảnh vuông (PNG), lời đọc loa, lời đăng của mọi thông điệp',
    '/thang-hanh-dong/',
    [
      ...help,
      ...partsOf(
        days,
        (format, label) =>
          ((format === 'a3' || format === 'a4-mot-mau') && label === 'PDF') || (format === 'vuong' && label === 'PNG'),
      ),
    ],
    before(days),
  );
  const official = (await texts()).find(({ entry }) => entry.id === site.lead.instrument)!;
  const chosen = await leadingMaterials();
  const [captions, quotes, room] = [captionsFile(), await pressQuotes(), await pageOf('bao-chi')];
  const press = named(
    'bao-chi',
    'Gói báo chí',
    'Văn bản, tờ sự kiện, câu trích, cách đưa tin, áp phích chọn lọc (PNG, PDF, PDF giấy báo), hình không chữ màu và đen trắng, chú thích và mô tả hình bằng tiếng Việt, tiếng Anh',
    '/bao-chi/',
    [
      ...textFiles(official)
        // One by one they are in the package already.
        .filter(({ label }) => label !== 'ZIP')
        .map((file) => ({
          path: `van-ban/${fileName(file)}`,
          about: `${file.name}, ${file.label}`,
          origin: `Nguyên văn ${file.name}`,
          bytes: file.bytes,
        })),
      ...chosen.flatMap((view) =>
        sheetParts(
          view,
          (format, label) =>
            (['a3', 'vuong', 'lien-ket'].includes(format) && label === 'PNG') ||
            (format === 'a3' && label === 'PDF') ||
            label === newsprintLabel,
          `anh/${view.entry.id}`,
        ),
      ),
      ...factSheetFiles().map((file) => ({
        path: fileName(file),
        about: `${file.about}, ${file.label}`,
        origin: `Biên soạn: ${site.credit}`,
        bytes: file.bytes,
      })),
      ...chosen.flatMap((view) =>
        [wordlessFile(view.message.slug)!, ...lineFiles(view.message.slug)].map((file) => ({
          path: `anh/${view.entry.id}/${fileName(file)}`,
          about: `${file.about}: ${view.message.data.slogan}`,
          origin: originOf(view.message).line,
          bytes: file.bytes,
        })),
      ),
      {
        path: fileName(captions),
        about: captions.about,
        origin: ours,
        bytes: captions.bytes,
      },
      plainText('so-can-nho.txt', 'Số gọi để ghi ở cuối bài', numbersText),
      plainText(
        'trich-dan.txt',
        'Câu trích đúng từng chữ, kèm điều khoản, tình trạng và địa chỉ; dưới mỗi câu là dạng để đọc trên đài',
        quotes.map(({ copied, said }) => `${copied}\n\nĐọc trên đài: ${said}`).join('\n\n\n'),
        `Nguyên văn ${instrumentLabel(official.entry)}`,
      ),
      plainText('dua-tin.txt', 'Đưa tin mà không làm hại, cách ghi nguồn, điều cần kiểm lại', body(room.body)),
    ],
  );
  const communes = weeks.map(async (week, i) => {
    const wanted = await messagesIn(week);
    return named(
      `goi-xa-tuan-${i + 1}`,
      `Gói của xã, tuần ${i + 1} (${dayMonth(week.from)} đến ${dayMonth(week.to)}): ${week.title}`,
      'Áp phích A4 một màu để photocopy, tờ số gọi khi cần, lời đọc loa, tin nhắn',
      '/thang-hanh-dong/',
      [...help, ...partsOf(wanted, (format, label) => format === 'a4-mot-mau' && label === 'PDF')],
      [
        'In tờ A4 một màu, đúng cỡ 100 %, rồi photo cho mỗi thôn một tờ.',
        'Ghi số Công an xã, số trạm y tế vào dòng trống trước khi dán. Dán cả tờ số gọi khi cần.',
        ...before(wanted),
        `Lời đọc loa: đọc tên xã mình vào chỗ ${station}. Câu ghi “không đọc” thì không đọc.`,
        'Tin nhắn, lời đăng: chép trong tệp loi-dang-tin-nhan.txt của từng ngày.',
      ],
    );
  });
  return [whole, press, ...(await Promise.all(communes))];
});

/** The packages of the Month and those of single materials. */
export const allPackages = async (): Promise<PublishedFile[]> => [
  ...(await packages()),
  ...(await Promise.all((await materialViews()).map(materialPackage))),
];
