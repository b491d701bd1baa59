import { upperFirst } from '../vietnamese/sentence-case.ts';
import { type BlankForm, type FormPart, noticePart } from './blank-form.ts';
import { carryingOut } from './carrying-out.ts';

export interface InspectionWords {
  year: string;
  /** The plan by its own name. */
  plan: string;
  /** What is inspected, in the words of the text. */
  topics: readonly string[];
  communes?: { for: string; topics: readonly string[] };
  /** Where the text says what is inspected: "mục II.6.4 của Kế hoạch …". */
  basis: string;
  /** What stands above all, as where the plan is over. */
  notice: string;
  source: string;
  day: string;
}

const table = (rows: readonly string[]): FormPart => ({
  kind: 'table',
  titles: ['STT', 'Nội dung', 'Thực tế kiểm tra', 'Nhận xét, kiến nghị'],
  share: [0.07, 0.36, 0.32, 0.25],
  rows: rows.map((topic, i) => [String(i + 1), upperFirst(topic), '', '']),
});

/** The inspection sheet: the subjects that the text names, each with room for what was found. */
export const inspectionForm = ({
  year,
  plan,
  topics,
  communes,
  basis,
  notice,
  source,
  day,
}: InspectionWords): BlankForm => ({
  title: `Phiếu kiểm tra việc ${carryingOut(plan)}`,
  source,
  day,
  parts: [
    noticePart(notice),
    { kind: 'head', body: '(TÊN ĐOÀN KIỂM TRA)', symbol: '…', year },
    {
      kind: 'title',
      name: 'PHIẾU KIỂM TRA',
      subject: `Việc ${carryingOut(plan)}`,
    },
    { kind: 'paragraph', text: `Theo ${basis}.` },
    { kind: 'blanks', labels: ['Nơi được kiểm tra:'] },
    { kind: 'blanks', labels: ['Ngày kiểm tra:', 'Người tiếp đoàn:'] },
    { kind: 'heading', text: 'I. NỘI DUNG KIỂM TRA' },
    table(topics),
    ...(communes
      ? [
          { kind: 'heading', text: `II. DÀNH CHO ${communes.for.toLocaleUpperCase('vi')}` } as const,
          table(communes.topics),
        ]
      : []),
    { kind: 'heading', text: `${communes ? 'III' : 'II'}. KẾT LUẬN` },
    { kind: 'lines', count: 5 },
    { kind: 'signature', left: ['ĐẠI DIỆN NƠI ĐƯỢC KIỂM TRA'], role: 'TRƯỞNG ĐOÀN KIỂM TRA' },
  ],
});
