import type { Problem } from '../problem.ts';
import { type Content, problemAt, publishedIdsFile } from './read-content.ts';
import type { Texts } from './texts.ts';

/** No address that readers may have kept disappears: each published id is in its text, or leads to one that is. */
export function checkPublishedIds(content: Content, texts: Texts): Problem[] {
  const { published } = content;
  const problems: Problem[] = [];
  for (const [instrument, { ids, redirects }] of Object.entries(published?.data ?? {})) {
    const add = (path: PropertyKey[], message: string) =>
      problems.push(problemAt(published!, [instrument, ...path], message));
    if (!content.ids.legal.has(instrument)) {
      add([], `văn bản "${instrument}" đã công bố nhưng content/legal/${instrument}.mdx không còn; hãy đặt lại tệp`);
      continue;
    }
    const record = content.entries.legal.find(({ id }) => id === instrument);
    if (record && !record.data.text) {
      add(
        [],
        `văn bản "${instrument}" đã công bố nguyên văn nhưng nay tệp không có khóa "text"; hãy đặt lại nguyên văn`,
      );
    }
    const text = texts.get(instrument);
    if (!text) continue;
    const seen = new Set<string>();
    ids.forEach((id, i) => {
      if (seen.has(id)) add(['ids', i], `mã "${id}" ghi hai lần; hãy bỏ một dòng`);
      seen.add(id);
      if (text.ids.has(id) || id in redirects) return;
      add(
        ['ids', i],
        `mã "${id}" đã công bố nhưng không còn trong "${instrument}"; hãy đặt lại điều khoản, hoặc thêm dưới "redirects" một dòng "${id}: <mã thay thế>"`,
      );
    });
    for (const [old, target] of Object.entries(redirects)) {
      if (text.ids.has(old)) add(['redirects', old], `mã "${old}" vẫn có trong văn bản; hãy bỏ dòng chuyển hướng này`);
      else if (!text.ids.has(target)) {
        add(['redirects', old], `mã thay thế "${target}" không có trong "${instrument}"; hãy chọn một mã đang có`);
      }
    }
  }
  return [...problems, ...unregistered(content, texts)];
}

/** Ids of a text that the register does not hold yet. */
export const newIds = (published: Content['published'], instrument: string, ids: Iterable<string>): string[] => {
  const known = new Set(published?.data[instrument]?.ids);
  return [...ids].filter((id) => !known.has(id));
};

function unregistered({ published, ids }: Content, texts: Texts): Problem[] {
  return [...texts].flatMap(([instrument, text]) => {
    const added = newIds(published, instrument, text.ids.keys());
    if (added.length === 0) return [];
    const shown = added.slice(0, 5).join(', ') + (added.length > 5 ? ', …' : '');
    const message = `${added.length} mã điều khoản của "${instrument}" chưa ghi vào sổ (${shown}); trước khi công bố hãy chạy: npm run check:content -- --record-ids`;
    const file = `content/${publishedIdsFile}`;
    const found = published && ids.legal.has(instrument) ? published.yaml.findKey([instrument]) : null;
    return [{ file, line: found?.line ?? 1, level: 'warning' as const, message }];
  });
}
