import { createHash } from 'node:crypto';
import { searchRecords, searchWordings } from '../queries/index.ts';
import { memo } from '../queries/memo.ts';
import { moduleScript } from '../search/bundle.ts';
import { packRecords } from '../search/records-file.ts';
import { type PublishedFile, published } from './published-file.ts';

/** A file whose name changes with what it holds, so that a browser may keep it for ever. */
function lasting(name: string, ending: string, text: string): PublishedFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return published({ href: `/tim/${name}-${hash}.${ending}` }, () => text);
}

/**
 * What search loads: the records, the script that reads them, what judges words for danger, and what only
 * a search within one text, or in the words of whole pages, needs.
 */
export const searchFiles = memo(async () => ({
  records: lasting('muc', 'json', JSON.stringify(packRecords(await searchRecords(), await searchWordings()))),
  script: lasting('tim', 'js', await moduleScript('reader')),
  danger: lasting('nguy-hiem', 'js', await moduleScript('danger')),
  pages: lasting('trang', 'js', await moduleScript('page-part')),
  inText: lasting('trong-bai', 'js', await moduleScript('find-in-text')),
}));
