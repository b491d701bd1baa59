/**
 * Tell the printer where to cut: TrimBox and BleedBox for every page of a PDF made by Typst, which writes only the MediaBox.
 *
 * The boxes are added as an incremental update (ISO 32000-1, 7.5.6): the bytes of Typst stay as they are, tags and all,
 * and the changed page objects follow with a cross-reference section of their own.
 */

/** Points from the edge of the sheet to the bleed and to the trimmed page, equal on all four sides. */
export type Insets = { bleed: number; trim: number };

// Typst writes its dictionaries in plain text and its page objects without streams.
const pageObject = /(?:^|\n)(\d+) 0 obj\n(<<\n\s*\/Type \/Page\n.*?)\nendobj/gs;
const mediaBox = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/;

/** The same PDF with both boxes on every page. Throws if the bytes are not laid out as Typst does it. */
export function withPageBoxes(pdf: Uint8Array, { bleed, trim }: Insets): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const trailer = /trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/s.exec(text);
  const pages = [...text.matchAll(pageObject)];
  if (!trailer || pages.length === 0)
    throw new Error('Tệp PDF không có cấu trúc như Typst vẫn ghi; không đặt được TrimBox.');

  let update = text.endsWith('\n') ? '' : '\n';
  const entries: string[] = [];
  for (const [, id, body] of pages) {
    const size = mediaBox.exec(body!);
    if (!size) throw new Error(`Trang PDF (đối tượng ${id}) không có MediaBox.`);
    const box = (inset: number) =>
      `[${[inset, inset, Number(size[1]) - inset, Number(size[2]) - inset].map(short).join(' ')}]`;
    entries.push(`${id} 1\n${String(text.length + update.length).padStart(10, '0')} 00000 n \n`);
    const boxes = `${size[0]}\n  /BleedBox ${box(bleed)}\n  /TrimBox ${box(trim)}`;
    update += `${id} 0 obj\n${body!.replace(mediaBox, boxes)}\nendobj\n`;
  }
  const start = text.length + update.length;
  update += `xref\n${entries.join('')}trailer\n<<${trailer[1]}  /Prev ${trailer[2]}\n>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

const short = (value: number) => String(Number(value.toFixed(4)));
