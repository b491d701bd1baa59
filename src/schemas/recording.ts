import { z } from 'zod';
import { block, day, line, slug } from './common.ts';

/** What the languages of the mountains are called; another tag (BCP 47) stands as it is. */
const names: Readonly<Record<string, string>> = {
  vi: 'tiếng Việt',
  tyz: 'tiếng Tày',
  nut: 'tiếng Nùng',
  ium: 'tiếng Dao',
  hmn: 'tiếng Mông',
};
export const languageName = (tag: string): string => names[tag] ?? tag;

/** Sound that browsers play, by the end of its name. */
export const soundFile = /^[a-z0-9]+(-[a-z0-9]+)*\.(?:mp3|m4a|ogg|opus)$/;

/** An office's own recording of a message. */
export const recording = z.strictObject({
  message: slug.describe('Mã thông điệp'),
  language: z
    .string({ error: 'phải là mã tiếng, ví dụ vi, tyz, nut, ium, hmn' })
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'mã tiếng viết như vi, tyz, nut, ium, hmn' })
    .describe('Mã tiếng: vi, tyz (Tày), nut (Nùng), ium (Dao), hmn (Mông)'),
  speaker: line.describe('Người đọc, hay đài'),
  permission: line.describe('Ai cho phép đăng bản ghi này, khi nào; không có phép thì không đăng'),
  recordedOn: day.describe('Ngày ghi'),
  transcript: block.describe('Lời trong bản ghi, đúng từng câu, bằng tiếng ấy'),
  file: z
    .string({ error: 'phải là tên tệp âm thanh' })
    .regex(soundFile, { error: 'tên tệp âm thanh viết không dấu, kết thúc bằng .mp3, .m4a, .ogg hay .opus' })
    .describe('Tệp âm thanh đặt cạnh tệp này'),
});
