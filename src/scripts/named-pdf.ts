/**
 * A reader's line in a PDF of ours: one more stream over its only page, as an incremental update (ISO 32000-1, 7.5.6), so
 * that what stood there stays as it was. Letters are outlines, in the same colour space as the sheet's own words.
 */

/** The file as one letter a byte; Latin-1 of the browser is windows-1252, which is not that. */
function toText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...Array.from(bytes.subarray(i, i + 8192)));
  return text;
}
const toBytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const lastOf = (text: string, pattern: RegExp): RegExpExecArray | undefined => {
  let found: RegExpExecArray | undefined;
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) found = next;
  return found;
};

const short = (value: number) => String(Number(value.toFixed(3)));

/** SVG path data of straight lines and quadratic curves, steps relative but the first, as PDF operators. */
export function pdfPath(d: string): string {
  let [x, y] = [0, 0];
  let operators = '';
  for (const [, letter, numbers] of Array.from(d.matchAll(/([Mlqcz])([^Mlqcz]*)/g))) {
    const n = (numbers!.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (letter === 'M') {
      [x, y] = [n[0]!, n[1]!];
      operators += `${x} ${y} m\n`;
    } else if (letter === 'l') {
      [x, y] = [x + n[0]!, y + n[1]!];
      operators += `${x} ${y} l\n`;
    } else if (letter === 'q') {
      const [cx, cy, toX, toY] = [x + n[0]!, y + n[1]!, x + n[2]!, y + n[3]!];
      const third = (a: number, b: number) => short(a + (2 / 3) * (b - a));
      operators += `${third(x, cx)} ${third(y, cy)} ${third(toX, cx)} ${third(toY, cy)} ${toX} ${toY} c\n`;
      [x, y] = [toX, toY];
    } else if (letter === 'c') {
      operators += `${x + n[0]!} ${y + n[1]!} ${x + n[2]!} ${y + n[3]!} ${x + n[4]!} ${y + n[5]!} c\n`;
      [x, y] = [x + n[4]!, y + n[5]!];
    } else operators += 'h\n';
  }
  return operators;
}

/** The fill of a hex colour: black is black ink alone, as on the photocopier's sheet, all others are what a screen shows. */
function fillOf(hex: string): string {
  if (hex === '#000000') return '0 0 0 1 k';
  return `${[1, 3, 5].map((at) => short(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ')} rg`;
}

/**
 * The PDF with the outline on it.
 * @param d outline in thousandths of `size`, y upwards
 * @param at its base line's beginning from the left upper corner of the page, in points, as is `size`
 * @throws Error in words for the reader
 */
export function withOutline(
  pdf: Uint8Array,
  d: string,
  at: { x: number; y: number; size: number; fill: string },
): Uint8Array {
  const text = toText(pdf);
  const page = lastOf(text, /(?:^|\n)(\d+) 0 obj\n(<<\n\s*\/Type \/Page\n[\s\S]*?)\nendobj/g);
  const trailer = lastOf(text, /trailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF/g);
  const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(page?.[2] ?? '')?.[1]);
  const size = Number(/\/Size (\d+)/.exec(trailer?.[1] ?? '')?.[1]);
  if (!page || !trailer || !height || !size) throw new Error('tệp PDF này không thêm tên được; hãy dùng PNG hoặc SVG');
  const scale = at.size / 1000;
  const stream = `/Artifact BMC\nq ${fillOf(at.fill)}\n${scale.toFixed(6)} 0 0 ${scale.toFixed(6)} ${short(at.x)} ${short(height - at.y)} cm\n${pdfPath(d)}f\nQ\nEMC\n`;
  const body = page[2]!.replace(
    /\/Contents (?:(\d+ 0 R)|\[([^\]]*)\])/,
    (_, one: string, many: string) => `/Contents [${one ?? many} ${size} 0 R]`,
  );
  let update = text.slice(-1) === '\n' ? '' : '\n';
  const entries: string[] = [];
  const add = (id: number, object: string) => {
    entries.push(`${id} 1\n${`0000000000${text.length + update.length}`.slice(-10)} 00000 n \n`);
    update += `${id} 0 obj\n${object}\nendobj\n`;
  };
  add(size, `<< /Length ${stream.length} >>\nstream\n${stream}endstream`);
  add(Number(page[1]), body);
  const start = text.length + update.length;
  const head = trailer[1]!.replace(/\/Size \d+/, `/Size ${size + 1}`).replace(/\s*\/Prev \d+/, '');
  update += `xref\n${entries.join('')}trailer\n<<${head}  /Prev ${trailer[2]}\n>>\nstartxref\n${start}\n%%EOF\n`;
  return toBytes(text + update);
}
