import { unitNameProblem } from '../posters/unit-name-problem.ts';

/** Put the reader's line on a poster: the SVG with an empty place for it is fetched, a text put there, and the result saved as SVG or PNG. Nothing leaves the browser. */
const section = document.querySelector<HTMLElement>('[data-unit-name]');
const form = section?.querySelector('form');
const status = section?.querySelector('[role="status"]');

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

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

if (section && form && status) {
  section.hidden = false;
  // Enter in the field presses the first button too. The event's own "submitter" is newer than our floor.
  let as = '';
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[name="as"]'))
    button.addEventListener('click', () => {
      as = button.value;
    });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const kind = as;
    const line = (form.elements.namedItem('name') as HTMLInputElement).value.trim().normalize('NFC');
    const sheet = (form.elements.namedItem('sheet') as HTMLSelectElement).selectedOptions[0]!;
    const problem = unitNameProblem(line);
    if (problem) {
      status.textContent = problem;
      return;
    }
    try {
      status.textContent = 'Đang tạo…';
      const svg = await withLine(sheet.value, line);
      const name = sheet.value.split('/').pop()!.replace('.svg', `-don-vi.${kind}`);
      save(
        kind === 'svg'
          ? new Blob([svg], { type: 'image/svg+xml' })
          : await toPng(svg, Number(sheet.dataset.width), Number(sheet.dataset.height)),
        name,
      );
      status.textContent = `Đã tạo ${name}. Tên bạn gõ không gửi đi đâu.`;
    } catch (error) {
      status.textContent = `Chưa tạo được: ${(error as Error).message}.`;
    }
  });
}
