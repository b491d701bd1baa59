import { canonical } from './canonical.ts';
import { readMarkdown } from './markdown.ts';
import type { Edit, Lines } from './source-line.ts';
import { readText } from './text.ts';

export type { Edit } from './source-line.ts';

export interface ReadSource {
  /** Canonical Markdown (src/legal/README.md). */
  markdown: string;
  edits: Edit[];
}

type Adaptor = (bytes: Uint8Array) => ReadSource | Promise<ReadSource>;

const fromText = (read: (text: string) => Lines) => (bytes: Uint8Array) => canonical(read(decode(bytes)));

/** One row a file format. A new format is one adaptor and one row. */
const adaptors: Record<string, Adaptor> = {
  txt: fromText(readText),
  md: fromText(readMarkdown),
  markdown: fromText(readMarkdown),
};

/** A file that cannot be read, said to the person who chose it. */
export class UnreadableSource extends Error {}

/**
 * Read a file of any known format into canonical Markdown.
 * @param name the file's name; its ending decides the format
 * @throws UnreadableSource for an unknown format or encoding, with what to do, in Vietnamese
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<ReadSource> {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const adaptor = Object.hasOwn(adaptors, extension) ? adaptors[extension] : undefined;
  if (!adaptor)
    throw new UnreadableSource(
      `Không đọc được tệp “${name}”: chỉ nhận ${Object.keys(adaptors)
        .map((known) => `.${known}`)
        .join(', ')}. Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu thành .docx.`,
    );
  return adaptor(bytes);
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSource(
      'Tệp không ghi bằng mã UTF-8. Hãy mở tệp, chuyển sang Unicode (UTF-8) nếu đang dùng TCVN3 hoặc VNI, rồi lưu lại.',
    );
  }
}
