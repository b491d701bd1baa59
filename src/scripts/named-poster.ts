/** A sheet with the reader's own line on it: the SVG with an empty place for it is fetched, the line drawn there as outlines in our face, and the result shown and saved. */
import {
  foldedName,
  type NameLetters,
  nameLettersAddress,
  nameOutline,
  unitNameProblem,
} from '../posters/unit-name.ts';
import { withOutline } from './named-pdf.ts';

/** Files of one sheet, and the pixels of its PNG. */
export interface NamedSheet {
  svg: string;
  pdf: string;
  width: number;
  height: number;
}

const fetched = async (url: string): Promise<Response> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error('chưa tải được áp phích; hãy thử lại khi có mạng');
  return answer;
};

let letters: Promise<NameLetters> | undefined;

/** The sheet with the line on it, and where the line stands. */
async function withLine(url: string, line: string) {
  letters ??= fetched(nameLettersAddress).then((answer) => answer.json() as Promise<NameLetters>);
  const [known, text] = await Promise.all([letters, fetched(url).then((answer) => answer.text())]);
  const name = foldedName(line);
  const problem = unitNameProblem(name, known);
  if (problem) throw new Error(problem);
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  const place = svg.getElementById('don-vi');
  if (!place) throw new Error('áp phích này không có chỗ cho tên');
  const read = (key: string) => Number(place.getAttribute(`data-${key}`));
  const at = { x: read('x'), y: read('y'), width: read('width'), size: read('size') };
  const fill = place.getAttribute('data-fill')!;
  const drawn = nameOutline(name, known, at);
  if (!drawn) throw new Error('Tên dài quá chỗ trên áp phích. Hãy viết ngắn hơn.');
  const path = svg.createElementNS('http://www.w3.org/2000/svg', 'path');
  const scale = (drawn.size / 1000).toFixed(6);
  path.setAttribute('transform', `translate(${at.x} ${at.y}) scale(${scale} -${scale})`);
  path.setAttribute('d', drawn.d);
  path.setAttribute('fill', fill);
  path.setAttribute('aria-label', name);
  place.append(path);
  return { svg, drawn, at: { ...at, fill } };
}

const serialized = (svg: Document) => new XMLSerializer().serializeToString(svg);
const asDataUrl = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** The sheet with the line, as an address that an image shows. */
export const namedPreview = async ({ svg }: NamedSheet, line: string): Promise<string> =>
  asDataUrl(serialized((await withLine(svg, line)).svg));

async function toPng(svg: string, { width, height }: NamedSheet): Promise<Blob> {
  const image = new Image();
  image.src = asDataUrl(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('máy không tạo được PNG')))),
  );
}

function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export type NamedFile = 'pdf' | 'png' | 'svg';

/**
 * Make the file and hand it to the reader.
 * @returns the name of the file
 * @throws Error in words for the reader
 */
export async function saveNamedPoster(sheet: NamedSheet, line: string, as: NamedFile): Promise<string> {
  const { svg, drawn, at } = await withLine(sheet.svg, line);
  const name = sheet.svg.split('/').pop()!.replace('.svg', `-don-vi.${as}`);
  const text = serialized(svg);
  if (as === 'svg') saveBlob(new Blob([text], { type: 'image/svg+xml' }), name);
  else if (as === 'png') saveBlob(await toPng(text, sheet), name);
  else {
    // The SVG of a printed sheet counts in millimetres, its PDF in points.
    const points = svg.documentElement.getAttribute('width')!.slice(-2) === 'mm' ? 72 / 25.4 : 1;
    const pdf = new Uint8Array(await (await fetched(sheet.pdf)).arrayBuffer());
    const named = withOutline(pdf, drawn.d, {
      x: at.x * points,
      y: at.y * points,
      size: drawn.size * points,
      fill: at.fill,
    });
    saveBlob(new Blob([named as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), name);
  }
  return name;
}
