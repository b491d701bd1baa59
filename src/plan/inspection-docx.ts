import { blankLines, centred, fillIn, formFile, head, heading, line, signature } from './official-form.ts';

export interface InspectionForm {
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

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The inspection sheet: the subjects that the text names, each with room for what was found. */
export function inspectionDocx({ year, topics, communes, label, instrument, source, day }: InspectionForm) {
  const table = (rows: readonly string[]) =>
    fillIn(
      ['STT', 'Nội dung', 'Thực tế kiểm tra', 'Nhận xét, kiến nghị'],
      [0.07, 0.36, 0.32, 0.25],
      rows.map((topic, i) => [String(i + 1), capital(topic), '', '']),
    );
  return formFile({ title: `Phiếu kiểm tra công tác bình đẳng giới năm ${year}`, source, day }, [
    head('(TÊN ĐOÀN KIỂM TRA)', '…', year),
    centred({ text: '', size: 16 }),
    centred({ text: 'PHIẾU KIỂM TRA', bold: true, size: 28 }),
    centred({ text: `Công tác bình đẳng giới, vì sự tiến bộ của phụ nữ, năm ${year}`, bold: true }, 160),
    line(`Theo mục ${label} của Kế hoạch ban hành kèm ${instrument}.`),
    line('Nơi được kiểm tra: ……………………………………………………………'),
    line('Ngày kiểm tra: …………………………  Người tiếp đoàn: …………………………'),
    heading('I. NỘI DUNG KIỂM TRA'),
    table(topics),
    ...(communes ? [heading(`II. DÀNH CHO ${communes.for.toLocaleUpperCase('vi')}`), table(communes.topics)] : []),
    heading(`${communes ? 'III' : 'II'}. KẾT LUẬN`),
    ...blankLines(5),
    signature(['ĐẠI DIỆN NƠI ĐƯỢC KIỂM TRA', '(Ký, ghi rõ họ tên)'], 'TRƯỞNG ĐOÀN KIỂM TRA'),
  ]);
}
