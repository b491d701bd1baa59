import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '../checks/content/read-content.ts';
import { readTexts } from '../checks/content/texts.ts';
import type { Provision } from '../legal/model.ts';
import { componentHead, componentType } from '../legal/name/component-head.ts';
import { type Kind, newContent, usage } from './new-content.ts';

/**
 * Write the files of one new piece of content below `root`; a file that is there stays as it is.
 * @returns paths below content/
 * @throws an Error in Vietnamese
 */
export function writeNew(root: string, [kind = '', ...words]: readonly string[], today: string): string[] {
  if (!Object.hasOwn(usage, kind))
    throw new Error(
      `Tạo gì? Hãy gõ một trong:\n${Object.values(usage)
        .map((line) => `  npm run new -- ${line}`)
        .join('\n')}`,
    );
  const content = readContent(root);
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
  return files.map(({ path }) => path);
}
