/** A message's picture: parts cut from cloth, read from data or refused in Vietnamese. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { parts } from './parts/index.ts';
import type { Item } from './parts/part.ts';

export const grounds = ['cham', 'moc', 'nghe', 'cam'] as const;
export type Ground = (typeof grounds)[number];

/** What a picture's ground is called where somebody cannot see it. */
export const groundNames: Readonly<Record<Ground, string>> = {
  cham: 'Nền chàm',
  moc: 'Nền trắng ngà',
  nghe: 'Nền vàng nghệ',
  cam: 'Nền cam',
};

/** Words for colours: the same picture is also printed in black alone, and turned over at night. */
const colourWords = /(?<![\p{L}])(?:màu|cam|chàm|nghệ|vàng|trắng|đen|ngà|xanh|đỏ)(?![\p{L}])/iu;

const fields = z.strictObject({
  day: z
    .string({ error: 'ngày viết dạng tháng-ngày trong dấu nháy, ví dụ "11-25"' })
    .regex(/^\d\d-\d\d$/, { error: 'ngày viết dạng tháng-ngày trong dấu nháy, ví dụ "11-25"' })
    .describe('Ngày của thông điệp: hai ngày liền nhau không cùng nền'),
  ground: z.enum(grounds, { error: `phải là một trong: ${grounds.join(', ')}` }).describe('Nền của cả tờ'),
  turns: z.boolean().default(true).describe('false: về đêm giữ nền, vì lật sang chàm thì có miếng lẫn vào nhau'),
  says: z
    .string({ error: 'thiếu câu mà người xem phải đọc ra được' })
    .min(10)
    .describe('Câu mong nghe khi che khẩu hiệu đi rồi hỏi người xem'),
  alt: z
    .string({ error: 'thiếu mô tả cho người không nhìn được' })
    .min(20, { error: 'mô tả cho người không nhìn được ngắn quá' })
    .max(230, { error: 'mô tả dài quá 230 ký tự' })
    .refine((text) => !colourWords.test(text), {
      error: 'mô tả có tên màu; hình này còn in một màu, nên chỉ tả hình, màu nền trang tự thêm',
    })
    .refine((text) => !/\d/.test(text), { error: 'mô tả có chữ số; số đếm hãy viết bằng chữ' })
    .describe('Mô tả hình cho người không nhìn được, không nói màu'),
  parts: z.array(z.record(z.string(), z.unknown())).min(1).describe('Các miếng vải, vẽ từ dưới lên'),
});

export interface PlacedPart {
  name: string;
  line: number;
  /** Height of an adult. */
  tall?: number;
  items: readonly Item[];
}

export interface Picture {
  slug: string;
  day: string;
  ground: Ground;
  /** Whether it may be turned over to chàm on a dark page. */
  turns: boolean;
  says: string;
  alt: string;
  /** What each part is made of, with the line where it stands. */
  parts: readonly PlacedPart[];
}

/** What is wrong with a picture, and where. */
export interface PictureProblem {
  file: string;
  line: number;
  message: string;
}

/**
 * One picture from its text.
 * @param file its path as an editor knows it
 * @returns the picture, or what is wrong with it
 */
export function readPicture(file: string, text: string): Picture | PictureProblem[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  if (document.errors.length > 0)
    return document.errors.map(({ pos, message }) => ({
      file,
      line: counter.linePos(pos[0]).line,
      message: `không đọc được YAML: ${message.split('\n')[0]}`,
    }));
  const read = fields.safeParse(document.toJS());
  if (!read.success)
    return read.error.issues.map(({ path, message, code }) => ({
      file,
      line: lineOf(path),
      message: `${path.join('.') || 'tệp'}: ${code === 'unrecognized_keys' ? 'có khóa lạ' : message}`,
    }));
  const problems: PictureProblem[] = [];
  const built = read.data.parts.flatMap((given, i) => {
    const line = lineOf(['parts', i]);
    const names = Object.keys(given);
    const name = names[0]!;
    const known = parts[name];
    if (names.length !== 1 || !known) {
      problems.push({
        file,
        line,
        message: `miếng “${names.join(', ')}” chưa có; hãy chọn một trong: ${Object.keys(parts).join(', ')}`,
      });
      return [];
    }
    const args = known.args.safeParse(given[name]);
    if (!args.success) {
      for (const { path, message, code } of args.error.issues)
        problems.push({
          file,
          line: lineOf(['parts', i, name, ...path]),
          message: `${name}${path.length > 0 ? `.${path.join('.')}` : ''}: ${code === 'unrecognized_keys' ? 'có khóa lạ' : message}`,
        });
      return [];
    }
    const { h, child } = args.data as { h?: number; child?: boolean };
    const tall = name === 'figure' && !child ? h : undefined;
    return [{ name, line, ...(tall !== undefined && { tall }), items: known.draw(args.data) }];
  });
  if (problems.length > 0) return problems;
  const { day, ground, turns, says, alt } = read.data;
  return { slug: file.replace(/^.*\/|\.yaml$/g, ''), day, ground, turns, says, alt, parts: built };
}

/** The pieces of a picture in the order in which they are laid. */
export const itemsOf = ({ parts }: Pick<Picture, 'parts'>): Item[] => parts.flatMap(({ items }) => items);
