import { lowerFirst } from '../vietnamese/sentence-case.ts';
import { type BlankForm, type FormPart, noticePart } from './blank-form.ts';
import { carryingOut } from './carrying-out.ts';
import { isGroupName } from './tasks.ts';

/** The reports that a plan may ask for, by the id of the task that asks. */
export const reports = {
  'bao-cao-6-thang': { label: 'Báo cáo 6 tháng', title: 'Kết quả 6 tháng' },
  'bao-cao-nam': { label: 'Báo cáo năm', title: 'Kết quả' },
} as const;
export type Report = keyof typeof reports;

export interface ReportedTask {
  label: string;
  text: string;
}

export interface ReportWords {
  report: Report;
  year: string;
  /** The plan by its own name. */
  plan: string;
  /** The body as the plan names it. */
  body: string;
  /** "II.6.8" and our own sentence on what the text asks of the body by name. */
  named: readonly ReportedTask[];
  /** The same of what is everybody's. */
  general: readonly ReportedTask[];
  /** What the text says about when, as it concerns whom; printed at the foot, empty where it says nothing. */
  deadline: string;
  /** What stands above all, as where the plan is over. */
  notice: string;
  /** Number, day and issuer: "Quyết định 7/QĐ-UBND ngày 5/2/2031 của Ủy ban …". */
  instrument: string;
  source: string;
  day: string;
}

const tableOf = (text: string, tasks: readonly ReportedTask[]): FormPart[] =>
  tasks.length === 0
    ? []
    : [
        { kind: 'heading', text },
        {
          kind: 'table',
          titles: ['STT', 'Việc (trang tóm tắt)', 'Mục', 'Kết quả (số liệu tách nam, nữ nếu có)', 'Khó khăn'],
          share: [0.07, 0.33, 0.1, 0.32, 0.18],
          rows: tasks.map(({ label, text }, i) => [String(i + 1), text, label, '', '']),
        },
      ];

/** A report to fill in: the body's tasks as tables, head and signature in the official form. Nothing is filled in that the plan does not say. */
export function reportForm({
  report,
  year,
  plan,
  body,
  named,
  general,
  deadline,
  notice,
  instrument,
  source,
  day,
}: ReportWords): BlankForm {
  const { title } = reports[report];
  const subject = `${title} ${carryingOut(plan)}`;
  const isGroup = isGroupName(body);
  return {
    title: `Báo cáo ${lowerFirst(subject)}`,
    source: [source, deadline].filter(Boolean).join(' '),
    day,
    parts: [
      noticePart(notice),
      { kind: 'head', body: isGroup ? '(TÊN CƠ QUAN, ĐƠN VỊ)' : body.toLocaleUpperCase('vi'), symbol: 'BC-…', year },
      { kind: 'title', name: 'BÁO CÁO', subject },
      {
        kind: 'paragraph',
        text: `Thực hiện ${instrument}, ${isGroup ? '(tên cơ quan, đơn vị)' : body} báo cáo như sau:`,
      },
      { kind: 'heading', text: 'I. KẾT QUẢ THEO TỪNG VIỆC' },
      ...tableOf('A. Văn bản nêu tên', named),
      ...tableOf('B. Việc chung, văn bản không nêu tên', general),
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
