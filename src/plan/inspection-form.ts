import { upperFirst } from '../vietnamese/sentence-case.ts';
import type { BlankForm, FormPart } from './blank-form.ts';

export interface InspectionWords {
  year: string;
  /** What is inspected, in the words of the text. */
  topics: readonly string[];
  communes?: { for: string; topics: readonly string[] };
  /** "II.6.4" */
  label: string;
  instrument: string;
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
  topics,
  communes,
  label,
  instrument,
  source,
  day,
}: InspectionWords): BlankForm => ({
  title: `Phiếu kiểm tra công tác bình đẳng giới năm ${year}`,
  source,
  day,
  parts: [
    { kind: 'head', body: '(TÊN ĐOÀN KIỂM TRA)', symbol: '…', year },
    {
      kind: 'title',
      name: 'PHIẾU KIỂM TRA',
      subject: `Công tác bình đẳng giới, vì sự tiến bộ của phụ nữ, năm ${year}`,
    },
    { kind: 'paragraph', text: `Theo mục ${label} của Kế hoạch ban hành kèm ${instrument}.` },
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
