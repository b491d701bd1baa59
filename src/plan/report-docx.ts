import { blankLines, centred, fillIn, formFile, head, heading, line, signature } from './official-form.ts';
import { isGroupName } from './tasks.ts';

/** Both reports that the plan asks for. */
export const reports = {
  'bao-cao-6-thang': { label: 'Báo cáo 6 tháng', title: 'Sơ kết 6 tháng' },
  'bao-cao-nam': { label: 'Báo cáo năm', title: 'Tổng kết năm' },
} as const;
export type Report = keyof typeof reports;

export interface ReportForm {
  report: Report;
  year: string;
  /** The body as the plan names it. */
  body: string;
  /** "II.6.8" and the task's own sentence. */
  tasks: readonly { label: string; text: string }[];
  /** What the text says about when: printed above the table, as it concerns whom. */
  deadline: string;
  /** "Quyết định 415/QĐ-UBND ngày 19/3/2018" */
  instrument: string;
  /** Who made the form, printed at the foot. */
  source: string;
  /** YYYY-MM-DD, the file's date. */
  day: string;
}

/** A report to fill in: the body's tasks as a table, head and signature in the official form. Nothing is filled in that the plan does not say. */
export function reportDocx({ report, year, body, tasks, deadline, instrument, source, day }: ReportForm) {
  const { title } = reports[report];
  const subject = `${title} thực hiện Kế hoạch công tác bình đẳng giới và vì sự tiến bộ của phụ nữ, năm ${year}`;
  const name = isGroupName(body) ? '(TÊN CƠ QUAN, ĐƠN VỊ)' : body.toLocaleUpperCase('vi');
  return formFile({ title: `Báo cáo ${subject}`, source, day }, [
    head(name, 'BC-…', year),
    centred({ text: '', size: 16 }),
    centred({ text: 'BÁO CÁO', bold: true, size: 28 }),
    centred({ text: subject, bold: true }, 160),
    line(`Thực hiện ${instrument}, ${isGroupName(body) ? '(tên cơ quan, đơn vị)' : body} báo cáo như sau:`),
    line({ text: deadline, italics: true, size: 22 }),
    heading('I. KẾT QUẢ THEO TỪNG VIỆC'),
    fillIn(
      ['STT', 'Việc theo Kế hoạch', 'Mục', 'Kết quả (số liệu tách nam, nữ nếu có)', 'Khó khăn'],
      [0.07, 0.33, 0.1, 0.32, 0.18],
      tasks.map(({ label, text }, i) => [String(i + 1), text, label, '', '']),
    ),
    heading('II. KHÓ KHĂN, VƯỚNG MẮC'),
    ...blankLines(4),
    heading('III. GIẢI PHÁP ĐỀ XUẤT'),
    ...blankLines(4),
    signature(['Nơi nhận:', '- ……………………;', '- Lưu: VT, …'], 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ'),
  ]);
}
