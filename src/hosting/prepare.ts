import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../checks/problem.ts';
import type { HostData } from './host-data.ts';
import { hostFiles } from './host-files.ts';
import { framePolicy, type Inline, inlineOf, policyOf, withPolicy } from './policy.ts';

/**
 * How many different ones may stand in the pages of the whole site: each is a hash in the policy that every page is sent
 * with. A new script gets a file of its own. Styles are bundled by layout (src/styles/README.md).
 */
export const mostInline = { scripts: 4, styles: 8, styleAttributes: 0 };

export interface Prepared {
  /** Errors: what no policy lets through. With any, nothing was written. */
  problems: Problem[];
  /** The policy of the whole site, as a header says it. */
  policy: string;
}

/**
 * Give a built site its policy, and the files that hosts read.
 * @param dir the built site; its pages get their own policy as a meta element, a part of the whole one
 */
export async function prepareForHosts(
  dir: string,
  redirects: HostData['redirects'],
  gone: HostData['gone'] = [],
): Promise<Prepared> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(
    names.map(async (name) => {
      const html = await readFile(join(dir, name), 'utf8');
      return { name: name.replace(/\\/g, '/'), html, inline: inlineOf(html) };
    }),
  );
  const union = (part: Exclude<keyof Inline, 'faults'>) => new Set(pages.flatMap(({ inline }) => [...inline[part]]));
  const all = { scripts: union('scripts'), styles: union('styles'), styleAttributes: union('styleAttributes') };
  const policy = `${policyOf(all)}; ${framePolicy}`;

  const problems = [
    ...pages.flatMap(({ name, html, inline }) => inline.faults.map((message) => error(name, message, html))),
    ...tooMany(pages, all),
  ];
  if (problems.length) return { problems, policy };

  for (const { name, html, inline } of pages) await writeFile(join(dir, name), withPolicy(html, policyOf(inline)));
  for (const [name, text] of hostFiles({ policy, redirects, gone })) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return { problems, policy };
}

const error = (name: string, message: string, html = '', at = ''): Problem => ({
  file: `dist/${name}`,
  line: at ? html.slice(0, html.indexOf(at)).split('\n').length : 1,
  level: 'error',
  message,
});

const words = {
  scripts:
    'đoạn mã viết thẳng trong trang; hãy đặt mã mới vào một tệp riêng (thẻ <script> thường của Astro làm việc ấy)',
  styles: 'khối <style> khác nhau; hãy gộp kiểu mới vào tệp CSS của bố cục',
  styleAttributes: 'thuộc tính style khác nhau; hãy dùng một lớp CSS',
};

/** One problem a kind, at the one that the fewest pages have: that is the new one. */
function tooMany(
  pages: readonly { name: string; html: string; inline: Inline }[],
  all: Omit<Inline, 'faults'>,
): Problem[] {
  return (Object.keys(mostInline) as (keyof typeof mostInline)[]).flatMap((part) => {
    if (all[part].size <= mostInline[part]) return [];
    const having = (text: string) => pages.filter(({ inline }) => inline[part].has(text));
    const [rarest] = [...all[part]].sort((a, b) => having(a).length - having(b).length);
    const page = having(rarest!)[0]!;
    const message = `cả trang có ${all[part].size} ${words[part]} (nhiều nhất ${mostInline[part]}); ít gặp nhất là “${rarest!.trim().slice(0, 60)}”`;
    return [error(page.name, message, page.html, rarest)];
  });
}
