/** A row of the open data table: everything in words that a reader of a spreadsheet needs. */
export interface TaskRow {
  id: string;
  /** "II.6.8" */
  provision: string;
  /** In our words. */
  text: string;
  /** The words of its provision. */
  words: string;
  /** Of the plan: whether it still is in time. */
  status: string;
  lead: string[];
  /** Provisions that say who does it, where the task's own does not. */
  basis: string[];
  with: string[];
  to: string[];
  kinds: string[];
  verb: string;
  audience: string;
  time: string;
  /** YYYY-MM-DD or empty. */
  firstDay: string;
  lastDay: string;
  output: string;
  note: string;
  url: string;
}

const columns: [string, (row: TaskRow) => string][] = [
  ['Mã', ({ id }) => id],
  ['Mục', ({ provision }) => provision],
  ['Việc (trang tóm tắt)', ({ text }) => text],
  ['Nguyên văn', ({ words }) => words],
  ['Tình trạng', ({ status }) => status],
  ['Ai làm', ({ lead }) => lead.join('; ')],
  ['Ai làm: theo mục', ({ basis }) => basis.join('; ')],
  ['Phối hợp', (row) => row.with.join('; ')],
  ['Nơi nhận, được chỉ đạo, được kiểm tra', ({ to }) => to.join('; ')],
  ['Loại', ({ kinds }) => kinds.join('; ')],
  ['Chữ văn bản dùng', ({ verb }) => verb],
  ['Dành cho', ({ audience }) => audience],
  ['Thời gian', ({ time }) => time],
  ['Ngày đầu', ({ firstDay }) => firstDay],
  ['Ngày cuối', ({ lastDay }) => lastDay],
  ['Kết quả', ({ output }) => output],
  ['Ghi chú của trang', ({ note }) => note],
  ['Địa chỉ', ({ url }) => url],
];

/** Spreadsheets run a cell that begins like a formula; after an apostrophe it is words to them. */
const defused = (text: string) => (/^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text);

/** Only words that need it are quoted, as spreadsheets write them (RFC 4180). */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cell = (text: string) => quoted(defused(text));

/** The rows as CSV. The byte order mark makes Excel read it as UTF-8. */
export const taskCsv = (rows: readonly TaskRow[]): string =>
  `\uFEFF${[columns.map(([name]) => name), ...rows.map((row) => columns.map(([, value]) => value(row)))]
    .map((line) => line.map(cell).join(','))
    .join('\r\n')}\r\n`;
