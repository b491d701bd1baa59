import { cuts, station } from '../campaign/read-aloud.ts';
import { roles } from '../schemas/instrument.ts';
import { unwritten } from '../schemas/unwritten.ts';

/** A file to begin with, valid as it stands; what an editor must still write is marked. */
export interface NewFile {
  /** Path below content/. */
  path: string;
  text: string;
}

/** What a scaffold must know about the content that is there. */
export interface Known {
  /** First and last day of the Month (MM-DD). */
  month: { from: string; to: string };
  /** The messages: id → day (MM-DD). */
  messages: ReadonlyMap<string, string>;
  /** What else a sheet may be made of: official themes. */
  themes: readonly string[];
  /** Provisions without others below them, of each instrument whose text is held. */
  provisions: ReadonlyMap<string, readonly string[]>;
  /** Today, YYYY-MM-DD. */
  today: string;
}

export const usage = {
  plan: 'plan <năm> <mã văn bản>, ví dụ: plan 2031 7-qd-ubnd-vi-du-2031',
  campaign: 'campaign <năm>, ví dụ: campaign 2027',
  message: 'message <tháng-ngày> <mã>, ví dụ: message 11-20 ma-moi',
  material: 'material <mã thông điệp>, ví dụ: material nghe-tre',
  instrument: 'instrument <mã>, ví dụ: instrument 72-2025-qh15',
} as const;
export type Kind = keyof typeof usage;

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const demand = (condition: unknown, message: string): void => {
  if (!condition) throw new Error(message);
};

/**
 * The files of one new piece of content.
 * @throws an Error in Vietnamese that says what to give
 */
export function newContent(kind: Kind, words: readonly string[], known: Known): NewFile[] {
  const [first = '', second = ''] = words;
  demand(first, `Hãy gõ: npm run new -- ${usage[kind]}`);
  return { plan, campaign, message, material, instrument }[kind](first, second, known);
}

function instrument(id: string, _: string, { today }: Known): NewFile[] {
  demand(slugForm.test(id), `Mã "${id}" chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối. ${usage.instrument}`);
  const text = `---
# Tên loại: Luật, Nghị định, Quyết định, Thông tư … Bỏ hẳn dòng nào không biết, trừ các dòng có ở mẫu này.
docType: Quyết định
# number: 1696/QĐ-TTg
title: ${unwritten} trích yếu (${id})
authority: ${unwritten} cơ quan ban hành
# date: 2015-10-02
# Vì sao có trong thư viện; bỏ dấu "#" và chọn một: ${roles.filter((role) => role !== 'chính').join(', ')}
# role: kế tiếp
# Chưa có nguồn về hiệu lực thì để "chưa xác minh".
status: chưa xác minh
statusNote: Trang chưa xác minh được tình trạng hiệu lực.
sources:
  - label: ${unwritten} tên nguồn
checkedOn: ${today}
---

${unwritten}: văn bản nói gì, liên quan tới Kế hoạch ra sao.
`;
  return [{ path: `legal/${id}.mdx`, text }];
}

function message(day: string, slug: string, { month, messages }: Known): NewFile[] {
  demand(
    /^\d\d-\d\d$/.test(day) && slugForm.test(slug),
    `Hãy gõ: npm run new -- ${usage.message}. Thông điệp dùng cho mọi năm, nên ngày không ghi năm.`,
  );
  demand(
    day >= month.from && day <= month.to,
    `Ngày ${day} đứng ngoài Tháng hành động, từ ${month.from} đến ${month.to}.`,
  );
  const twin = [...messages].find(([id, other]) => other === day || id === slug);
  demand(
    !twin,
    twin?.[1] === day
      ? `Ngày ${day} đã có thông điệp "${twin?.[0]}". Mỗi ngày chỉ có một thông điệp${roomFor(twin![0], month, messages)}, hoặc sửa tệp ấy.`
      : `Mã "${slug}" đã dùng cho thông điệp ngày ${twin?.[1]}. Hãy chọn mã khác.`,
  );
  const text = `---
# Tháng-ngày, không ghi năm: thông điệp dùng cho mọi năm.
day: '${day}'
# Khẩu hiệu dài nhất 80 ký tự; "lines" là chính câu ấy, ngắt dòng để in.
slogan: ${unwritten} khẩu hiệu ${slug}
lines:
  - ${unwritten}
  - khẩu hiệu ${slug}
lead: ${unwritten} một câu dẫn, dài nhất 140 ký tự.
# Chọn trong: nguoi-dan, nam-gioi, hoc-sinh, cong-nhan, vung-cao, can-bo, bao-chi
audience: [nguoi-dan]
# true nếu nói về bạo lực
violence: false
actions:
  - ${unwritten} một việc làm được ngay hôm nay.
  # Việc chỉ cho cán bộ, báo chí thì ghi hai khóa "text" và "for"; việc ấy không đọc cho bà con:
  # - text: Một việc của cán bộ.
  #   for: [can-bo]
question: ${unwritten} câu người đọc hay hỏi?
answer: ${unwritten} câu trả lời.
# Câu phải giữ kín (nơi trốn, dấu hiệu riêng, mượn máy…): chép đúng cả câu, câu ấy chỉ hiện trên trang.
# quiet:
#   - Một câu ở trên, chép đúng từng chữ.
# Lời rời khỏi trang, viết tay cho từng kênh; luật viết ở content/README.md, mục 7. Dòng cuối nói của ai thì trang tự thêm.
texts:
  loudspeaker:
${(['short', 'medium', 'long'] as const)
  .map(
    (length) => `    ${length}:
      - Đài truyền thanh xã ${station} xin chào bà con.
      - ${unwritten} lời riêng, bản ${cuts[length]} giây.
      - Đài truyền thanh xã ${station}.`,
  )
  .join('\n')}
  zalo: ${unwritten} lời cho Zalo, mở đầu bằng khẩu hiệu.
  facebook: ${unwritten} lời cho Facebook.
  sms: ${unwritten} tin không dấu.
  smsAccented: ${unwritten} tin có dấu.
---

${unwritten}: một đoạn bằng lời thường.
`;
  return [{ path: `messages/${slug}.mdx`, text }];
}

/** The days of the Month, MM-DD. In a leap year, so that every day a Month may have is there. */
function daysOf({ from, to }: Known['month']): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`2028-${from}`); ; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(5, 10);
    if (day > to) return days;
    days.push(day);
    if (day === '12-31') return days;
  }
}

/** How a message finds a day: those that are free or, where none is, how one is made free. */
function roomFor(twin: string, month: Known['month'], messages: Known['messages']): string {
  const taken = new Set(messages.values());
  const free = daysOf(month).filter((day) => !taken.has(day));
  return free.length
    ? `: hãy chọn ngày còn trống (${free.join(', ')})`
    : `, và không còn ngày nào trống: hãy gỡ thông điệp ấy trước (npm run remove -- message ${twin})`;
}

function material(slug: string, _: string, { messages, themes }: Known): NewFile[] {
  demand(slugForm.test(slug), `Hãy gõ: npm run new -- ${usage.material}`);
  const known = [...messages.keys(), ...themes];
  demand(
    known.includes(slug),
    known.length > 0
      ? `Chưa có thông điệp "${slug}". Các thông điệp có: ${known.join(', ')}`
      : `Chưa có thông điệp nào. Hãy tạo thông điệp trước: npm run new -- ${usage.message}`,
  );
  const text = `---
# Chữ lấy từ thông điệp, hình từ tệp hình của nó, không gõ lại ở đây; thông điệp nào cũng có đủ khổ.
message: ${slug}
---

${unwritten}: hợp dán ở đâu, cho ai.
`;
  return [{ path: `materials/${slug}.mdx`, text }];
}

/** The provisions of a text that the site holds. */
function leavesOf(id: string, { provisions }: Known): [string, ...string[]] {
  const leaves = provisions.get(id);
  const held = [...provisions.keys()].join(', ');
  demand(leaves?.length, `Cần mã của một văn bản có nguyên văn trên trang. Các văn bản có: ${held}`);
  return leaves as [string, ...string[]];
}

function campaign(year: string, _: string, { month, today }: Known): NewFile[] {
  demand(/^\d{4}$/.test(year), `Hãy gõ: npm run new -- ${usage.campaign}`);
  const text = `---
officialName: ${unwritten} tên chính thức của Tháng hành động năm ${year}
from: ${year}-${month.from}
to: ${year}-${month.to}
checkedOn: ${today}
# Chủ đề chính thức: chỉ khi đã có nguồn. Khi có thì bỏ dấu "#" và bỏ "ask".
# theme:
#   text: Chủ đề năm ${year}
#   sources:
#     - label: Tên nguồn
ask:
  whom: ${unwritten} cơ quan chủ trì
  why: ${unwritten} vì sao hỏi cơ quan ấy.
  sources:
    - label: ${unwritten} tên nguồn
# Ai phát động, và lời chính thức, khi đã có nguồn:
# launch:
#   text: Lễ phát động diễn ra ngày nào, ở đâu, do ai tổ chức.
#   sources:
#     - label: Tên nguồn
# messages:
#   - texts:
#       - Một câu chính thức, chép đúng từng chữ.
#     sources:
#       - label: Tên nguồn
---

${unwritten}: vài câu mở đầu.
`;
  return [{ path: `campaigns/${year}/campaign.mdx`, text }];
}

function plan(year: string, id: string, known: Known): NewFile[] {
  demand(/^\d{4}$/.test(year), `Hãy gõ: npm run new -- ${usage.plan}`);
  const leaves = leavesOf(id, known);
  const [one] = leaves;
  const words = `---
title: 'Kế hoạch ${year}: ai làm gì, hạn nào'
description: '${unwritten} một câu giới thiệu Kế hoạch ${year}.'
instrument: ${id}
# Ngày trang lập bảng việc, lịch, biểu mẫu; ghi trong tệp.
madeOn: ${known.today}

# Tháng hành động trong Kế hoạch, nếu có: điều khoản nói về nó, các mục mà từng ý phải có thông điệp liên quan (messages.yaml).
# month:
#   provision: ${one}
#   covers: [${one}]

# Mỗi câu gắn với một điều khoản và không nói gì ngoài điều khoản ấy.
# Điều kế hoạch nói với người dân.
residents:
  - text: ${unwritten} một điều nói với người dân.
    provision: ${one}

aims:
  - text: ${unwritten} một mục đích.
    provision: ${one}

groups:
  - provision: ${one}
    title: ${unwritten} tên nhóm việc
    summary: ${unwritten} một câu tóm tắt.
    points:
      - text: ${unwritten} một việc.
        provision: ${one}

duties:
  - provision: ${one}
    # Mã trong bodies.yaml
    bodies: [co-quan-dau-tien]
    verb: ${unwritten} chữ văn bản dùng
    text: ${unwritten} việc của cơ quan.

dates:
  - label: 1/1
    from: ${year}-01-01
    text: ${unwritten} một mốc văn bản ghi.
    provision: ${one}
---

${unwritten}: vài câu mở đầu.
`;
  const bodies = `# Các cơ quan, tổ chức, chức danh Kế hoạch ${year} nhắc tới, gọi tên như văn bản. Mã không dấu đứng đầu là địa chỉ trang.
# "within" là nhóm mà văn bản gọi chung; "today" chỉ ghi khi có nguồn (content/README.md, phần “Cơ quan”).

co-quan-dau-tien:
  name: ${unwritten} tên cơ quan
`;
  const tasks = `# Mọi việc Kế hoạch ${year} nêu. Từng khóa được giải thích trong content/README.md, phần “Danh sách việc”.
# Dưới "none" là mọi điều khoản: chuyển dần từng điều khoản thành việc ở "tasks", còn lại thì ghi lý do.

general:
  bodies: [co-quan-dau-tien]
  provisions: [${one}]
  note: ${unwritten} vì sao các việc không ghi ai làm lại là việc của các cơ quan này.

tasks:
  - id: viec-dau-tien
    text: ${unwritten} một câu ngắn.
    provision: ${one}
    kinds: [ke-hoach]
    verb: khong-ghi

none:
${leaves
  .slice(1)
  .map((leaf) => `  - provision: ${leaf}\n    reason: ${unwritten} chưa soạn.\n`)
  .join('')}`;
  return [
    { path: `plans/${year}/plan.mdx`, text: words },
    { path: `plans/${year}/bodies.yaml`, text: bodies },
    { path: `plans/${year}/tasks.yaml`, text: leaves.length > 1 ? tasks : tasks.replace(/none:\n$/, 'none: []\n') },
  ];
}
