import { sitePages } from '../../site/pages.ts';
import type { Problem } from '../problem.ts';
import { missingInstrument } from './instruments.ts';
import { didYouMean } from './nearest.ts';
import { type Content, type Entry, problemAt, problemInBody } from './read-content.ts';
import { missingProvision } from './references.ts';
import type { Texts } from './texts.ts';

const withBody = ({ entries }: Content): Entry[] =>
  (Object.values(entries) as Entry[][]).flat().filter(({ file }) => file.endsWith('.mdx'));

/** Below the frontmatter of every .mdx file stands a text; an answer may have said all above it. */
export function checkBodies(content: Content): Problem[] {
  return withBody(content)
    .filter(({ body, collection }) => body.trim() === '' && collection !== 'answers')
    .map(({ file, bodyLine }) => ({
      file,
      line: bodyLine - 1,
      level: 'error',
      message: 'chưa có nội dung dưới dòng "---"; hãy viết ít nhất một đoạn',
    }));
}

/** Links of the text to our own instruments, provisions, plans, campaigns, messages and materials lead somewhere. */
export function checkLinks(content: Content, texts: Texts): Problem[] {
  return withBody(content).flatMap((entry) =>
    [...entry.body.matchAll(/(?:\]\(\s*<?|href=["'])(\/[^\s)>"']*)/gu)].flatMap((match) => {
      const wrong = brokenLink(content, texts, match[1]!);
      if (!wrong) return [];
      const offset = match.index + match[0].length - match[1]!.length;
      return [problemInBody(entry, offset, `liên kết ${match[1]}: ${wrong}`)];
    }),
  );
}

/** So do the links of the log of changes. */
export function checkChanges(content: Content, texts: Texts): Problem[] {
  return content.entries.changes.flatMap((entry) => {
    const wrong = brokenLink(content, texts, entry.data.link);
    return wrong ? [problemAt(entry, ['link'], `link ${entry.data.link}: ${wrong}`)] : [];
  });
}

const ownPages = new Set<string>(Object.values(sitePages).map(({ href }) => href));

/** Why an address leads nowhere. Addresses that are not content's (pages, files) are held by the checks over dist/. */
function brokenLink(content: Content, texts: Texts, link: string): string | null {
  const [path = '', anchor] = link.split('#');
  const [area, first, second] = path.split('/').filter(Boolean);
  if (!first || /\.[a-z]+$/u.test(path) || ownPages.has(path)) return null;
  const { ids } = content;
  const known = (set: Set<string>, id: string, what: string) =>
    set.has(id) ? null : `không có ${what} "${id}"${didYouMean(id, [...set])}`;

  switch (area) {
    case 'van-ban': {
      if (!ids.legal.has(first)) return missingInstrument(first, ids);
      for (const provision of [second, anchor]) {
        const wrong = provision ? missingProvision(content, texts, first, provision) : null;
        if (wrong) return `"${provision}": ${wrong}`;
      }
      return null;
    }
    case 'ke-hoach':
      return known(ids.plans, first, 'kế hoạch năm');
    case 'thang-hanh-dong':
      return known(ids.campaigns, first, 'Tháng hành động năm');
    case 'thong-diep':
      return known(ids.messages, first, 'thông điệp');
    case 'tai-lieu':
      return known(ids.materials, first, 'tài liệu');
    case 'hoi-dap':
      return known(ids.answers, first, 'câu trả lời');
    default:
      return null;
  }
}
