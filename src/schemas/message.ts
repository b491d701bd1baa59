import { z } from 'zod';
import { block, line, monthDay, sourceWithAddress } from './common.ts';
import { inEnglish } from './english.ts';
import { lawPoint } from './law-point.ts';

export const audiences = {
  'nguoi-dan': 'Người dân',
  'nam-gioi': 'Nam giới, con trai',
  'hoc-sinh': 'Học sinh',
  'cong-nhan': 'Người lao động trong doanh nghiệp',
  'vung-cao': 'Xã vùng cao, đồng bào dân tộc thiểu số',
  'can-bo': 'Cán bộ',
  'bao-chi': 'Báo chí, đài',
} as const;

export const audience = z.enum(Object.keys(audiences) as [keyof typeof audiences]);
export type Audience = z.infer<typeof audience>;

/** Audiences that no text for villagers speaks to. */
export const officials = ['can-bo', 'bao-chi'] as const satisfies readonly Audience[];

/** Whom a line calls upon by its first words, which a listener cannot know to be no business of his. */
const calledUpon: readonly [RegExp, (typeof officials)[number]][] = [
  [/^(?:các )?(?:cán bộ|công chức|lãnh đạo)(?![\p{L}])[^:.?!]*:/iu, 'can-bo'],
  [/^(?:các )?(?:phóng viên|nhà báo|biên tập viên|báo chí|báo, đài)(?![\p{L}])[^:.?!]*:/iu, 'bao-chi'],
];

/** One thing to do; a bare line is one for everybody. */
const action = z.preprocess(
  (value, context) => {
    if (typeof value === 'string' && value !== '') return { text: value };
    if (typeof value === 'object' && value !== null && ('text' in value || 'for' in value)) return value;
    context.addIssue({
      code: 'custom',
      message:
        'phải là một câu, hoặc hai khóa "text" và "for"; câu có dấu hai chấm hay chỉ có số thì đặt trong dấu nháy',
    });
    return z.NEVER;
  },
  z.strictObject({
    text: line.describe('Việc làm được ngay, viết thành câu'),
    for: z
      .array(audience)
      .min(1)
      .optional()
      .describe(
        'Việc này dành cho ai; bỏ trống là cho mọi người. Việc chỉ của cán bộ, báo chí thì chỉ hiện trên trang',
      ),
  }),
);

/** Words that somebody else said: on paper the marks show it, on the air nobody hears them. */
export const hasQuotation = (text: string): boolean => /["“”«»]/u.test(text);

const notHeard = 'có dấu ngoặc kép, trên loa không ai nghe thấy; hãy nói ý ấy bằng lời của mình';

const script = (seconds: number) =>
  z.array(line).min(3).describe(`Bản ${seconds} giây, từng đoạn một; đoạn đầu và đoạn cuối có [tên xã]`);

/** What leaves the page, written by hand for each channel; how it must be is held by src/checks/content/voice.ts. */
const texts = z
  .strictObject({
    loudspeaker: z
      .strictObject({ short: script(30), medium: script(60), long: script(90) })
      .describe('Lời đọc loa, ba độ dài'),
    zalo: block.describe('Cả lời cho Zalo, trừ dòng cuối nói của ai: trang tự thêm'),
    facebook: block.describe('Cả lời cho Facebook, trừ dòng cuối nói của ai: trang tự thêm'),
    sms: line.describe('Tin nhắn không dấu, một tin'),
    smsAccented: line.describe('Tin nhắn có dấu, nhiều nhất hai tin'),
  })
  .describe('Lời rời khỏi trang, viết tay cho từng kênh');

const messageFields = z.strictObject({
  day: monthDay.describe('Ngày phát thông điệp, năm nào cũng vậy: tháng-ngày, không ghi năm'),
  slogan: line.max(80, { error: 'khẩu hiệu dài quá 80 ký tự' }),
  lines: z.array(line).min(1).max(4).describe('Khẩu hiệu ngắt dòng bằng tay, ghép lại phải đúng bằng slogan'),
  lead: line.max(140, { error: 'câu dẫn dài quá 140 ký tự' }).describe('Một câu ngắn đặt dưới khẩu hiệu'),
  audience: z.array(audience).min(1),
  occasion: z
    .strictObject({ name: line, source: sourceWithAddress })
    .optional()
    .describe('Ngày kỷ niệm, chỉ khi có nguồn mở ra được'),
  violence: z.boolean().describe('true nếu nói về bạo lực: cuối trang có dòng dẫn tới Trợ giúp'),
  actions: z.array(action).min(1).describe('Việc làm được ngay hôm nay'),
  question: line.describe('Câu người đọc hay hỏi'),
  answer: line,
  quiet: z
    .array(line)
    .default([])
    .describe(
      'Câu phải giữ kín: chỉ đọc trên trang, không phát loa, không gửi tin, không in áp phích. Chép đúng cả câu từ lead, actions, question, answer hay thân bài',
    ),
  law: z
    .array(lawPoint)
    .min(1)
    .optional()
    .describe('Điều luật mà lời của thông điệp dựa vào; trang dẫn tới hồ sơ văn bản'),
  texts,
  english: inEnglish.optional().describe('Chú thích và mô tả hình bằng tiếng Anh, cho báo nước ngoài'),
  aliases: z.array(line).default([]).describe('Cách người ta gõ khi tìm thông điệp này'),
  awaitsReview: z
    .boolean()
    .default(false)
    .describe(
      'true khi chưa có người làm công tác hỗ trợ người bị bạo lực đọc lại lời đọc loa; trang và tờ lời đọc nhắc điều ấy',
    ),
});

/** What of a message is read or sent in every year. An answer may name a law by its year. */
const yearless = ({
  slogan,
  lead,
  actions,
  question,
  aliases,
}: z.infer<typeof messageFields>): [(string | number)[], string][] => [
  [['slogan'], slogan],
  [['lead'], lead],
  ...actions.map(({ text }, i): [(string | number)[], string] => [['actions', i], text]),
  [['question'], question],
  ...aliases.map((text, i): [(string | number)[], string] => [['aliases', i], text]),
];

/** One message of one day of every year, suggested by the site. The body of the file is its plain paragraph. */
export const message = messageFields.superRefine((data, context) => {
  if (data.lines.join(' ') !== data.slogan)
    context.addIssue({ code: 'custom', path: ['lines'], message: 'các dòng ghép lại không đúng bằng slogan' });
  for (const [i, { text }] of data.actions.entries()) {
    const [call, whom] = calledUpon.flatMap(([start, one]) => {
      const found = start.exec(text);
      return found ? [found[0], one] : [];
    });
    if (call)
      context.addIssue({
        code: 'custom',
        path: ['actions', i],
        message: `gọi “${call}” ngay trong câu, mà bà con cũng nghe; hãy tách thành hai khóa, "text: …" (bỏ mấy chữ ấy) và "for: [${whom}]"`,
      });
  }
  if (hasQuotation(data.slogan)) context.addIssue({ code: 'custom', path: ['slogan'], message: notHeard });
  for (const [path, text] of yearless(data)) {
    const [year] = /(?<!\d)(?:19|20)\d\d(?! ?\d)/u.exec(text) ?? [];
    if (year)
      context.addIssue({
        code: 'custom',
        path,
        message: `có năm “${year}”: thông điệp dùng cho mọi năm; hãy bỏ năm ấy, điều của riêng một năm ghi ở campaigns/<năm>/`,
      });
  }
});
export type Message = z.infer<typeof message>;

/** A message as open data: what must be kept quiet is left out. */
export const openMessage = messageFields
  .omit({ quiet: true })
  .partial({ question: true, answer: true })
  .extend({
    origin: line.describe('Lời của ai: thông điệp do trang gợi ý, không phải lời chính thức'),
    actions: z.array(action).describe('Việc làm được ngay hôm nay'),
  })
  .describe(
    'Thông điệp một ngày. Câu phải giữ kín (nơi trốn, dấu hiệu riêng, cách hỏi riêng người bị hại) chỉ đọc trên trang, nên không có ở đây: việc làm, hỏi đáp hay đoạn thân bài có câu ấy được bỏ bớt.',
  );
