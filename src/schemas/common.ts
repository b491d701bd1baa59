import { z } from 'zod';

/** A calendar day, written YYYY-MM-DD. YAML reads an unquoted day as a Date; both are taken. */
export const day = z.preprocess(
  (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value),
  z.iso.date({ error: 'ngày phải viết dạng NĂM-THÁNG-NGÀY, ví dụ 2031-11-15, và phải có thật' }),
);

/** A day of every year, written MM-DD. A leap day is one. */
export const monthDay = z
  .string({ error: 'ngày phải viết dạng THÁNG-NGÀY trong dấu nháy, không ghi năm, ví dụ "11-25"' })
  .refine(
    (value) =>
      /^\d\d-\d\d$/.test(value) &&
      !Number.isNaN(Date.parse(`2024-${value}T00:00:00Z`)) &&
      new Date(`2024-${value}T00:00:00Z`).toISOString().slice(5, 10) === value,
    { error: 'ngày phải viết dạng THÁNG-NGÀY, không ghi năm, ví dụ "11-25", và phải có thật' },
  );

/** A short line of text: not empty, no spaces at its ends, in composed Unicode (NFC). */
export const line = z
  .string({ error: 'phải là chữ, không được để trống' })
  .min(1, { error: 'không được để trống' })
  .refine((text) => text === text.trim(), { error: 'thừa dấu cách ở đầu hoặc cuối' })
  .refine((text) => text === text.normalize('NFC'), { error: 'chữ gõ bằng dấu rời; hãy gõ lại bằng Unicode dựng sẵn' });

/** Text of several lines; YAML leaves a line end at its end. */
export const block = z
  .string({ error: 'phải là chữ, không được để trống' })
  .transform((text) => text.trim())
  .pipe(z.string().min(1, { error: 'không được để trống' }))
  .refine((text) => text === text.normalize('NFC'), { error: 'chữ gõ bằng dấu rời; hãy gõ lại bằng Unicode dựng sẵn' });

/** An identifier as it stands in an address: lower-case letters without accents, digits, single hyphens. */
export const slug = z.string({ error: 'phải là mã không dấu, ví dụ mot-lan' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ mot-lan',
});

/** Where a statement comes from. `url` only where the fact was seen at that address. */
export const source = z.strictObject({
  label: line.describe('Tên nguồn, người đọc nhận ra được'),
  url: z
    .url({ protocol: /^https?$/, error: 'địa chỉ phải bắt đầu bằng http:// hoặc https://' })
    .optional()
    .describe('Địa chỉ nơi đã thấy thông tin; bỏ trống nếu không có'),
});

/** A source that the reader can open. */
export const sourceWithAddress = source.required({ url: true });

/** At least one source: nothing of ours is published without one. */
export const sources = z.array(source).min(1, { error: 'phải có ít nhất một nguồn' });

/** The id of one provision in a legal text, e.g. ii-5-1; `--2` marks the second of two equal numbers (src/legal/read/ids.ts). */
export const provisionId = z
  .string({ error: 'phải là mã điều khoản, ví dụ ii-5-1' })
  .regex(/^[a-z0-9]+(--?[a-z0-9]+)*$/, {
    error: 'mã điều khoản chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ ii-5-1',
  })
  .describe('Mã điều khoản, ví dụ ii-5-1');

export type Source = z.infer<typeof source>;
