import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { newIds } from './published.ts';
import { publishedIdsFile, readContent } from './read-content.ts';
import { readTexts } from './texts.ts';

const head = `# Sổ mã điều khoản đã công bố. Mã đã ghi ở đây thì không bao giờ xóa: người đọc có thể đã giữ liên kết.
# Điều khoản không còn trong văn bản: giữ nguyên mã dưới "ids" và thêm dưới "redirects" một dòng "mã cũ: mã thay thế".
# Thêm mã mới: npm run check:content -- --record-ids
`;

/**
 * Add the ids of all texts that the register does not hold yet; nothing that stands in it is changed.
 * @param root the content folder
 * @returns how many ids were added
 * @throws if the register or a text has errors: what is broken is not published
 */
export function recordPublishedIds(root: string): number {
  const path = join(root, publishedIdsFile);
  const content = readContent(root);
  const { texts, problems } = readTexts(content);
  if (problems.length || content.problems.some(({ file }) => file === `content/${publishedIdsFile}`)) {
    throw new Error('Chưa ghi: hãy sửa hết lỗi trước.');
  }
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : `${head}\n{}\n`);
  if (isMap(document.contents)) document.contents.flow = false;
  let count = 0;
  for (const [instrument, text] of texts) {
    const added = newIds(content.published, instrument, text.ids.keys());
    if (added.length === 0) continue;
    if (!document.has(instrument)) document.set(instrument, document.createNode({ ids: [] }));
    const list = document.getIn([instrument, 'ids']);
    if (!isSeq(list)) continue;
    list.flow = false;
    for (const id of added) list.add(document.createNode(id));
    count += added.length;
  }
  if (count > 0) writeFileSync(path, document.toString({ lineWidth: 0 }));
  return count;
}
