/**
 * Tell the printer where to cut: TrimBox and BleedBox for every page of a PDF made by Typst, which writes only the MediaBox;
 * where there is room outside the bleed crop marks that print with every plate, and for the press the printing condition
 * that the inks were chosen for.
 *
 * All of it is an incremental update (ISO 32000-1, 7.5.6): the bytes of Typst stay as they are, tags and all, and the
 * changed objects follow with a cross-reference section of their own. The result does not claim to be PDF/X: no profile
 * with a free licence is at hand to be embedded.
 */

/** Points from the edge of the sheet to the bleed and to the trimmed page, equal on all four sides. */
export type Insets = { bleed: number; trim: number };

// Typst writes its dictionaries in plain text and its page objects without streams.
const pageObject = /(?:^|\n)(\d+) 0 obj\n(<<\n\s*\/Type \/Page\n.*?)\nendobj/gs;
const catalogObject = /(?:^|\n)(\d+) 0 obj\n(<<\n\s*\/Type \/Catalog\n.*?)\nendobj/s;
const mediaBox = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/;

/** A printing condition by its name in the registry of the International Color Consortium; in plain ASCII without brackets. */
export type PrintingCondition = { identifier: string; about: string; profile: string };

const outputIntent = ({ identifier, about, profile }: PrintingCondition) =>
  `<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (${identifier}) /OutputCondition (${about}) /RegistryName (http://www.color.org) /Info (${profile}) >>`;

/** Registration colour: full ink on every plate, whatever plates there are. */
const everyPlate =
  '[/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>]';

/** Lines at the four corners of the trimmed page, from just outside the bleed almost to the edge of the sheet. */
function cropMarks(width: number, height: number, { bleed, trim }: Insets): string {
  const [from, to] = [1.5, bleed - 2];
  const lines = [trim, width - trim].flatMap((x) => [
    [x, from, x, to],
    [x, height - from, x, height - to],
  ]);
  const across = [trim, height - trim].flatMap((y) => [
    [from, y, to, y],
    [width - from, y, width - to, y],
  ]);
  const drawn = [...lines, ...across].map(
    ([a, b, c, d]) => `${short(a!)} ${short(b!)} m ${short(c!)} ${short(d!)} l S`,
  );
  return `/Artifact BMC\nq /EveryPlate CS 1 SCN 0.25 w\n${drawn.join('\n')}\nQ\nEMC\n`;
}

/**
 * The same PDF with both boxes on every page.
 * @param condition what the inks were chosen for, of a file for the press
 * @throws if the bytes are not laid out as Typst does it
 */
export function withPageBoxes(pdf: Uint8Array, insets: Insets, condition?: PrintingCondition): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const trailer = /trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/s.exec(text);
  const pages = [...text.matchAll(pageObject)];
  const size = Number(/\/Size (\d+)/.exec(trailer?.[1] ?? '')?.[1]);
  if (!trailer || !size || pages.length === 0)
    throw new Error('Tệp PDF không có cấu trúc như Typst vẫn ghi; không đặt được TrimBox.');

  let update = text.endsWith('\n') ? '' : '\n';
  const entries: string[] = [];
  const add = (id: number, body: string) => {
    entries.push(`${id} 1\n${String(text.length + update.length).padStart(10, '0')} 00000 n \n`);
    update += `${id} 0 obj\n${body}\nendobj\n`;
  };
  let next = size;
  for (const [, id, body] of pages) {
    const media = mediaBox.exec(body!);
    if (!media) throw new Error(`Trang PDF (đối tượng ${id}) không có MediaBox.`);
    const [width, height] = [Number(media[1]), Number(media[2])];
    const box = (inset: number) => `[${[inset, inset, width - inset, height - inset].map(short).join(' ')}]`;
    let page = body!.replace(mediaBox, `${media[0]}\n  /BleedBox ${box(insets.bleed)}\n  /TrimBox ${box(insets.trim)}`);
    if (insets.bleed > 0) {
      const marks = cropMarks(width, height, insets);
      const marked = page
        .replace(/\/Contents (\d+ 0 R)/, `/Contents [$1 ${next} 0 R]`)
        .replace(/\/Resources <<\n/, `/Resources <<\n    /ColorSpace << /EveryPlate ${everyPlate} >>\n`);
      if (marked.length < page.length + 100) throw new Error(`Trang PDF (đối tượng ${id}) không có chỗ cho dấu cắt.`);
      page = marked;
      add(next++, `<< /Length ${marks.length} >>\nstream\n${marks}endstream`);
    }
    add(Number(id), page);
  }
  if (condition) {
    const [, id, body] = catalogObject.exec(text) ?? [];
    if (!id) throw new Error('Tệp PDF không có mục lục gốc (Catalog) như Typst vẫn ghi.');
    add(
      Number(id),
      body!.replace(/\/Type \/Catalog\n/, `/Type /Catalog\n  /OutputIntents [${outputIntent(condition)}]\n`),
    );
  }
  const start = text.length + update.length;
  const head = trailer[1]!.replace(/\/Size \d+/, `/Size ${next}`);
  update += `xref\n${entries.join('')}trailer\n<<${head}  /Prev ${trailer[2]}\n>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

const short = (value: number) => String(Number(value.toFixed(4)));
