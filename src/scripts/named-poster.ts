/** A poster with the reader's own line on it: the SVG with an empty place for it is fetched, a text put there, and the result saved as SVG or PNG. */

export { unitNameProblem } from '../posters/unit-name-problem.ts';

const fontUrl = '/fonts/be-vietnam-pro-700.woff2';

async function dataUrl(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The poster with the line on it; the letters shrink to the place, never below two thirds. */
async function withLine(url: string, line: string): Promise<string> {
  const svg = new DOMParser().parseFromString(await (await fetch(url)).text(), 'image/svg+xml');
  const place = svg.getElementById('don-vi');
  if (!place) throw new Error('áp phích này không có chỗ cho tên');
  const { x, y, width, size, fill } = place.dataset as Record<string, string>;
  const canvas = document.createElement('canvas').getContext('2d')!;
  await document.fonts.load(`700 ${size}px BVP`);
  canvas.font = `700 ${size}px BVP`;
  const fit = Math.min(1, Number(width) / canvas.measureText(line).width);
  if (fit < 2 / 3) throw new Error('tên dài quá chỗ trên áp phích; hãy viết ngắn hơn');
  const text = svg.createElementNS('http://www.w3.org/2000/svg', 'text');
  // As text, never as markup.
  text.textContent = line;
  for (const [name, value] of Object.entries({
    x,
    y,
    fill,
    'font-family': 'BVP',
    'font-weight': '700',
    'font-size': String(Number(size) * fit),
  }))
    text.setAttribute(name, value!);
  place.append(text);
  const face = `@font-face{font-family:BVP;font-weight:700;src:url(${await dataUrl(fontUrl)}) format("woff2")}`;
  // Put in as letters: as an element it would fall under the content policy of this page.
  return new XMLSerializer().serializeToString(svg).replace(/<\/svg>\s*$/, `<style>${face}</style></svg>`);
}

async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
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

/**
 * Make the file and hand it to the reader.
 * @param url the SVG of the sheet
 * @returns the name of the file
 * @throws Error in words for the reader
 */
export async function saveNamedPoster(
  url: string,
  line: string,
  as: 'svg' | 'png',
  size: { width: number; height: number },
): Promise<string> {
  const svg = await withLine(url, line);
  const name = url.split('/').pop()!.replace('.svg', `-don-vi.${as}`);
  saveBlob(as === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg, size.width, size.height), name);
  return name;
}
