import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../checks/content/check-content.ts';
import { type Content, readContent } from '../checks/content/read-content.ts';
import { formatProblem } from '../checks/problem.ts';
import { isWithin, type Redirect } from '../ledger/redirects.ts';
import { type ChangedFiles, changedFiles } from './changed-files.ts';
import { editRedirects } from './edit-redirects.ts';
import { mend } from './mend.ts';
import { takeAway } from './take-away.ts';

export const removeUsage = {
  plan: 'plan <năm>, ví dụ: plan 2031',
  campaign: 'campaign <năm>, ví dụ: campaign 2031',
  message: 'message <mã>, ví dụ: message viec-nha',
  material: 'material <mã>, ví dụ: material viec-nha',
  instrument: 'instrument <mã>, ví dụ: instrument 7-qd-ubnd-vi-du-2031',
} as const;
type Kind = keyof typeof removeUsage;

/** What a removal does, before anything is done. */
export interface Removal {
  /** What is removed, in words. */
  title: string;
  /** Files below content/ that go. */
  files: string[];
  /** Addresses that were published: where they lead from now on, and what pages at the old ones say. */
  redirects: Omit<Redirect, 'line'>[];
  /** What stays although it belongs together with what goes. */
  stays: string;
}

/** What a kind finds: of a page that goes, what stood there in words. */
type Found = Omit<Removal, 'redirects'> & { redirects: { from: string; to: string; was?: string }[] };

/**
 * What removing one piece of content would do.
 * @param today YYYY-MM-DD, which the pages at the old addresses name
 * @throws an Error in Vietnamese: wrong words, nothing of that name, or something that hangs on it
 */
export function planRemoval(root: string, [kind = '', id = '', ...more]: readonly string[], today: string): Removal {
  if (!Object.hasOwn(removeUsage, kind) || !id || more.length)
    throw new Error(
      `Gỡ gì? Hãy gõ một trong:\n${Object.values(removeUsage)
        .map((line) => `  npm run remove -- ${line}`)
        .join(
          '\n',
        )}\nThứ khác (hỏi đáp, trang, câu đố, số gọi giúp) thì xóa tệp hay khối ấy rồi gõ npm run check:content; đã công bố thì xem mục 13 của content/README.md.`,
    );
  const content = readContent(root);
  const found = finders[kind as Kind](content, id);
  if (found.files.length === 0) throw new Error(`Không có ${found.title} trong content/.`);
  const published = [...content.ledger.names.keys()];
  const wasPublished = ({ from }: { from: string }) =>
    published.some((path) => path === from || isWithin(path, from)) &&
    !content.redirects.some((row) => row.from === from);
  const events = [...content.ledger.names].flatMap(([path, names]) =>
    path.endsWith('/') || found.redirects.some(({ from }) => isWithin(path, from))
      ? []
      : [...names].filter((name) => !name.startsWith('/') && (name === id || name.endsWith(`-${id}`))),
  );
  const place = found.redirects[0]!.to;
  return {
    ...found,
    redirects: [
      ...found.redirects
        .filter(wasPublished)
        .map(({ was, ...row }) => (was === undefined ? row : { ...row, gone: { was, since: today } })),
      ...[...new Set(kind === 'message' ? events : [])]
        .filter((from) => !content.redirects.some((row) => row.from === from))
        .map((from) => ({ from, to: place })),
    ],
  };
}

const finders: Record<Kind, (content: Content, id: string) => Found> = {
  plan: ({ entries, ids, site }, year) => {
    if (!site)
      throw new Error(
        'content/site.yaml còn lỗi nên chưa đọc được trang nhà dẫn tới năm nào. Hãy gõ npm run check:content, sửa tệp ấy rồi gỡ.',
      );
    if (site?.data.year === year)
      throw new Error(
        `Trang nhà đang dẫn tới năm ${year}. Hãy đổi “year” trong content/site.yaml sang năm khác rồi gỡ.`,
      );
    const instrument = entries.plans.find(({ id }) => id === year)?.data.instrument;
    const title = `kế hoạch năm ${year}`;
    return {
      title,
      files: ids.plans.has(year)
        ? ['plan.mdx', 'tasks.yaml', 'bodies.yaml', 'messages.yaml'].map((name) => `plans/${year}/${name}`)
        : [],
      redirects: [{ from: `/ke-hoach/${year}/`, to: '/ke-hoach/', was: title }],
      stays: instrument ? `Văn bản ${instrument} và mọi thông điệp ở lại.` : '',
    };
  },
  campaign: ({ entries, ids }, year) => {
    const sheet = entries.campaigns.find(({ id }) => id === year)?.data.theme?.sheet?.id;
    const sheets = entries.materials.filter(({ data }) => data.message === sheet);
    const title = `Tháng hành động năm ${year}`;
    return {
      title,
      files: ids.campaigns.has(year)
        ? [`campaigns/${year}/campaign.mdx`, ...sheets.map(({ id }) => `materials/${id}.mdx`)]
        : [],
      redirects: [
        { from: `/thang-hanh-dong/${year}/`, to: '/thang-hanh-dong/', was: `trang của ${title}` },
        ...sheets.map(({ id }) => sheetGone(id, `chủ đề năm ${year}`)),
      ],
      stays: 'Thông điệp dùng cho mọi năm nên ở lại.',
    };
  },
  message: ({ entries, ids }, id) => {
    const sheets = entries.materials.filter(({ data }) => data.message === id);
    const was = `thông điệp “${sloganOf(entries, id)}”`;
    return {
      title: was,
      files: ids.messages.has(id) ? [`messages/${id}.mdx`, ...sheets.map((one) => `materials/${one.id}.mdx`)] : [],
      redirects: [
        { from: `/thong-diep/${id}/`, to: '/thong-diep/', was },
        ...sheets.map((one) => sheetGone(one.id, was)),
      ],
      stays: 'Hình vẽ của thông điệp (src/posters/pictures/) ở lại, dùng lại được.',
    };
  },
  material: ({ entries, ids }, id) => {
    const message = entries.materials.find((one) => one.id === id)?.data.message ?? id;
    return {
      title: `tài liệu “${id}”`,
      files: ids.materials.has(id) ? [`materials/${id}.mdx`] : [],
      redirects: [sheetGone(id, `thông điệp “${sloganOf(entries, message)}”`)],
      stays: 'Thông điệp của tài liệu ở lại.',
    };
  },
  instrument: ({ entries, ids }, id) => {
    const plan = entries.plans.find(({ data }) => data.instrument === id);
    if (plan)
      throw new Error(
        `Kế hoạch năm ${plan.id} kể lại văn bản này. Hãy gỡ kế hoạch trước: npm run remove -- plan ${plan.id}`,
      );
    const record = entries.legal.find((entry) => entry.id === id)?.data;
    const source = record?.text?.source;
    const was = record ? [record.docType, record.number, record.title].filter(Boolean).join(' ') : id;
    return {
      title: `văn bản “${id}”`,
      files: ids.legal.has(id)
        ? [
            `legal/${id}.mdx`,
            ...(ids.annotations.has(id) ? [`annotations/${id}.yaml`] : []),
            ...(source ? [`sources/${source}`] : []),
          ]
        : [],
      redirects: [
        { from: `/van-ban/${id}/`, to: '/van-ban/', was },
        { from: `/vb/${id}/`, to: '/van-ban/' },
      ],
      stays: '',
    };
  },
};

const sloganOf = ({ messages }: Content['entries'], id: string): string =>
  messages.find((one) => one.id === id)?.data.slogan ?? id;

const sheetGone = (id: string, of: string) => ({
  from: `/tai-lieu/${id}/`,
  to: '/tai-lieu/',
  was: `các tờ in của ${of}`,
});

/**
 * Do it in a folder: take the files away, let what was published lead on, mend what pointed there.
 * @returns what must be mended by hand, one line each
 */
export function remove(root: string, { files, redirects }: Removal): string[] {
  const known = checkContent(root);
  for (const file of files) takeAway(root, file);
  leadOn(root, redirects);
  const placeOf = (address: string) =>
    redirects.find(({ from }) => address === from || isWithin(address, from) || address.startsWith(`${from}#`))?.to ??
    removedPlaces.find(([area]) => address.startsWith(area))?.[1];
  return mend(root, known, placeOf).map(formatProblem);
}

const removedPlaces = ['/ke-hoach/', '/thang-hanh-dong/', '/thong-diep/', '/tai-lieu/', '/van-ban/'].map(
  (area) => [area, area] as const,
);

/** The removal tried on a copy: what would be left to mend by hand, and every file that would go, change or come. */
export function tryRemoval(root: string, removal: Removal): { left: string[]; files: ChangedFiles } {
  const folder = mkdtempSync(join(tmpdir(), 'go-'));
  try {
    const copy = join(folder, 'content');
    cpSync(root, copy, { recursive: true });
    const left = remove(copy, removal);
    return { left, files: changedFiles(root, copy) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** New rows at the end of the table; rows that led to what is gone lead where it leads. */
function leadOn(root: string, redirects: Removal['redirects']): void {
  const next = (to: string) =>
    redirects.find(({ from }) => to === from || isWithin(to, from) || to.startsWith(`${from}#`));
  const led = editRedirects(root, { drop: ({ to }) => next(to) !== undefined });
  editRedirects(root, { add: [...led.map(({ line: _, ...row }) => ({ ...row, to: next(row.to)!.to })), ...redirects] });
}
