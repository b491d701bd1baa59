import { createHash } from 'node:crypto';
import { searchRecords, searchWordings } from '../queries/index.ts';
import { memo } from '../queries/memo.ts';
import { moduleScript } from '../search/bundle.ts';
import { fitRecords } from '../search/fit-records.ts';
import { type PublishedFile, published } from './published-file.ts';

/** A file whose name changes with what it holds, so that a browser may keep it for ever. */
function lasting(name: string, ending: string, text: string): PublishedFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return published({ href: `/tim/${name}-${hash}.${ending}` }, () => text);
}

/** The records travel with every first search. */
const MOST_BYTES = 32_000;

async function records(): Promise<string> {
  const { text, most, leftOut } = fitRecords(
    { records: await searchRecords(), wordings: await searchWordings() },
    MOST_BYTES,
  );
  console.info(`Tìm kiếm: chữ có ở hơn ${most} mục không theo mục tìm ngay, mà tìm trong các trang.`);
  if (leftOut > 0) console.info(`Tìm kiếm: ${leftOut} văn bản cũ nhất chỉ tìm trong các trang.`);
  return text;
}

/**
 * What search loads: the records, the script that reads them, what judges words for danger, and what only
 * a search within one text, or in the words of whole pages, needs.
 */
export const searchFiles = memo(async () => ({
  records: lasting('muc', 'txt', await records()),
  script: lasting('tim', 'js', await moduleScript('reader')),
  danger: lasting('nguy-hiem', 'js', await moduleScript('danger')),
  pages: lasting('trang', 'js', await moduleScript('page-part')),
  inText: lasting('trong-bai', 'js', await moduleScript('find-in-text')),
}));
