import { z } from 'zod';
import { instrumentFields } from '../../schemas/instrument.ts';

/** The shape of the JSON that json.ts writes. Words are those of the text; "\n" parts the lines of one field. */

const words = z.strictObject({ id: z.string(), text: z.string() });
const optional = words.optional();

const provision = z
  .strictObject({
    id: z.string().describe('Mã, cũng là địa chỉ trên trang: /van-ban/<văn bản>/#<mã>'),
    type: z
      .enum([
        ...(['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'subclause', 'point'] as const),
        ...(['subparagraph', 'indent', 'paragraph', 'table', 'quotation'] as const),
      ])
      .describe(
        'part: Phần hoặc mục La Mã; chapter: Chương; section: Mục; subsection: Tiểu mục; article: Điều; clause: khoản; subclause: 1.1; point: điểm; subparagraph: tiết; indent: gạch đầu dòng; paragraph: đoạn không số; table: bảng; quotation: phần trích dẫn trong văn bản sửa đổi',
      ),
    num: z.string().optional().describe('Số thứ tự như in trong văn bản: “Điều 1.”, “a)”, “-”'),
    value: z.string().optional().describe('Giá trị của số thứ tự: “1”, “a”, “ii”'),
    heading: z.string().optional().describe('Tiêu đề'),
    content: z.string().optional().describe('Lời văn'),
    rows: z.array(z.array(z.string())).optional().describe('Của bảng: các hàng, mỗi hàng là các ô'),
    quotes: z
      .strictObject({ start: z.string().optional(), end: z.string().optional() })
      .optional()
      .describe('Của phần trích dẫn: dấu mở và dấu đóng như in trong văn bản'),
    get children() {
      return z.array(provision).optional();
    },
  })
  .meta({ id: 'provision' });

const component = z.strictObject({
  id: z.string().describe('Bỏ trống ở văn bản chính'),
  docType: z.string().describe('Tên loại, viết không dấu: quyet-dinh, ke-hoach, phu-luc …'),
  preface: z.strictObject({
    docAuthority: optional.describe('Cơ quan ban hành'),
    country: optional.describe('Quốc hiệu'),
    motto: optional.describe('Tiêu ngữ'),
    docNumber: words.extend({ canonical: z.string() }).optional().describe('Số, ký hiệu'),
    docDate: words
      .extend({
        place: z.string().optional(),
        iso: z.string().regex(/^\d{4}(-\d\d){0,2}$/),
      })
      .optional()
      .describe('Địa danh, ngày ban hành; iso thiếu ngày hoặc tháng nếu văn bản bỏ trống'),
    docType: optional.describe('Tên loại văn bản như in'),
    docTitle: optional.describe('Trích yếu'),
    addressee: optional.describe('Kính gửi'),
    attachedTo: optional.describe('(Kèm theo …)'),
    remarks: z.array(words).describe('Những dòng khác ở phần đầu'),
  }),
  preamble: z.strictObject({
    authority: optional.describe('Thẩm quyền ban hành'),
    recitals: z
      .array(words.extend({ kind: z.enum(['basis', 'proposal']) }))
      .describe('Căn cứ (basis) và đề nghị (proposal)'),
    formula: optional.describe('“QUYẾT ĐỊNH:”'),
  }),
  body: z.array(provision),
  conclusions: z.strictObject({
    closing: optional.describe('Câu kết'),
    adoption: optional.describe('Câu ghi việc thông qua'),
    recipients: z
      .strictObject({ id: z.string(), label: z.string(), entries: z.array(z.string()) })
      .optional()
      .describe('Nơi nhận'),
    remarks: z.array(words).describe('Những dòng khác ở phần cuối, ví dụ “Đã ký”'),
    signatures: z.array(z.strictObject({ id: z.string(), role: z.string().optional(), name: z.string().optional() })),
  }),
});

export const legalJson = z.strictObject({
  $schema: z.url().describe('Lược đồ JSON Schema của tệp này'),
  id: z.string(),
  permalink: z.url().describe('Trang của văn bản'),
  record: instrumentFields.partial().describe('Phiếu của văn bản trong thư viện'),
  components: z.array(component).min(1).describe('Văn bản chính, rồi những gì ban hành kèm theo'),
  footnotes: z
    .array(z.strictObject({ id: z.string(), marker: z.string(), content: z.string() }))
    .describe('Chú thích cuối trang'),
  references: z
    .array(
      z.strictObject({
        within: z.string().describe('Mã của điều khoản có lời dẫn'),
        text: z.string().describe('Lời dẫn như in'),
        status: z
          .enum(['internal', 'known', 'named', 'ambiguous', 'blank'])
          .describe(
            'internal: chỉ một chỗ trong chính văn bản; known: chỉ một văn bản có trong thư viện; named: gọi rõ tên nhưng thư viện chưa có; ambiguous: chưa xác định được; blank: số còn để trống',
          ),
        instrument: z.string().optional().describe('Mã của văn bản được dẫn'),
        target: z.string().optional().describe('Mã của điều khoản được dẫn trong văn bản ấy'),
      }),
    )
    .describe('Các lời dẫn văn bản và điều khoản, theo thứ tự'),
});

export type LegalJson = z.infer<typeof legalJson>;

/** Where the schema is published, from the root of the site. */
export const legalSchemaPath = '/du-lieu/nguyen-van.schema.json';

/** The JSON Schema (draft 2020-12) of every `.json` of a text, as a file. */
export function legalJsonSchema(): string {
  const schema = z.toJSONSchema(legalJson, { io: 'output', unrepresentable: 'any' });
  return `${JSON.stringify({ title: 'Nguyên văn một văn bản', ...schema }, null, 2)}\n`;
}
