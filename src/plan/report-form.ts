import type { BlankForm } from './blank-form.ts';
import { isGroupName } from './tasks.ts';

/** The reports that a plan may ask for, by the id of the task that asks. */
export const reports = {
  'bao-cao-6-thang': { label: 'Báo cáo 6 tháng', title: 'Sơ kết 6 tháng' },
  'bao-cao-nam': { label: 'Báo cáo năm', title: 'Tổng kết năm' },
} as const;
export type Report = keyof typeof reports;

export interface ReportWords {
  report: Report;
  year: string;
  /** The plan by its own name. */
  plan: string;
  /** The body as the plan names it. */
  body: string;
  /** "II.6.8" and the task's own sentence. */
  tasks: readonly { label: string; text: string }[];
  /** What the text says about when: printed above the table, as it concerns whom; empty where it says nothing. */
  deadline: string;
  /** Number, day and issuer: "Quyết định 7/QĐ-UBND ngày 5/2/2031 của Ủy ban …". */
  instrument: string;
  source: string;
  day: string;
}

/** A report to fill in: the body's tasks as a table, head and signature in the official form. Nothing is filled in that the plan does not say. */
export function reportForm({
  report,
  year,
  plan,
  body,
  tasks,
  deadline,
  instrument,
  source,
  day,
}: ReportWords): BlankForm {
  const { title } = reports[report];
  const subject = `${title} thực hiện ${plan}`;
  const isGroup = isGroupName(body);
  return {
    title: `Báo cáo ${subject}`,
    source,
    day,
    parts: [
      { kind: 'head', body: isGroup ? '(TÊN CƠ QUAN, ĐƠN VỊ)' : body.toLocaleUpperCase('vi'), symbol: 'BC-…', year },
      { kind: 'title', name: 'BÁO CÁO', subject },
      {
        kind: 'paragraph',
        text: `Thực hiện ${instrument}, ${isGroup ? '(tên cơ quan, đơn vị)' : body} báo cáo như sau:`,
      },
      ...(deadline ? [{ kind: 'paragraph', text: deadline, isNote: true } as const] : []),
      { kind: 'heading', text: 'I. KẾT QUẢ THEO TỪNG VIỆC' },
      {
        kind: 'table',
        titles: ['STT', 'Việc theo Kế hoạch', 'Mục', 'Kết quả (số liệu tách nam, nữ nếu có)', 'Khó khăn'],
        share: [0.07, 0.33, 0.1, 0.32, 0.18],
        rows: tasks.map(({ label, text }, i) => [String(i + 1), text, label, '', '']),
      },
      { kind: 'heading', text: 'II. KHÓ KHĂN, VƯỚNG MẮC' },
      { kind: 'lines', count: 4 },
      { kind: 'heading', text: 'III. GIẢI PHÁP ĐỀ XUẤT' },
      { kind: 'lines', count: 4 },
      {
        kind: 'signature',
        left: ['Nơi nhận:', '- ……………………;', '- Lưu: VT, …'],
        role: 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ',
      },
    ],
  };
}
