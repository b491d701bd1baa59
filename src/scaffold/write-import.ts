import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { faultOfName } from '../checks/content/file-names.ts';
import { type Content, readContent } from '../checks/content/read-content.ts';
import { publishedProvisions } from '../ledger/ledger-file.ts';
import { movedProvisions } from '../ledger/redirects.ts';
import { importReport } from '../legal/import/import-report.ts';
import { ImportError, type Imported, importText } from '../legal/import/import-text.ts';
import { allIds } from '../legal/read/ids.ts';
import { partFrontMatter } from '../schemas/front-matter.ts';
import { editRedirects } from './edit-redirects.ts';
import { readOptions } from './read-options.ts';

export const importUsage = 'npm run import -- TỆP [--id mã-văn-bản] [--replace] [--dry-run]';

/**
 * Import one file into the content folder `root`: the original as received, and the record with the verbatim text.
 * @param args the file, then `--id`, `--replace` (write over what an earlier import wrote), `--dry-run` (report only)
 * @param content what the folder holds; who imports thousands reads it once
 * @returns the report, in Vietnamese
 * @throws an Error in Vietnamese that says what to do; nothing is written then
 */
export function writeImport(
  root: string,
  args: readonly string[],
  today: string,
  content: Content = readContent(root),
): string {
  const { file, id, replace, dryRun } = options(args);
  if (!existsSync(file)) throw new ImportError(`Không có tệp “${file}”. Hãy xem lại đường dẫn.`);
  if (!statSync(file).isFile())
    throw new ImportError(`“${file}” là thư mục, không phải tệp. Hãy ghi đường dẫn tới một tệp văn bản.`);
  const name = basename(file).normalize('NFC');
  const fault = faultOfName(name);
  if (fault) throw new ImportError(`“${name}”: ${fault}.`);
  const bytes = new Uint8Array(readFileSync(file));
  const recordPath = (of: string) => `legal/${of}.mdx`;
  const imported = importText({
    name,
    bytes,
    ...(id && { id }),
    today,
    recordOf: (of) => (existsSync(join(root, recordPath(of))) ? frontmatterOf(join(root, recordPath(of))) : null),
    publishedOf: (of) => {
      const ids = publishedProvisions(content.ledger.names).get(of);
      return ids ? { ids, redirects: Object.fromEntries(movedProvisions(content.redirects, of)) } : null;
    },
  });
  const path = recordPath(imported.id);
  const held = heldAlready(imported, content);
  if (held && !dryRun)
    throw new ImportError(
      `Thư viện đã có văn bản này (cùng số, ngày, cơ quan): ${held.file}. Hãy nhập vào đó: thêm --id ${held.id} --replace`,
    );
  const isSame = (at: string, wanted: Uint8Array) => Buffer.compare(readFileSync(join(root, at)), wanted) === 0;
  const sourcePath = `sources/${name}`;
  const record = new TextEncoder().encode(imported.record);
  const isThere = existsSync(join(root, path));
  const isOriginalThere = existsSync(join(root, sourcePath));
  if (isThere && !replace && !dryRun && !isSame(path, record))
    throw new ImportError(
      `Đã có content/${path}; tệp ấy được giữ nguyên. Muốn nhập đè, hãy thêm --replace (phần thân thành nguyên văn mới, những khóa người biên tập đã khai còn nguyên); văn bản khác thì thêm --id mã-khác.`,
    );
  if (isOriginalThere && !dryRun && !isSame(sourcePath, bytes)) {
    const owner = content.entries.legal.find(({ data, id: of }) => data.text?.source === name && of !== imported.id);
    if (owner || !replace)
      throw new ImportError(
        `Đã có content/${sourcePath} với nội dung khác${owner ? `, là tệp gốc của ${owner.file}` : ''}. Hãy đổi tên tệp rồi nhập lại${owner ? '' : ', hoặc thêm --replace'}.`,
      );
  }
  const report = importReport(imported, name, `content/${path}`);
  if (dryRun) return `${report}\n\nChỉ xem thử: chưa ghi tệp nào.`;
  for (const [at, data] of [
    [sourcePath, bytes],
    [path, record],
  ] as const) {
    mkdirSync(join(root, at, '..'), { recursive: true });
    writeFileSync(join(root, at), data);
  }
  const led = keepLedger(root, imported, content);
  return `${report}\n\nĐã ghi:\n  content/${sourcePath}\n  content/${path}\n${led}Hãy mở tệp thứ hai, thay mọi chỗ ghi “CẦN VIẾT”, ghi “role”; xem hết nghi vấn ở trên thì ghi ngày vào text.reviewed. Rồi gõ: npm run check:content`;
}

/**
 * Let what this text published and no longer has lead to what stood around it, and take out rows for what it has again.
 * @returns a line for each new row, for the editor to look at
 */
function keepLedger(root: string, { id, document }: Imported, { ledger, redirects }: Content): string {
  const page = `/van-ban/${id}/`;
  const ids = allIds(document);
  const isThere = ({ from }: { from: string }) =>
    from === page || (from.startsWith(`${page}#`) && ids.has(from.slice(page.length + 1)));
  editRedirects(root, { drop: isThere });
  const around = (lost: string): string => {
    for (let parent = lost; parent.includes('-'); ) {
      parent = parent.slice(0, parent.lastIndexOf('-'));
      if (ids.has(parent)) return `${page}#${parent}`;
    }
    return page;
  };
  const known = new Set(redirects.map(({ from }) => from));
  const add = (publishedProvisions(ledger.names).get(id) ?? [])
    .filter((lost) => !ids.has(lost))
    .flatMap((lost) => {
      const to = around(lost);
      // A page of its own went as well; the short link follows the row of the text where that leads to a provision.
      const pages = [`${page}${lost}/`, ...(to === page ? [`/vb/${id}/${lost}/`] : [])];
      return [`${page}#${lost}`, ...pages.filter((from) => ledger.names.has(from))].map((from) => ({ from, to }));
    })
    .filter(({ from }) => !known.has(from));
  editRedirects(root, { add });
  return add
    .map(({ from, to }) => `  content/redirects.yaml: ${from} nay dẫn tới ${to}; hãy xem có chỗ nào đúng hơn\n`)
    .join('');
}

/** The record of the same instrument under another id: number, day and issuer are the same. */
function heldAlready(
  { id, document }: Imported,
  { entries }: Content,
): Content['entries']['legal'][number] | undefined {
  const { docNumber, docDate, docAuthority } = document.components[0]!.preface;
  if (!docNumber?.number || !docDate || !docAuthority) return undefined;
  const key = (...words: (string | undefined)[]) => words.join('|').replace(/\s+/gu, ' ').trim().toLowerCase();
  const own = key(docNumber.canonical, docDate.iso, docAuthority.text);
  return entries.legal.find(
    ({ id: other, data }) => other !== id && key(data.number, data.date, data.authority) === own,
  );
}

function options(args: readonly string[]) {
  const { words, given } = readOptions(args, { id: 'text', replace: true, 'dry-run': true }, importUsage);
  const [file] = words;
  if (!file || words.length > 1)
    throw new ImportError(`Hãy ghi một tệp; tên có dấu cách thì đặt trong dấu nháy kép. Cách gõ: ${importUsage}`);
  return { file, id: given.id, replace: given.replace, dryRun: given['dry-run'] };
}

/** The record between the two lines "---"; what an editor wrote there is kept. */
function frontmatterOf(path: string): string | null {
  return partFrontMatter(readFileSync(path, 'utf8'))?.record || null;
}
