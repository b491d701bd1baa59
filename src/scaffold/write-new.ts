import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '../checks/content/read-content.ts';
import { readTexts } from '../checks/content/texts.ts';
import type { Provision } from '../legal/model.ts';
import { componentHead, componentType } from '../legal/name/component-head.ts';
import { shortDay } from '../vietnamese/dates.ts';
import { editRedirects } from './edit-redirects.ts';
import { type Kind, newContent, usage } from './new-content.ts';

/** The page of each kind. */
const pageOf: Record<Kind, (id: string) => string> = {
  plan: (year) => `/ke-hoach/${year}/`,
  campaign: (year) => `/thang-hanh-dong/${year}/`,
  message: (id) => `/thong-diep/${id}/`,
  material: (id) => `/tai-lieu/${id}/`,
  instrument: (id) => `/van-ban/${id}/`,
};

/**
 * Write the files of one new piece of content below `root`; a file that is there stays as it is, and an
 * address that was taken away and now is back leads on no more.
 * @returns paths below content/
 * @throws an Error in Vietnamese
 */
export function writeNew(root: string, [kind = '', ...words]: readonly string[], today: string): string[] {
  if (!Object.hasOwn(usage, kind))
    throw new Error(
      `Tạo gì? Hãy gõ một trong:\n${Object.values(usage)
        .map((line) => `  npm run new -- ${line}`)
        .join(
          '\n',
        )}\nThứ khác thì chép mẫu trong content/README.md: hỏi đáp mục 19, trang mục 15, câu đố mục 21, số gọi giúp mục 10.`,
    );
  const content = readContent(root);
  const page = pageOf[kind as Kind](words[kind === 'message' ? 1 : 0] ?? '');
  const before = content.redirects.find(({ from, gone }) => gone && from === page)?.gone;
  // What has been printed leads to the old message; a plan or a text of that name can only be the same.
  if (kind === 'message' && before)
    throw new Error(
      `Mã này từng là của ${before.was}, gỡ ngày ${shortDay(before.since)}; mã QR đã in còn dẫn tới đó. Hãy chọn mã khác.`,
    );
  const { texts } = readTexts(content);
  const leaves = (units: Provision[]): string[] =>
    units.flatMap((unit) => (unit.children.length ? leaves(unit.children) : [unit.id]));
  const files = newContent(kind as Kind, words, {
    month: content.entries.month[0]?.data ?? { from: '11-15', to: '12-15' },
    messages: new Map(content.entries.messages.map(({ id, data: { day } }) => [id, day])),
    themes: content.entries.campaigns.flatMap(({ data: { theme } }) => theme?.sheet?.id ?? []),
    provisions: new Map(
      [...texts].map(([id, { document }]) => [
        id,
        // An annex is spoken for as a whole, by the id of its head.
        document.components.flatMap((component, i) =>
          i > 0 && !/^kế hoạch/iu.test(componentType(component))
            ? [componentHead(component).id]
            : leaves(component.body),
        ),
      ]),
    ),
    today,
  });
  for (const { path } of files)
    if (existsSync(join(root, path))) throw new Error(`Đã có content/${path}; tệp ấy được giữ nguyên.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // It stands at its address again: that leads nowhere else any more.
  editRedirects(root, { drop: ({ from }) => from === page });
  return files.map(({ path }) => path);
}
