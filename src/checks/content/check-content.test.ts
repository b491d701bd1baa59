import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { followNote, formatProblem, hasErrors, type Problem, report, summarise } from '../problem.ts';
import { checkContent } from './check-content.ts';
import { type Content, readContent } from './read-content.ts';
import { checkTextFidelity } from './texts.ts';

const decision = 'legal/415-qd-ubnd-bac-kan-2018.mdx';
const original = 'sources/quyet-dinh-415-qd-ubnd-2018.md';
const notes = 'annotations/415-qd-ubnd-bac-kan-2018.yaml';
const law = 'legal/73-2006-qh11.mdx';
const unverified = 'legal/huong-dan-thang-hanh-dong-bo-ldtbxh.mdx';
const message = 'messages/nghe-tre.mdx';
const quietMessage = 'messages/hang-xom.mdx';
const otherMessage = 'messages/loi-mang.mdx';
const campaign = 'campaigns/2018/campaign.mdx';
const noTheme = 'campaigns/2026/campaign.mdx';
const month = 'month.yaml';
const links = 'plans/2018/messages.yaml';
const plan = 'plans/2018/plan.mdx';
const tasks = 'plans/2018/tasks.yaml';
const bodies = 'plans/2018/bodies.yaml';
const page = 'pages/gioi-thieu.mdx';
const words = 'site.yaml';
const log = 'changes.yaml';
const register = 'published-addresses.txt';
const moves = 'redirects.yaml';
const text415 = '/van-ban/415-qd-ubnd-bac-kan-2018/';
const material = 'materials/thu.mdx';
const goodMaterial = `---
message: nghe-tre
---

Tài liệu thử.
`;

const goodRecording = `message: viec-nha
language: tyz
speaker: Đài thử
permission: Đài thử đồng ý
recordedOn: 2026-11-20
transcript: Lời thử.
file: thu.mp3
`;

let root: string;
const at = (path: string) => join(root, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const write = (path: string, text: string | Uint8Array) => writeFileSync(at(path), text);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Replace words that must be there: an edit that changes nothing would prove nothing. */
function edit(path: string, from: string | RegExp, to: string): void {
  const before = read(path);
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`không thấy ${from} trong ${path}`);
  write(path, after);
}

/** A text with words put for others that must be there; `$&` is what was found. */
function swapped(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, (found) => to.replace('$&', () => found));
  if (after === text) throw new Error(`không thấy ${from}`);
  return after;
}

/** The first line of a file that holds the words. */
function lineOf(path: string, words: string): number {
  const lines = read(path).split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  if (index === -1) throw new Error(`không thấy "${words}" trong ${path}`);
  return index + 1;
}

/** Take a provision out of the text, its original and the stated hash together, as a replaced original would. */
function dropProvision(words: string): void {
  const paragraph = new RegExp(`\\n- ${words}[^\\n]*\\n`, 'u');
  edit(original, paragraph, '');
  edit(decision, paragraph, '');
  edit(decision, /sha256: \w+/u, `sha256: ${sha256(read(original))}`);
}

beforeAll(() => {
  const temporary = mkdtempSync(join(tmpdir(), 'content-'));
  root = join(temporary, 'content');
  fresh();
});
afterAll(() => rmSync(join(root, '..'), { recursive: true }));

function fresh(): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(engineContent, root, { recursive: true });
}

/** A mistake that an editor may make, where it must be reported, and words that the report must hold. */
interface Mistake {
  name: string;
  make: () => void;
  file: string;
  /** A line number, words that stand on the line, or a way to find it. */
  line: number | string | (() => number);
  says: string[];
  level?: Problem['level'];
}

const mistakes: Mistake[] = [
  // The site's own words and its log.
  {
    name: 'cách liên hệ đã quá ngày xem lại',
    make: () => write(words, `${read(words)}contact:\n  name: Sở\n  phone: '0209 387 0123'\n  until: 2020-01-01\n`),
    file: words,
    line: '  until: 2020-01-01',
    says: ['2020-01-01', 'thử lại từng cách'],
    level: 'warning',
  },
  {
    name: 'liên hệ mà không có cách nào',
    make: () => write(words, `${read(words)}contact:\n  name: Sở\n  until: 2099-01-01\n`),
    file: words,
    line: 'contact:',
    says: ['ít nhất một trong', 'bỏ cả khóa'],
  },
  {
    name: 'dấu nháy cong',
    make: () => edit(words, "year: '2018'", 'year: “2018”'),
    file: words,
    line: 'year: “2018”',
    says: ['dấu nháy cong', 'dấu nháy thẳng'],
  },
  {
    name: 'chữ gõ bằng dấu rời trong một tình trạng',
    make: () => edit(law, 'status: ', 'status: '.concat('e\u0302')),
    file: law,
    line: 'e\u0302',
    says: ['dấu rời', 'Unicode dựng sẵn'],
  },
  {
    name: 'dấu cách lạ ở đầu dòng',
    make: () => edit(words, "year: '2018'", "\u00a0year: '2018'"),
    file: words,
    line: '\u00a0year:',
    says: ['dấu cách đặc biệt'],
  },
  {
    name: 'lời giới thiệu chạy mã khi bấm',
    make: () => write(page, `${read(page)}\n[bấm](javascript:alert(1))\n`),
    file: page,
    line: '[bấm](javascript',
    says: ['javascript:', 'https://'],
  },
  {
    name: 'dấu ngoặc nhọn không đóng',
    make: () => write(page, `${read(page)}\nCòn thiếu {\n`),
    file: page,
    line: 'Còn thiếu {',
    says: ['dấu { có nghĩa là mã'],
  },
  { name: 'thiếu lời của trang', make: () => rmSync(at(words)), file: words, line: 1, says: ['thiếu tệp này'] },
  {
    name: 'năm đứng đầu không có kế hoạch',
    make: () => edit(words, "year: '2018'", "year: '2017'"),
    file: words,
    line: "year: '2017'",
    says: ['content/plans/2017/plan.mdx', '2018'],
  },
  {
    name: 'năm không có dấu nháy',
    make: () => edit(words, "year: '2018'", 'year: 2018'),
    file: words,
    line: 'year: 2018',
    says: ['dấu nháy'],
  },
  ...[
    'http://nchmf.gov.vn/',
    'https://www.google.com.vn/search?q=thoi+tiet',
    'https://www.google.com/',
    'https://nchmf.gov.vn/?tim=a',
    'https://nchmf.gov.vn/tim-kiem/',
    'nchmf.gov.vn',
  ].map((url) => ({
    name: `“Rời trang” dẫn tới ${url}`,
    make: () => edit(words, 'url: https://nchmf.gov.vn/', `url: ${url}`),
    file: words,
    line: `url: ${url}`,
    says: ['https://', 'tìm kiếm'],
  })),
  {
    name: 'nhật ký dẫn tới chỗ không có',
    make: () => edit(log, 'link: /thong-diep/', 'link: /thong-diep/khong-co/'),
    file: log,
    line: 'link: /thong-diep/khong-co/',
    says: ['"khong-co"'],
  },
  {
    name: 'nhật ký dẫn ra ngoài trang',
    make: () => edit(log, 'link: /du-lieu/', 'link: https://vi-du.vn/'),
    file: log,
    line: 'link: https://vi-du.vn/',
    says: ['bắt đầu bằng "/"'],
  },
  // The file itself.
  { name: 'tệp trống', make: () => write(page, ''), file: page, line: 1, says: ['tệp trống'] },
  {
    name: 'không phải UTF-8',
    make: () => write(page, Buffer.from('---\ntitle: a\ndescription: Gi\xe1\n---\n\nx\n', 'latin1')),
    file: page,
    line: 3,
    says: ['không phải UTF-8', 'lưu lại'],
  },
  {
    name: 'UTF-16',
    make: () => write(page, Buffer.from('---\ntitle: a\n---\n', 'utf16le')),
    file: page,
    line: 1,
    says: ['UTF-16', 'UTF-8'],
  },
  {
    name: 'không có phần khai báo',
    make: () => edit(page, /^---\n/u, ''),
    file: page,
    line: 1,
    says: ['thiếu phần khai báo', '"---"'],
  },
  {
    name: 'phần khai báo không đóng',
    make: () => write(page, '---\ntitle: a\ndescription: b\n\nMột đoạn.\n'),
    file: page,
    line: 1,
    says: ['chưa kết thúc', '"---"'],
  },
  {
    name: 'dấu Tab',
    make: () => edit(message, 'lead:', 'lead:\t'),
    file: message,
    line: 'lead:',
    says: ['Tab', 'dấu cách'],
  },
  {
    name: 'khóa viết hai lần',
    make: () => edit(message, 'lead:', 'violence: false\nlead:'),
    file: message,
    line: 'violence: true',
    says: ['chỉ viết một lần'],
  },
  {
    name: 'thừa dấu hai chấm',
    make: () => edit(message, /lead: .*/u, 'lead: Nhớ: nghe trẻ'),
    file: message,
    line: 'lead:',
    says: ['dấu nháy'],
  },
  {
    name: 'thiếu dấu nháy đóng',
    make: () => edit('services.yaml', "number: '113'", "number: '113"),
    file: 'services.yaml',
    line: "number: '113",
    says: ['phần khai báo viết sai', 'dấu nháy'],
  },
  {
    name: 'dấu # cắt mất nửa sau',
    make: () => edit(message, /lead: .*/u, 'lead: Nghe trẻ kể chuyện #111'),
    file: message,
    line: 'lead:',
    says: ['sau dấu #', 'dấu nháy'],
  },
  {
    name: 'dấu & ở đầu giá trị',
    make: () => edit(message, /lead: .*/u, 'lead: &nghe Nghe trẻ kể'),
    file: message,
    line: 'lead:',
    says: ['"&"', 'dấu nháy'],
  },
  {
    name: 'đuôi .md thay vì .mdx',
    make: () => renameSync(at(law), at('legal/73-2006-qh11.md')),
    file: 'legal/73-2006-qh11.md',
    line: 1,
    says: ['.mdx', 'bỏ qua'],
  },
  {
    name: 'tệp lạc chỗ',
    make: () => write('campaigns/2018/ghi-chu.txt', 'x'),
    file: 'campaigns/2018/ghi-chu.txt',
    line: 1,
    says: ['không thuộc loại nội dung nào', 'messages/*.mdx'],
  },
  {
    name: 'thiếu bodies.yaml',
    make: () => rmSync(at(bodies)),
    file: plan,
    line: 1,
    says: ['thiếu content/plans/2018/bodies.yaml'],
  },
  {
    name: 'thân tệp trống',
    make: () => edit(message, /---\n\n[\s\S]*$/u, '---\n'),
    file: message,
    line: () => read(message).split('\n').length - 1,
    says: ['chưa có nội dung'],
  },

  // Keys and values.
  {
    name: 'khóa lạ',
    make: () => edit(message, 'slogan:', 'slogen:'),
    file: message,
    line: 'slogen:',
    says: ['"slogen"', 'có phải ý bạn là "slogan"?'],
  },
  {
    name: 'thiếu khóa',
    make: () => edit(message, /lead: .*\n/u, ''),
    file: message,
    line: 1,
    says: ['thiếu khóa "lead"', 'Một câu ngắn đặt dưới khẩu hiệu'],
  },
  {
    name: 'thiếu khóa trong một nhóm',
    make: () => edit(plan, /- text: .*\n( +)provision: i-1\n/u, '- provision: i-1\n'),
    file: plan,
    line: '- provision: i-1',
    says: ['thiếu khóa "aims.text"'],
  },
  {
    name: 'nhóm người lạ',
    make: () => edit(message, /audience: .*/u, 'audience:\n  - nguoi-dan\n  - hoc-sinh-cap-2'),
    file: message,
    line: 'hoc-sinh-cap-2',
    says: ['audience "hoc-sinh-cap-2" chưa có trong danh sách; chọn một trong: nguoi-dan,', '"hoc-sinh"?'],
  },
  {
    name: 'sai kiểu: chữ thay cho true, false',
    make: () => edit(message, 'violence: true', 'violence: có'),
    file: message,
    line: 'violence:',
    says: ['violence "có"', 'true hoặc false'],
  },
  {
    name: 'sai kiểu: một giá trị thay cho danh sách',
    make: () => edit(links, /nghe-tre: .*/u, 'nghe-tre: ii-5-2'),
    file: links,
    line: 'nghe-tre:',
    says: ['danh sách', '"- "'],
  },
  {
    name: 'số không đặt trong dấu nháy',
    make: () => edit('services.yaml', "number: '113'", 'number: 113'),
    file: 'services.yaml',
    line: 'number: 113',
    says: ['"113"', 'dấu nháy'],
  },
  {
    name: 'số điện thoại đã bị loại',
    make: () => edit('services.yaml', "number: '113'", "number: '1800 1769'"),
    file: 'services.yaml',
    line: "number: '1800 1769'",
    says: ['1800 1769', 'đã bị loại', 'Quảng Ninh'],
  },
  {
    name: 'số điện thoại không phải là số',
    make: () => edit('services.yaml', "number: '113'", "number: 'một một ba'"),
    file: 'services.yaml',
    line: 'number:',
    says: ['một một ba', 'chữ số'],
  },
  {
    name: 'số điện thoại kiểm quá nửa năm',
    make: () => edit('services.yaml', /checkedOn: .*/u, 'checkedOn: 2020-01-01'),
    file: 'services.yaml',
    line: 'checkedOn: 2020-01-01',
    says: ['2020-01-01', 'kiểm lại'],
    level: 'warning',
  },
  {
    name: 'số điện thoại không có ngày kiểm',
    make: () => edit('services.yaml', / {2}checkedOn: .*\n/u, ''),
    file: 'services.yaml',
    line: 'cong-an:',
    says: ['checkedOn'],
  },
  {
    name: 'số đã bị loại nằm trong lời văn',
    make: () => edit(message, /answer: .*/u, 'answer: Gọi 1800.1769 là được.'),
    file: message,
    line: '---',
    says: ['1800 1769', 'đã bị loại'],
  },
  {
    name: 'chữ mà phông không có',
    make: () => edit(message, /lead: .*/u, 'lead: Nghe trẻ → tin trẻ.'),
    file: message,
    line: 'lead:',
    says: ['“→”', 'phông chữ không có'],
  },
  {
    name: 'một ý của Kế hoạch không thông điệp nào gắn với',
    make: () => edit(links, /ii-5-3/gu, 'ii-5-2'),
    file: plan,
    line: 'covers:',
    says: ['ii-5-3', 'chưa thông điệp'],
  },
  {
    name: 'ngày không có thật',
    make: () => edit(law, /date: .*/u, 'date: 2006-11-31'),
    file: law,
    line: 'date: 2006-11-31',
    says: ['date "2006-11-31"', 'NĂM-THÁNG-NGÀY', 'có thật'],
  },
  {
    name: 'không có nguồn',
    make: () => edit(law, /sources:\n( .*\n)+/u, 'sources: []\n'),
    file: law,
    line: 'sources:',
    says: ['ít nhất một nguồn'],
  },
  {
    name: 'khẩu hiệu quá dài',
    make: () => edit(message, /slogan: .*/u, `slogan: ${'dài '.repeat(30)}quá`),
    file: message,
    line: 'slogan:',
    says: ['quá 80 ký tự'],
  },
  {
    name: 'các dòng không ghép thành khẩu hiệu',
    make: () => edit(message, '- Nghe trẻ nói,', '- Nghe trẻ kể,'),
    file: message,
    line: 'lines:',
    says: ['không đúng bằng slogan'],
  },
  {
    name: 'lời chính thức không có nguồn',
    make: () => edit(campaign, /(?<=note: Văn bản của Bộ[^\n]*\n) {4}sources:\n(?: {6}[^\n]*\n)+/u, ''),
    file: campaign,
    line: '- texts:',
    says: ['messages.sources', 'phải có nguồn'],
  },
  {
    name: 'năm chưa có chủ đề mà không ghi nơi hỏi',
    make: () => edit(noTheme, /ask:\n(?: [^\n]*\n)+/u, ''),
    file: noTheme,
    line: 'officialName:',
    says: ['chưa có chủ đề', '(ask)'],
  },
  {
    name: 'ngày của năm khác trong trang một năm',
    make: () => edit(campaign, 'from: 2018-11-15', 'from: 2017-11-15'),
    file: campaign,
    line: 'from: 2017-11-15',
    says: ['không thuộc năm 2018'],
  },
  {
    name: 'thông điệp ghi năm ở ngày',
    make: () => edit(message, "day: '11-20'", 'day: 2018-11-20'),
    file: message,
    line: 'day: 2018-11-20',
    says: ['THÁNG-NGÀY', 'không ghi năm', '"11-25"'],
  },
  {
    name: 'thông điệp có năm trong lời',
    make: () => edit(message, /lead: .*/u, 'lead: Nghe trẻ kể, như năm 2018.'),
    file: message,
    line: 'lead:',
    says: ['“2018”', 'dùng cho mọi năm'],
  },
  {
    name: 'chữ gõ bằng dấu rời',
    make: () => edit(page, /title: .*/u, `title: ${'Giới thiệu'.normalize('NFD')}`),
    file: page,
    line: 'title:',
    says: ['Unicode dựng sẵn'],
  },

  // Instruments.
  {
    name: 'hai văn bản một mã, chỉ khác chữ hoa',
    make: () => write('legal/73-2006-QH11.mdx', read(law).replace(/number: .*/u, 'number: 74/2006/QH11')),
    file: law,
    line: 1,
    says: ['cùng một mã', '73-2006-QH11'],
  },
  {
    name: 'một văn bản nhập hai lần',
    make: () => write('legal/luat-binh-dang-gioi.mdx', read(law)),
    file: 'legal/luat-binh-dang-gioi.mdx',
    line: 'number:',
    says: ['73/2006/QH11', law],
  },
  {
    name: 'tên tệp có dấu',
    make: () => renameSync(at(law), at('legal/luật.mdx')),
    file: 'legal/luật.mdx',
    line: 1,
    says: ['"luật"', 'không dấu'],
  },
  {
    name: 'thay thế một văn bản không có',
    make: () => edit('legal/13-2022-qh15.mdx', '- 02-2007-qh12', '- 02-2007-qh11'),
    file: 'legal/13-2022-qh15.mdx',
    line: '- 02-2007-qh11',
    says: ['replaces "02-2007-qh11"', 'có phải ý bạn là "02-2007-qh12"?'],
  },
  {
    name: 'một cách gọi cho hai văn bản',
    make: () => edit(law, 'checkedOn:', 'names: [Chương trình hành động quốc gia về bình đẳng giới]\ncheckedOn:'),
    file: law,
    line: 'names:',
    says: ['Chương trình hành động', '1696-qd-ttg-2015.mdx'],
  },
  {
    name: 'cách gọi không có trong nguyên văn',
    make: () => edit(law, 'checkedOn:', 'names: [Luật Không Có]\ncheckedOn:'),
    file: law,
    line: 'names:',
    says: ['Luật Không Có', 'không có trong nguyên văn nào'],
    level: 'warning',
  },

  {
    name: 'tình trạng kiểm quá một năm',
    make: () => edit(unverified, /checkedOn: .*/u, 'checkedOn: 2020-01-01'),
    file: unverified,
    line: 'checkedOn:',
    says: ['2020-01-01', 'chưa xác minh', 'quá một năm'],
    level: 'warning',
  },

  {
    name: 'còn hiệu lực mà không có nguồn nào ghi',
    make: () => edit(law, /statusSource:\n(?: {2}.*\n)+/u, ''),
    file: law,
    line: 'status:',
    says: ['phải có statusSource', 'chưa xác minh'],
  },
  {
    name: 'bản pháp điển của năm trước',
    make: () => edit(law, '  on: 2026-', '  on: 2025-'),
    file: law,
    line: 'statusSource:',
    says: ['2025-05-13', 'không phải của năm kiểm (2026)'],
  },
  {
    name: 'nguồn về tình trạng đã cũ',
    make: () => edit('legal/13-2022-qh15.mdx', '  on: 2026-10-06', '  on: 2024-10-05'),
    file: 'legal/13-2022-qh15.mdx',
    line: 'statusSource:',
    says: ['2024-10-05', 'quá hai năm'],
  },

  // The text, its record and its original.
  {
    name: 'sửa một chữ của nguyên văn',
    make: () => edit(decision, 'LDPV tỉnh', 'LĐVP tỉnh'),
    file: decision,
    line: 'LĐVP tỉnh',
    says: ['nguyên văn khác', 'LĐVP', 'LDPV'],
  },
  {
    name: 'bỏ một đoạn của nguyên văn',
    make: () => edit(decision, /\n- Huy động sự tham gia[^\n]*\n/u, ''),
    file: decision,
    line: 'II. NỘI DUNG',
    says: ['nguyên văn khác', 'Huy động'],
  },
  {
    name: 'tệp gốc không còn',
    make: () => rmSync(at(original)),
    file: decision,
    line: 'source: quyet-dinh',
    says: ['content/sources', 'quyet-dinh-415'],
  },
  {
    name: 'bản gốc bị sửa',
    make: () => edit(original, 'Huệ', 'Huê'),
    file: decision,
    line: 'sha256:',
    says: ['744b78cc5baf71e00330c75bf5590161feabc7994abdc1975f2a4fee66ecadcb', 'SHA-256'],
  },
  {
    name: 'bản gốc không phải UTF-8',
    make: () => write(original, Buffer.from(read(original), 'utf16le')),
    file: original,
    line: 1,
    says: ['UTF-8'],
  },
  {
    name: 'số ký hiệu khác nguyên văn',
    make: () => edit(decision, 'number: 415/QĐ-UBND', 'number: 416/QĐ-UBND'),
    file: decision,
    line: 'number:',
    says: ['416/QĐ-UBND', '"415/QĐ-UBND"'],
  },
  {
    name: 'trích yếu khác nguyên văn',
    make: () => edit(decision, 'title: Về việc ban hành', 'title: Về việc bàn hành'),
    file: decision,
    line: 'title:',
    says: ['bàn hành', 'ban hành'],
  },
  {
    name: 'cơ quan khác nguyên văn',
    make: () => edit(decision, 'authority: Ủy ban nhân dân', 'authority: Ủy ban Nhân dân'),
    file: decision,
    line: 'authority:',
    says: ['Ủy ban Nhân dân', '"Ủy ban nhân dân tỉnh Bắc Kạn"'],
  },
  {
    name: 'loại văn bản khác nguyên văn',
    make: () => edit(decision, 'docType: Quyết định', 'docType: Nghị quyết'),
    file: decision,
    line: 'docType:',
    says: ['"Nghị quyết"', '"Quyết định"'],
  },
  {
    name: 'ngày khác nguyên văn',
    make: () => edit(decision, 'date: 2018-03-19', 'date: 2018-03-18'),
    file: decision,
    line: 'date:',
    says: ['2018-03-18', '2018-03-19'],
  },
  {
    name: 'người ký khác nguyên văn',
    make: () => edit(decision, 'signer: Phạm Duy Hưng', 'signer: Phạm Duy Hùng'),
    file: decision,
    line: 'signer:',
    says: ['Phạm Duy Hùng', '"Phạm Duy Hưng"'],
  },
  {
    name: 'thiếu số ký hiệu mà nguyên văn có',
    make: () => edit(decision, 'number: 415/QĐ-UBND\n', ''),
    file: decision,
    line: 1,
    says: ['thiếu khóa "number"', '415/QĐ-UBND'],
  },
  {
    name: 'mã điều khoản đã công bố biến mất',
    make: () => dropProvision('Đảm bảo thực hiện tốt'),
    file: register,
    line: '/vb/415-qd-ubnd-bac-kan-2018/ii-6-8/',
    says: ['"ii-6-8"', 'đặt lại điều khoản', 'content/redirects.yaml', `${text415}#ii-6-8: ${text415}#`],
  },
  {
    name: 'chuyển hướng tới mã không có',
    make: () => {
      dropProvision('Đảm bảo thực hiện tốt');
      write(moves, `${text415}#ii-6-8: ${text415}#ii-6-9\n`);
    },
    file: moves,
    line: `${text415}#ii-6-8`,
    says: ['"ii-6-9"', 'không có'],
  },
  {
    name: 'địa chỉ dẫn tới chính nó',
    make: () => write(moves, '/cu/: /cu/\n'),
    file: moves,
    line: '/cu/',
    says: ['chính nó', 'bỏ dòng này'],
  },
  {
    name: 'địa chỉ dẫn tới một địa chỉ lại dẫn tiếp',
    make: () => write(moves, '/cu/: /moi/\n/moi/: /sau/\n'),
    file: moves,
    line: '/cu/',
    says: ['"/moi/"', 'dòng 2', '"/cu/: /sau/"'],
  },
  {
    name: 'nơi thay thế nằm ngoài trang',
    make: () => write(moves, '/cu/: https://vi-du.vn/\n'),
    file: moves,
    line: '/cu/',
    says: ['trên trang này', 'bắt đầu bằng "/"'],
  },
  {
    name: 'điều khoản còn mà đã chuyển hướng',
    make: () => write(moves, `${text415}#ii-6-8: ${text415}#ii-6-7\n`),
    file: moves,
    line: `${text415}#ii-6-8`,
    says: ['vẫn có trong văn bản', 'bỏ dòng'],
  },

  // References.
  {
    name: 'kế hoạch dẫn tới văn bản không có',
    make: () => edit(plan, 'instrument: 415-qd-ubnd-bac-kan-2018', 'instrument: 415-qd-ubnd-bac-can-2018'),
    file: plan,
    line: 'instrument:',
    says: ['415-qd-ubnd-bac-can-2018', 'có phải ý bạn là "415-qd-ubnd-bac-kan-2018"?'],
  },
  {
    name: 'Tháng hành động dẫn tới văn bản không có nguyên văn',
    make: () => edit(plan, 'instrument: 415-qd-ubnd-bac-kan-2018', 'instrument: 73-2006-qh11'),
    file: plan,
    line: 'provision:',
    says: ['"73-2006-qh11" không có nguyên văn'],
  },
  {
    name: 'Tháng hành động dẫn tới điều khoản không có',
    make: () => edit(plan, 'provision: ii-5', 'provision: ii-7'),
    file: plan,
    line: 'provision: ii-7',
    says: ['"ii-7"', 'ii-5, ii-6'],
  },
  {
    name: 'mục đích dẫn tới điều khoản không có',
    make: () => edit(plan, 'provision: i-2', 'provision: i-4'),
    file: plan,
    line: 'provision: i-4',
    says: ['aims "i-4"', 'i-1, i-2, i-3'],
  },
  {
    name: 'việc trong kế hoạch dẫn tới điều khoản không có',
    make: () => edit(plan, 'provision: ii-3-6', 'provision: ii-3-7'),
    file: plan,
    line: 'provision: ii-3-7',
    says: ['groups.points "ii-3-7"'],
  },
  {
    name: 'cơ quan không có',
    make: () => edit(plan, '- so-lao-dong-thuong-binh-va-xa-hoi', '- so-lao-dong-thuong-binh'),
    file: plan,
    line: '- so-lao-dong-thuong-binh',
    says: ['"so-lao-dong-thuong-binh"', 'plans/2018/bodies.yaml', '"so-lao-dong-thuong-binh-va-xa-hoi"?'],
  },
  {
    name: 'thông điệp dẫn tới điều khoản không có',
    make: () => edit(links, /nghe-tre: .*/u, 'nghe-tre: [ii-5-2, ii-5-6]'),
    file: links,
    line: 'ii-5-6',
    says: ['nghe-tre "ii-5-6"', 'ii-5-1, ii-5-2'],
  },
  {
    name: 'Kế hoạch gắn với thông điệp không có',
    make: () => edit(links, 'nghe-tre:', 'nghe-te:'),
    file: links,
    line: 'nghe-te:',
    says: ['"nghe-te"', 'có phải ý bạn là "nghe-tre"?'],
  },
  {
    name: 'tài liệu dẫn tới thông điệp không có',
    make: () => write(material, goodMaterial.replace('nghe-tre', 'nghe-te')),
    file: material,
    line: 'message:',
    says: ['"nghe-te"', 'có phải ý bạn là "nghe-tre"?'],
  },
  {
    name: 'tài liệu gọi thông điệp kèm số ngày',
    make: () => write(material, goodMaterial.replace('nghe-tre', '06-nghe-tre')),
    file: material,
    line: 'message:',
    says: ['hãy ghi "nghe-tre"', 'không kèm số ngày'],
  },
  {
    name: 'tên ngắn cho điều khoản không có',
    make: () => edit(notes, '  ii-6-8:', '  ii-6-9:'),
    file: notes,
    line: 'ii-6-9:',
    says: ['titles "ii-6-9"', 'ii-6-8'],
  },
  {
    name: 'ghi chú trích sai chữ',
    make: () => edit(notes, 'quote: LDPV tỉnh', 'quote: LĐVP tỉnh'),
    file: notes,
    line: 'quote: LĐVP tỉnh',
    says: ['"LĐVP tỉnh"', '"noi-nhan"', 'đúng từng chữ'],
  },
  {
    name: 'ghi chú cho văn bản không có',
    make: () => renameSync(at(notes), at('annotations/416-qd.yaml')),
    file: 'annotations/416-qd.yaml',
    line: 1,
    says: ['416-qd', 'mã của văn bản'],
  },
  {
    name: 'câu hỏi tìm kiếm dẫn tới điều khoản không có',
    make: () => edit('glossary.yaml', '    ii-6-8:', '    ii-6-9:'),
    file: 'glossary.yaml',
    line: '    ii-6-9:',
    says: ['provisions "ii-6-9"', 'ii-6-8'],
  },
  {
    name: 'câu hỏi tìm kiếm dẫn tới cơ quan không có',
    make: () => edit('glossary.yaml', '    so-tai-chinh:', '    so-tai-chin:'),
    file: 'glossary.yaml',
    line: '    so-tai-chin:',
    says: ['records "so-tai-chin"', 'so-tai-chinh'],
  },
  {
    name: 'liên kết tới điều khoản không có',
    make: () => edit(page, '(/van-ban/415-qd-ubnd-bac-kan-2018/)', '(/van-ban/415-qd-ubnd-bac-kan-2018/#ii-9)'),
    file: page,
    line: '#ii-9',
    says: ['#ii-9', 'không có điều khoản này'],
  },
  {
    name: 'liên kết tới văn bản không có',
    make: () => edit(page, '(/van-ban/415-qd-ubnd-bac-kan-2018/)', '(/van-ban/415/)'),
    file: page,
    line: '/van-ban/415/',
    says: ['content/legal/415.mdx'],
  },
  {
    name: 'liên kết tới Tháng hành động không có',
    make: () => edit(page, '(/thang-hanh-dong/2018/)', '(/thang-hanh-dong/2081/)'),
    file: page,
    line: '/thang-hanh-dong/2081/',
    says: ['"2081"', '"2021"'],
  },

  // What must be kept quiet.
  {
    name: 'câu giữ kín chép thiếu một phần',
    make: () => edit(quietMessage, /(?<=quiet:\n) {2}- .*/u, '  - Hẹn một dấu hiệu riêng'),
    file: quietMessage,
    line: () => read(quietMessage).split('\n').indexOf('  - Hẹn một dấu hiệu riêng') + 1,
    says: ['quiet “Hẹn một dấu hiệu riêng”', 'chép đúng cả câu “Hẹn một dấu hiệu riêng với người mình tin.”'],
  },
  {
    name: 'câu giữ kín không có ở đâu',
    make: () => edit(quietMessage, /(?<=quiet:\n)/u, '  - Một câu ở thông điệp khác.\n'),
    file: quietMessage,
    line: '  - Một câu ở thông điệp khác.',
    says: ['quiet “Một câu ở thông điệp khác.”', 'lead, actions, question, answer hay thân bài'],
  },
  {
    name: 'câu giữ kín là khẩu hiệu, mà khẩu hiệu luôn phát',
    make: () => edit(quietMessage, /(?<=quiet:\n)/u, '  - Tối lửa tắt đèn, hàng xóm có nhau\n'),
    file: quietMessage,
    line: '  - Tối lửa tắt đèn, hàng xóm có nhau',
    says: ['không phải là một câu'],
  },
  {
    name: 'thân bài nói lại điều giữ kín bằng chữ khác',
    make: () =>
      write(quietMessage, `${read(quietMessage)}\nHai nhà hẹn trước một cách báo tin, chỉ hai nhà biết thôi.\n`),
    file: quietMessage,
    line: 'chỉ hai nhà biết thôi',
    says: ['gần đúng điều phải giữ kín', 'hãy ghi cả câu này vào quiet hoặc viết lại'],
  },
  {
    name: 'lời riêng của loa nói điều giữ kín',
    make: () =>
      edit(quietMessage, '      - Anh em có khi', '      - Hẹn dấu hiệu riêng với người mình tin. Anh em có khi'),
    file: quietMessage,
    line: '- Hẹn dấu hiệu',
    says: ['gần đúng điều phải giữ kín', 'rời khỏi trang'],
  },
  {
    name: 'lời Zalo dặn điều phải giữ kín',
    make: () => edit(quietMessage, 'Người báo tin được giữ bí mật. Hôm', 'Nhớ mượn máy người khác. Hôm'),
    file: quietMessage,
    line: 'zalo: |',
    says: ['“mượn máy”', 'rời khỏi trang'],
  },
  {
    name: 'câu có vẻ phải giữ kín mà chưa ghi',
    make: () => edit(otherMessage, 'actions:\n', 'actions:\n  - Lúc ấy mượn máy của cô giáo.\n'),
    file: otherMessage,
    line: 'mượn máy',
    says: ['“mượn máy”', 'hãy ghi cả câu vào quiet'],
    level: 'warning',
  },
  {
    name: 'việc gọi cán bộ ngay trong câu',
    make: () => edit(otherMessage, 'actions:\n', "actions:\n  - 'Cán bộ xã: báo cho các thôn.'\n"),
    file: otherMessage,
    line: 'Cán bộ xã:',
    says: ['actions', '“Cán bộ xã:”', 'for: [can-bo]'],
  },
  {
    name: 'việc dành cho ai gõ sai',
    make: () => edit(otherMessage, 'actions:\n', 'actions:\n  - text: Một việc.\n    for: [canbo]\n'),
    file: otherMessage,
    line: 'for: [canbo]',
    says: ['actions.for "canbo"', '"can-bo"'],
  },
  {
    name: 'việc có dấu hai chấm mà không có dấu nháy',
    make: () => edit(otherMessage, 'actions:\n', 'actions:\n  - Việc một: hai\n'),
    file: otherMessage,
    line: '- Việc một: hai',
    says: ['actions', 'đặt trong dấu nháy'],
  },
  {
    name: 'việc để trống',
    make: () => edit(otherMessage, 'actions:\n', 'actions:\n  -\n'),
    file: otherMessage,
    line: () => read(otherMessage).split('\n').indexOf('  -') + 1,
    says: ['actions', 'phải là một câu'],
  },
  {
    name: 'việc có khóa lạ',
    make: () => edit(otherMessage, 'actions:\n', 'actions:\n  - text: Một việc.\n    cho: [can-bo]\n'),
    file: otherMessage,
    line: 'cho: [can-bo]',
    says: ['"cho"', 'text, for'],
  },
  {
    name: 'lời loa có dấu ngoặc kép',
    make: () => edit(quietMessage, '      - Anh em có khi', '      - Đừng bảo “kệ họ”. Anh em có khi'),
    file: quietMessage,
    line: 'Đừng bảo “kệ họ”',
    says: ['bản 30 giây', 'dấu ngoặc kép', 'bằng lời của mình'],
  },
  ...(
    [
      [
        'không có chỗ đọc tên đài',
        'Đài truyền thanh xã [tên xã] xin chào bà con.',
        'Xin chào bà con.',
        ['tên đài', '[tên xã]'],
      ],
      ['có chữ số', 'cách một bờ rào.', 'cách 5 mét.', ['“5”', 'như khi đọc']],
      ['có năm', 'cách một bờ rào.', 'cách từ năm hai nghìn mười tám.', ['có năm', 'mọi năm']],
      ['có thứ trong tuần', 'cách một bờ rào.', 'cách nhau từ Thứ Hai.', ['“Thứ Hai”', 'thứ khác']],
      ['có tên tỉnh', 'cách một bờ rào.', 'ở tỉnh Ví Dụ.', ['“tỉnh Ví”', 'tên tỉnh']],
      ['có số dài', 'cách một bờ rào.', 'cách một chín không không.', ['nghe không kịp nhớ']],
      ['gọi người khác', "'Tối lửa tắt đèn, hàng xóm có nhau. Khi", "'Cán bộ: đến nhà. Khi", ['“Cán bộ:”']],
      ['có câu dài', 'cách một bờ rào.', `cách ${'một, '.repeat(22)}bờ rào.`, ['câu “', 'nhiều nhất 25 tiếng']],
      ['có hơi dài', 'cách một bờ rào.', `cách ${'một '.repeat(10)}bờ rào.`, ['tiếng một hơi', 'nhiều nhất 12 tiếng']],
      [
        'quá giờ',
        'cách một bờ rào.',
        `cách. ${'Nghe thấy thì gọi ngay. '.repeat(6).trim()}`,
        ['đọc chậm mất', 'quá 30 giây'],
      ],
      ['ngắn quá', /Anh em có khi ở bên kia đèo[^\n]*/u, 'Anh em có nhau.', ['chưa tới ba phần tư']],
      [
        'ít lời riêng',
        /Anh em có khi ở bên kia đèo[^\n]*/u,
        'Gọi một một ba. Gọi một một ba nhé. Gọi ngay một một ba.',
        ['lời riêng chỉ', 'từ một nửa'],
      ],
      ['không có số gọi', / Khi nguy hiểm: một một ba\.'/u, " Gọi người đến.'", ['phải đọc số gọi']],
    ] as [string, string | RegExp, string, string[]][]
  ).map(
    ([what, from, to, says]): Mistake => ({
      name: `lời loa ${what}`,
      make: () => edit(quietMessage, from, to),
      file: quietMessage,
      line: () => {
        const changed = typeof from === 'string' ? lineOf(quietMessage, to) : lineOf(quietMessage, 'short:');
        return /giờ|ngắn|riêng|số gọi/u.test(what) ? lineOf(quietMessage, 'short:') : changed;
      },
      says: ['bản 30 giây', ...says],
    }),
  ),
  ...(
    [
      ['sms', /(?<= {2}sms: .*)113/u, '112', ['phải có số 113']],
      ['zalo', 'Đang nguy hiểm: gọi 113\n    Lo cho trẻ em: gọi 111', 'Gọi 113 hay 111', ['một mình một dòng']],
      ['zalo', /zalo: \|\n.*/u, 'zalo: |\n    Hàng xóm.', ['dòng đầu phải là khẩu hiệu']],
      [
        'zalo',
        'Thế là đã giúp rồi.\n\n    Người báo',
        `Thế là đã giúp rồi. ${'Gọi ngay đi. '.repeat(20)}\n\n    Người báo`,
        ['Zalo sẽ gập', '450'],
      ],
      ['zalo', 'Người báo tin được giữ bí mật.', 'Thông điệp gợi ý của trang.', ['trang tự thêm']],
      ['zalo', 'Người báo tin được giữ bí mật.', 'Từ năm 2018.', ['“2018”', 'mọi năm']],
      ['facebook', /Xin đừng[^\n]*bình luận[^\n]*/u, 'Chào bà con.', ['phần bình luận']],
      [
        'facebook',
        'Anh em ruột có khi ở bên kia đèo. Hàng xóm chỉ',
        'Gọi 1900 969 680. Hàng xóm chỉ',
        ['số mất tiền đứng sau'],
      ],
      ['sms', /sms: '?/u, '$&Ở đây. ', ['tin không dấu có chữ có dấu']],
      ['sms', /sms: '?/u, `$&${'Goi. '.repeat(20)}`, ['quá một tin 160']],
      ['sms', /sms: '?/u, '$&Viec lon. ', ['“lon”', 'hãy dùng chữ khác']],
      ['smsAccented', /smsAccented: '?/u, `$&${'Gọi. '.repeat(20)}`, ['quá hai tin 134']],
    ] as [string, string | RegExp, string, string[]][]
  ).map(
    ([channel, from, to, says]): Mistake => ({
      name: `lời ${channel}: ${says.at(-1)}`,
      make: () => write(quietMessage, swapped(read(quietMessage), from, to)),
      file: quietMessage,
      line: `  ${channel}: `,
      says,
    }),
  ),

  // Recordings.
  ...(
    [
      [
        'không có phép',
        /permission: .*\n/u,
        '',
        'message:',
        ['thiếu khóa "permission"', 'không có phép thì không đăng'],
      ],
      ['của thông điệp không có', 'message: viec-nha', 'message: viec-nh', 'viec-nh', ['"viec-nh"', '"viec-nha"?']],
      ['không có tệp âm thanh', 'file: thu.mp3', 'file: khac.mp3', 'khac.mp3', ['chưa có content/recordings/khac.mp3']],
      ['ghi mã tiếng sai', 'language: tyz', 'language: Tày', 'language:', ['mã tiếng viết như']],
    ] as [string, string | RegExp, string, string, string[]][]
  ).map(
    ([what, from, to, line, says]): Mistake => ({
      name: `bản ghi ${what}`,
      make: () => {
        mkdirSync(at('recordings'));
        write('recordings/thu.mp3', 'x');
        write('recordings/thu.yaml', swapped(goodRecording, from, to));
      },
      file: 'recordings/thu.yaml',
      line,
      says,
    }),
  ),
  {
    name: 'bản ghi không có tệp nói ai cho phép',
    make: () => {
      mkdirSync(at('recordings'));
      write('recordings/thu.mp3', 'x');
    },
    file: 'recordings/thu.mp3',
    line: 1,
    says: ['(permission)', 'bỏ bản ghi'],
  },

  // The calendar.
  {
    name: 'một ngày dùng hai lần',
    make: () => edit(message, "day: '11-20'", "day: '11-21'"),
    file: message,
    line: 'day:',
    says: ['11-21', otherMessage],
  },
  {
    name: 'ngày ngoài Tháng hành động',
    make: () => edit(message, "day: '11-20'", "day: '12-20'"),
    file: message,
    line: 'day:',
    says: ['12-20', '11-15 đến 12-15'],
  },
  {
    name: 'các tuần hở một ngày',
    make: () => edit(month, "from: '11-19'", "from: '11-20'"),
    file: month,
    line: "from: '11-20'",
    says: ['nối nhau', "hãy ghi '11-19'"],
  },
  {
    name: 'tuần cuối chưa hết',
    make: () => edit(month, "to: '12-15', title", "to: '12-14', title"),
    file: month,
    line: "to: '12-14'",
    says: ["hãy ghi '12-15'"],
  },

  // Tasks.
  {
    name: 'việc gắn với điều khoản không có',
    make: () => edit(tasks, 'provision: ii-1-1', 'provision: ii-1-9'),
    file: tasks,
    line: 'ii-1-9',
    says: ['tasks.provision "ii-1-9"', 'ii-1-1'],
  },
  {
    name: 'điều khoản không ai làm mà không có lý do',
    make: () => edit(tasks, 'provision: ii-3-6', 'provision: ii-3-5'),
    file: tasks,
    line: () => read(tasks).split('\n').indexOf('tasks:') + 1,
    says: ['"ii-3-6" chưa có việc nào', 'none'],
  },
  {
    name: 'lý do không có việc ở điều khoản có việc',
    make: () => edit(tasks, 'provision: i-1\n', 'provision: ii-1-1\n'),
    file: tasks,
    line: () => read(tasks).split('\n').lastIndexOf('  - provision: ii-1-1') + 1,
    says: ['none "ii-1-1"', 'bỏ một trong hai'],
  },
  {
    name: 'việc giao cho cơ quan không có',
    make: () => edit(tasks, 'lead: [so-tai-chinh]', 'lead: [so-tai-chin]'),
    file: tasks,
    line: 'so-tai-chin]',
    says: ['tasks.lead "so-tai-chin"', '"so-tai-chinh"'],
  },
  {
    name: 'việc liên quan đến thông điệp không có',
    make: () => edit(tasks, 'messages: [so-lieu]', 'messages: [so-liu]'),
    file: tasks,
    line: 'so-liu]',
    says: ['"so-liu"', '"so-lieu"?'],
  },
  {
    name: 'hai việc cùng mã',
    make: () => edit(tasks, 'id: kien-toan-ban', 'id: van-ban-huong-dan'),
    file: tasks,
    line: () => read(tasks).split('\n').lastIndexOf('  - id: van-ban-huong-dan') + 1,
    says: ['"van-ban-huong-dan" dùng hai lần'],
  },
  {
    name: 'loại việc lạ',
    make: () => edit(tasks, 'kinds: [kiem-tra]', 'kinds: [kiemtra]'),
    file: tasks,
    line: 'kiemtra',
    says: ['"kiemtra"', '"kiem-tra"'],
  },
  {
    name: 'khoảng ngày của việc ngược',
    make: () => edit(tasks, 'to: 2018-12-15', 'to: 2018-11-01'),
    file: tasks,
    line: '2018-11-01',
    says: ['đứng trước from'],
  },
  {
    name: 'hạn vừa là ngày vừa là khoảng',
    make: () => edit(tasks, '{ before: 2018-06-10,', '{ before: 2018-06-10, from: 2018-06-01,'),
    file: tasks,
    line: '2018-06-01',
    says: ['"before" cho một hạn'],
  },
  {
    name: 'basis không có lead',
    make: () => edit(tasks, '    lead: [ban-vi-su-tien-bo-phu-nu-cac-cap]\n', ''),
    file: tasks,
    line: 'basis: [ii-6]',
    says: ['"basis"', 'lead'],
  },
  {
    name: 'phiếu kiểm tra chép sai chữ',
    make: () => edit(tasks, 'tình trạng bạo hành với', 'tình trạng bạo lực với'),
    file: tasks,
    line: 'tình trạng bạo lực với',
    says: ['không có trong "ii-6-4"', 'đúng từng chữ'],
  },
  {
    name: 'nhóm cơ quan không có',
    make: () => edit(bodies, 'within: [cac-so-ban-nganh-doan-the-cap-tinh]', 'within: [cac-so-ban-nganh]'),
    file: bodies,
    line: 'within: [cac-so-ban-nganh]',
    says: ['within "cac-so-ban-nganh"'],
  },
  {
    name: 'trang còn nói về quyết định của nơi khác',
    make: () => edit(page, '## Trang này là gì', '## Trang này là gì\n\nTheo Quyết định 99/QĐ-UBND và Kế hoạch 2031.'),
    file: page,
    line: 'Theo Quyết định 99',
    says: ['“Quyết định 99/QĐ-UBND” không có trên trang'],
    level: 'warning',
  },
  {
    name: 'lời của trang còn nói về kế hoạch của năm khác',
    make: () => edit(words, /^tagline: .*$/mu, 'tagline: Kế hoạch 2031'),
    file: words,
    line: 'tagline:',
    says: ['tagline', '“Kế hoạch 2031”'],
    level: 'warning',
  },
  {
    name: 'cơ quan của tỉnh khác',
    make: () => edit(bodies, 'Việt Nam tỉnh Bắc Kạn', 'Việt Nam tỉnh Thái Nguyên'),
    file: bodies,
    line: 'Việt Nam tỉnh Thái Nguyên',
    says: ['của Ủy ban nhân dân tỉnh Bắc Kạn', 'của tỉnh Thái Nguyên'],
  },
];

describe('bad edits', () => {
  it.each(mistakes)('$name', ({ make, file, line, says, level = 'error' }) => {
    try {
      make();
      const expected = typeof line === 'function' ? line() : typeof line === 'string' ? lineOf(file, line) : line;
      const problems = checkContent(root);
      const here = problems.filter((problem) => problem.file === `content/${file}` && problem.level === level);
      const fitting = here.filter(({ message }) => says.every((words) => message.includes(words)));
      expect(
        fitting.map((problem) => problem.line),
        problems.map(formatProblem).join('\n'),
      ).toContain(expected);
    } finally {
      fresh();
    }
  });
});

describe('good content', () => {
  it('has no error', () => {
    expect(
      checkContent(root)
        .filter(({ level }) => level === 'error')
        .map(formatProblem),
    ).toEqual([]);
  });

  it('takes a material whose references all resolve', () => {
    write(material, goodMaterial);
    const problems = checkContent(root);
    fresh();
    expect(problems.filter(({ file }) => file === `content/${material}`)).toEqual([]);
  });

  it('takes the line ends and the byte order mark of Windows', () => {
    for (const path of [decision, message, page, bodies]) {
      write(path, `\uFEFF${read(path).replaceAll('\n', '\r\n')}`);
    }
    const problems = checkContent(root);
    fresh();
    expect(problems.filter(({ level }) => level === 'error').map(formatProblem)).toEqual([]);
  });

  it('takes a published id that redirects to its successor', () => {
    dropProvision('Đảm bảo thực hiện tốt');
    write(moves, `${text415}#ii-6-8: ${text415}#ii-6-7\n`);
    const problems = checkContent(root);
    fresh();
    expect(problems.filter(({ file }) => file.endsWith(register) || file.endsWith(moves))).toEqual([]);
  });
});

describe('a text that was imported', () => {
  const head = 'SỞ VÍ DỤ\n\nSố: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\nVỀ MỘT VIỆC';
  const body = `${head}\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.\n\nĐiều 1. Hai.\n`;
  const file = 'legal/thu.mdx';
  /** A record for the text; `more` are lines of its key `text`. */
  const record = (more = '') => {
    write('sources/thu.md', body);
    write(
      file,
      `---
docType: Quyết định
number: 1/QĐ-SVD
title: Về một việc
authority: SỞ VÍ DỤ
date: 2020-03-02
status: chưa xác minh
statusNote: Chưa xác minh.
sources:
  - label: Sở Ví dụ
checkedOn: ${new Date().toISOString().slice(0, 10)}
text:
  source: thu.md
  sha256: ${sha256(body)}
  unknown:
    - Không có bản chụp
${more}---

${body}`,
    );
    return checkContent(root).filter((problem) => problem.file === `content/${file}`);
  };
  const says = (problems: Problem[], level: Problem['level']) =>
    problems.filter((problem) => problem.level === level).map(({ message }) => message);

  it('is stopped only by what a person can put right, and may say that it is not to be had', () => {
    const problems = record();
    expect(says(problems, 'error')).toEqual([expect.stringMatching(/^V18: .*Quy chế.*text\.unknown/su)]);
    expect(problems.find(({ level }) => level === 'error')?.line).toBe(lineOf(file, 'Ban hành kèm theo'));
    expect(says(record('    - Không có Quy chế kèm theo\n'), 'error')).toEqual([]);
  });

  it('keeps its other doubts in one line until somebody has looked; a role is asked for', () => {
    const warnings = says(record(), 'warning');
    const twice = `V11 dòng ${lineOf(file, 'Điều 1. Hai.')}`;
    expect(warnings).toEqual([
      expect.stringContaining('chưa ghi "role"'),
      expect.stringMatching(new RegExp(`${twice}.*--id thu --dry-run.*text\\.reviewed`, 'su')),
    ]);
    expect(says(record('  reviewed: 2020-04-01\n'), 'warning')).toEqual([warnings[0]]);
  });
});

describe('the verbatim text', () => {
  let content: Content;
  let entry: Content['entries']['legal'][number];
  beforeAll(() => {
    content = readContent(root);
    entry = content.entries.legal.find(({ id }) => decision.includes(id))!;
  });

  /** The problem that an altered body must give: one, an error, on the altered line. */
  const expectFound = (index: number, length: number, put: string) => {
    const body = entry.body.slice(0, index) + put + entry.body.slice(index + length);
    const line = entry.bodyLine + entry.body.slice(0, index).split('\n').length - 1;
    const problems = checkTextFidelity({ ...entry, body }, content.sources);
    expect(problems.map((problem) => [problem.level, problem.line])).toEqual([['error', line]]);
  };
  const lettersOf = (text: string) => [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);

  it('names the line of a changed letter: first and last letter of every line', () => {
    let start = 0;
    for (const line of entry.body.split('\n')) {
      const letters = lettersOf(line);
      const chosen = new Set([letters[0], letters.at(-1)]);
      for (const index of chosen)
        if (index !== undefined) expectFound(start + index, 1, line[index] === 'a' ? 'ạ' : 'a');
      start += line.length + 1;
    }
  }, 30_000);

  it('names the line of any letter changed, left out or put in', () => {
    const letter = fc.constantFrom(...'aáạăâbcdđeéêghiklmnoóôơpqrstuưvxyAĐỦI');
    fc.assert(
      fc.property(fc.constantFrom(...lettersOf(entry.body)), letter, fc.boolean(), (index, other, keeps) => {
        fc.pre(keeps || other !== entry.body[index]);
        expectFound(index, keeps ? 0 : 1, other);
      }),
      { seed: 415 },
    );
  }, 30_000);
});

it('puts the cause first, and what may only follow from it after a line that says so', () => {
  fresh();
  edit('services.yaml', /^ {2}name:/m, '\u00a0 name:');
  const problems = checkContent(root);
  expect(problems[0]).toMatchObject({ file: 'content/services.yaml' });
  expect(problems[0]!.follows).toBeUndefined();
  expect(problems.length).toBeGreaterThan(1);
  for (const { follows } of problems.slice(1)) expect(follows).toBe(true);
  const lines = report(problems).split('\n');
  expect(lines[0]).toContain('dấu cách đặc biệt');
  expect(lines[1]).toBe(followNote);
  fresh();
});

describe('the report', () => {
  const problem: Problem = { file: 'content/a.mdx', line: 4, column: 9, level: 'error', message: 'sai' };

  it('gives place, finding and a count', () => {
    expect(formatProblem(problem)).toBe('content/a.mdx:4:9 sai');
    expect(formatProblem({ ...problem, column: undefined, level: 'warning' })).toBe('content/a.mdx:4 cảnh báo: sai');
    expect(summarise([])).toBe('Nội dung: không có lỗi.');
    expect(summarise([problem, { ...problem, level: 'warning' }])).toBe('Nội dung: 1 lỗi, 1 cảnh báo.');
  });

  it('stops on errors only', () => {
    expect([hasErrors([problem]), hasErrors([{ ...problem, level: 'warning' }])]).toEqual([true, false]);
  });
});
