import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../checks/content/check-content.ts';
import { readContent } from '../checks/content/read-content.ts';
import { formatProblem } from '../checks/problem.ts';
import { localityOf } from '../legal/name/locality.ts';
import { partFrontMatter } from '../schemas/front-matter.ts';
import { type CollectionName, collections, type Place } from '../schemas/index.ts';
import { slug } from '../vietnamese/slug.ts';
import { filesBelow } from './changed-files.ts';
import { keepAnswers } from './keep-answers.ts';
import { mend } from './mend.ts';
import { takeAway } from './take-away.ts';
import { withoutWords } from './without-words.ts';

/** What a new site is asked for. */
export interface SiteAnswers {
  /** What the site is called. */
  name: string;
  /** "tỉnh Hòa Minh" */
  place: string;
  year: string;
  /** Who issues the plan; where it is not said, the people's committee of the place. */
  authority: string;
}

export const siteQuestions: Record<keyof SiteAnswers, string> = {
  name: 'Tên trang (dài nhất 40 ký tự)',
  place: 'Nơi, gồm cả loại, ví dụ “tỉnh Ví Dụ”',
  year: 'Năm của kế hoạch',
  authority: 'Cơ quan ban hành kế hoạch',
};

/**
 * The answers, whole and right.
 * @throws an Error in Vietnamese that says which is not, and how to write it
 */
export function siteAnswers(given: Partial<SiteAnswers>): SiteAnswers {
  const demand = (condition: unknown, message: string) => {
    if (!condition) throw new Error(message);
  };
  const { name = '', place = '', year = '' } = given;
  demand(name && name.length <= 40, `${siteQuestions.name}: hãy ghi --name "Bình đẳng giới Ví Dụ"`);
  demand(
    /^(?:tỉnh|thành phố) \p{Lu}[\p{L} -]+$/u.test(place),
    `${siteQuestions.place}: hãy ghi --place "tỉnh Ví Dụ" (đang là “${place}”)`,
  );
  demand(/^\d{4}$/.test(year), `${siteQuestions.year}: hãy ghi --year 2031 (đang là “${year}”)`);
  const authority = given.authority || `Ủy ban nhân dân ${place}`;
  demand(
    authority.endsWith(` ${place}`),
    `${siteQuestions.authority}: tên phải kết thúc bằng nơi, ví dụ --authority "Ủy ban nhân dân ${place}"`,
  );
  return { name, place, year, authority };
}

/** The messages that the example goes with; every other is taken away, and can be copied back from the kit. */
const keptMessages = ['mot-lan', 'viec-nha', 'cung-ban'];
const example = join(import.meta.dirname, 'example');

/** What becomes of each kind of content. A new kind must be given a place here. */
const fates: Record<CollectionName, 'kept' | 'example' | 'some'> = {
  legal: 'example',
  annotations: 'example',
  plans: 'example',
  bodies: 'example',
  tasks: 'example',
  'plan-messages': 'example',
  campaigns: 'example',
  changes: 'example',
  // The same everywhere: the Month, help lines, words of danger and of search.
  month: 'kept',
  services: 'kept',
  'rejected-services': 'kept',
  danger: 'kept',
  'danger-examples': 'kept',
  // What points to content that is gone is cut afterwards.
  glossary: 'kept',
  // Voices of the old place, and what they allowed.
  recordings: 'example',
  // Those that are for every place.
  answers: 'some',
  quiz: 'some',
  facts: 'some',
  messages: 'some',
  materials: 'some',
  pages: 'some',
};

/**
 * Turn the content folder of a fresh clone into that of another place: what is so everywhere stays, what is of the old
 * place goes, a small invented example comes, in the new one's names.
 * @returns what is still wrong: nothing, but for what the old content had wrong already
 */
export function newSite(root: string, answers: SiteAnswers, today: string): string[] {
  const old = readContent(root);
  const missing = keptMessages.find((id) => !old.ids.messages.has(id));
  if (missing || !old.site)
    throw new Error(
      `Lệnh này dành cho bản vừa lấy về, nhưng ${missing ? `content/messages/${missing}.mdx` : 'content/site.yaml'} không còn như ban đầu.`,
    );
  const words = oldWords(old);
  const credit = old.site.data.credit;
  const known = checkContent(root);

  const keptSheets = old.entries.materials.filter(({ data }) => keptMessages.includes(data.message));
  const kept = new Set([
    'README.md',
    'site.yaml',
    ...keptMessages.map((id) => `messages/${id}.mdx`),
    ...keptSheets.map(({ id }) => `materials/${id}.mdx`),
    ...(Object.keys(fates) as CollectionName[])
      .filter((name) => fates[name] === 'kept')
      .map((name) => fileOf(collections[name])),
    ...keepAnswers(root, old, words),
    ...[...old.ids.pages].filter((id) => !existsSync(join(example, `pages/${id}.mdx`))).map((id) => `pages/${id}.mdx`),
  ]);
  // What stays leads to laws of the whole country: their records stay as well.
  for (const path of kept)
    if (path.endsWith('.mdx')) {
      if (/^(?:pages|legal)\//.test(path)) keepGeneral(join(root, path), words, credit, answers);
      for (const [, id] of readFileSync(join(root, path), 'utf8').matchAll(/\]\(\/van-ban\/([^/)#]+)/gu))
        kept.add(`legal/${id}.mdx`);
    }

  for (const path of filesBelow(root)) if (!kept.has(path)) takeAway(root, path);
  for (const path of filesBelow(example)) if (path !== 'README.md') writeExample(root, path, answers);
  writeFileSync(join(root, 'redirects.yaml'), '# Địa chỉ đã đổi: địa chỉ cũ: nơi thay thế (mục 13 của README.md).\n');
  writeFileSync(join(root, 'changes.yaml'), log(answers, today));
  // Nobody looks for as many messages as there were.
  const asked = join(root, fileOf(collections.glossary));
  const count = new RegExp(
    `(?<=\\[)${old.ids.messages.size} thông điệp, |, ${old.ids.messages.size} thông điệp(?=[,\\]])`,
    'gu',
  );
  writeFileSync(asked, readFileSync(asked, 'utf8').replace(count, ''));
  nameSite(join(root, 'site.yaml'), answers);
  return mend(root, known, () => undefined).map(formatProblem);
}

const fileOf = ({ pattern, file }: Place): string => pattern ?? file;

/** Words by which a sentence speaks of the old place, its decision or its year. */
function oldWords({ entries, site }: ReturnType<typeof readContent>): RegExp {
  const year = site!.data.year;
  const instrument = entries.plans.find(({ id }) => id === year)?.data.instrument;
  const record = entries.legal.find(({ id }) => id === instrument)?.data;
  const place = localityOf(record?.authority ?? '')?.replace(/^(?:tỉnh|thành phố) /iu, '');
  const number = record?.number?.split('/')[0];
  const names = [
    place,
    number && `${record?.docType} (?:số )?${number}(?!\\d)`,
    `(?<!\\()năm ${year}`,
    `Kế hoạch ${year}`,
    'Kế hoạch (?:ban hành )?kèm theo',
  ];
  return new RegExp(names.filter(Boolean).join('|'), 'u');
}

/** A page of prose, or what is said of a law, that is good everywhere, but for what it says of the old place. */
function keepGeneral(path: string, words: RegExp, credit: string, answers: SiteAnswers): void {
  const parts = partFrontMatter(readFileSync(path, 'utf8').replaceAll(credit, creditOf(answers)))!;
  // What the old plan called it, the example does not.
  const record = parts.record
    .replace(/^names:\n(?: .*\n?)+/mu, '')
    .replace(/^note: .*\n?/mu, (note) => (words.test(note) ? '' : note));
  const left = withoutWords(parts.body, words).trim() || 'Các trang của trang này dẫn tới văn bản này.';
  writeFileSync(path, `---\n${record.trim()}\n---\n\n${left}\n`);
}

const creditOf = ({ name }: SiteAnswers): string => `Trang ${name}`;
const bareName = (place: string): string => place.replace(/^(?:tỉnh|thành phố) /u, '');

/** The words of the example, in the names of the new place. */
function inNames(text: string, { place, year, authority }: SiteAnswers): string {
  const office = authority.slice(0, -place.length).trim();
  const upper = (words: string) => words.toLocaleUpperCase('vi');
  const bare = bareName(place);
  return text
    .replaceAll('ỦY BAN NHÂN DÂN TỈNH VÍ DỤ', upper(authority))
    .replaceAll('ỦY BAN NHÂN DÂN', upper(office))
    .replaceAll('TỈNH VÍ DỤ', upper(place))
    .replaceAll('Ủy ban nhân dân Tỉnh Ví Dụ', authority)
    .replaceAll('Tỉnh Ví Dụ', place)
    .replaceAll('Ví Dụ', bare)
    .replaceAll(/(ubnd|van-phong|cac-xa)-vi-du/gu, `$1-${slug(bare)}`)
    .replaceAll('2031', year);
}

function writeExample(root: string, path: string, answers: SiteAnswers): void {
  const to = join(root, inNames(path, answers));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(example, path), to);
  const text = inNames(readFileSync(to, 'utf8'), answers);
  // A record carries the mark of its original.
  const source = /^ {2}source: (.+)$/mu.exec(text)?.[1];
  const original = source && originalOf(source, answers);
  writeFileSync(
    to,
    original ? text.replace(/sha256: \w+/u, `sha256: ${createHash('sha256').update(original).digest('hex')}`) : text,
  );
}

/** The example's original of that name, in the new names. */
function originalOf(source: string, answers: SiteAnswers): string {
  const path = filesBelow(example).find((other) => inNames(other, answers) === `sources/${source}`)!;
  return inNames(readFileSync(join(example, path), 'utf8'), answers);
}

const log = ({ year }: SiteAnswers, today: string): string =>
  `# Nhật ký thay đổi: mỗi khi người đọc thấy trang khác đi thì thêm một khối (mục 12 của README.md).

${today}-dung-thu:
  date: ${today}
  title: Trang được dựng thử, với một kế hoạch bịa ra làm ví dụ.
  link: /ke-hoach/${year}/
`;

/** The site's own words; where "Rời trang" leads and how the file is laid out stay. */
function nameSite(path: string, { name, place, year, authority }: SiteAnswers): void {
  const words: Record<string, string> = {
    name,
    tagline: `Kế hoạch ${year}, trang dựng thử`,
    title: `${name}: Kế hoạch ${year}`,
    description: `Kế hoạch ${year} của ${authority}, tư liệu truyền thông và thông điệp của Tháng hành động.`,
    headline: `Kế hoạch bình đẳng giới năm ${year} của ${place}`,
    year,
    credit: creditOf({ name, place, year, authority }),
    footer:
      'Chữ của văn bản được giữ nguyên. Phần tóm tắt, ghi chú và tài liệu do trang biên soạn, không thay cho bản chính. Đây không phải trang của cơ quan nhà nước. Trang đang dựng thử: kế hoạch và văn bản là ví dụ bịa ra.',
  };
  const text = readFileSync(path, 'utf8')
    .replace(/^(\w+): .*$/gmu, (row, key: string) =>
      words[key] === undefined ? row : `${key}: '${words[key].replaceAll("'", "''")}'`,
    )
    // Whoever answered for the old site does not for this one.
    .replace(/^contact:\n(?:[ #].*\n|\n)*/mu, '');
  writeFileSync(path, text);
}
