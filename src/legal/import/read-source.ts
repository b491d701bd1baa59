import { decode, decodePage, refuseOldFonts } from './decode.ts';
import { readDocx } from './docx/docx.ts';
import { endingOf } from './ending.ts';
import { readHtml } from './html/html.ts';
import { refuseHuge } from './limits.ts';
import { writeParts } from './parts/write-parts.ts';
import { refuseFormat } from './refuse-format.ts';
import { canonical, type ReadSource } from './text/canonical.ts';
import { readMarkdown } from './text/markdown.ts';
import type { Lines } from './text/source-line.ts';
import { readText } from './text/text.ts';
import { UnreadableSource } from './unreadable-source.ts';

export { UnreadableSource } from './unreadable-source.ts';

type Adaptor = (bytes: Uint8Array) => ReadSource;

const fromText = (read: (text: string) => Lines) => (bytes: Uint8Array) => canonical(read(decode(bytes)));
const fromHtml = (bytes: Uint8Array) => writeParts(readHtml(decodePage(bytes)));

/** One row a file format. A new format is one adaptor and one row. */
const adaptors: Record<string, Adaptor> = {
  docx: (bytes) => writeParts(readDocx(bytes)),
  html: fromHtml,
  htm: fromHtml,
  md: fromText(readMarkdown),
  markdown: fromText(readMarkdown),
  txt: fromText(readText),
};

/**
 * Read a file of any known format into canonical Markdown.
 * @param name the file's name; its ending decides the format
 * @throws UnreadableSource for an unknown format or encoding, with what to do, in Vietnamese
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<ReadSource> {
  return readSourceNow(name, bytes);
}

/** The same at once, for checks that read many files in a row. */
export function readSourceNow(name: string, bytes: Uint8Array): ReadSource {
  refuseFormat(name, bytes);
  const ending = endingOf(name);
  const adaptor = Object.hasOwn(adaptors, ending) ? adaptors[ending] : undefined;
  if (!adaptor)
    throw new UnreadableSource(
      `Không đọc được tệp “${name}”: chỉ nhận ${Object.keys(adaptors)
        .map((known) => `.${known}`)
        .join(', ')}. Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu thành .docx.`,
    );
  const read = withoutOverflow(name, () => adaptor(bytes));
  refuseHuge(read.markdown);
  refuseOldFonts(read.markdown);
  return read;
}

/** What the machine cannot hold ends in a sentence that names the cause: nesting without end, or too much of everything. */
function withoutOverflow<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const isDeep = /call stack/iu.test(error.message);
    throw new UnreadableSource(
      isDeep
        ? `${name}: cấu trúc tệp lồng quá sâu, không đọc được. ${openAndCopy}`
        : `${name}: nội dung tệp quá lớn, máy không đủ bộ nhớ để đọc. Hãy tách phụ lục dài thành tệp riêng rồi nhập từng tệp.`,
    );
  }
}

const openAndCopy = 'Hãy mở tệp bằng Word, chép lời văn sang tệp mới, lưu thành .docx rồi nhập lại.';
