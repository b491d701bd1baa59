/** What a record stands for; results can be grouped by it. */
export const recordTypes = {
  provision: 'Điều khoản',
  instrument: 'Văn bản',
  task: 'Nhiệm vụ',
  agency: 'Cơ quan',
  answer: 'Hỏi đáp',
  message: 'Thông điệp',
  material: 'Tài liệu',
  page: 'Trang',
  list: 'Danh sách',
  help: 'Trợ giúp',
} as const;

export type RecordType = keyof typeof recordTypes;

/** One thing that a search can find. */
export interface SearchRecord {
  /** Where the result leads, from the site's root: "/van-ban/123-qd-ubnd-vi-du-2018/#ii-5-1". */
  url: string;
  /** Provision id within its text ("ii-5-1"), or any short id of the thing itself. */
  id: string;
  type: RecordType;
  title: string;
  /** The words that are searched and shown, in their original accents. */
  text: string;
  /** Where the thing stands: "Quyết định 123/QĐ-UBND › Kế hoạch › II.5 › gạch đầu dòng 1". */
  path: string;
  /** Other words people use when they look for this; searched, never shown. */
  aliases?: string[];
  /** What else stands there: searched as far as there is room (src/search/fit-records.ts), never shown. */
  more?: string;
  year?: number;
  /** For whom, as readers say it: "Học sinh". */
  audience?: string[];
  /** In what form it can be had: "PDF", "Áp phích A3". */
  format?: string[];
  /** A line that is shown below the text and never searched: what every other record says too. */
  note?: string;
  /** What a reader who typed its very name or number wants to know at once. */
  card?: string;
  /** A number to call. */
  call?: string;
}
