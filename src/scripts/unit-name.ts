/** The form for the reader's line on a sheet; what draws it (named-poster.ts) is loaded when a reader comes to it. Nothing leaves the browser. */
import type { NamedFile } from './named-poster.ts';

const section = document.querySelector<HTMLElement>('[data-unit-name]');
const form = section?.querySelector('form');
const status = section?.querySelector('[role="status"]');
const preview = section?.querySelector<HTMLImageElement>('img');

if (section && form && status && preview) {
  section.hidden = false;
  // Enter in the field shows the sheet. The event's own "submitter" is newer than our floor.
  let as: NamedFile | 'xem' = 'xem';
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[name="as"]'))
    button.addEventListener('click', () => {
      as = button.value as typeof as;
    });
  let part: typeof import('./named-poster.ts') | undefined;
  const load = async () => (part ??= await import('./named-poster.ts'));
  // There by the time a name is typed; a failure shows when the file is asked for.
  form.addEventListener('focusin', () => void load().catch(() => {}), { once: true });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wanted = as;
    as = 'xem';
    const line = (form.elements.namedItem('name') as HTMLInputElement).value;
    const { value: svg, dataset } = (form.elements.namedItem('sheet') as HTMLSelectElement).selectedOptions[0]!;
    const sheet = { svg, pdf: dataset.pdf!, width: Number(dataset.width), height: Number(dataset.height) };
    try {
      status.textContent = 'Đang tạo…';
      const { namedPreview, saveNamedPoster } = part ?? (await load());
      preview.src = await namedPreview(sheet, line);
      preview.width = sheet.width;
      preview.height = sheet.height;
      preview.hidden = false;
      if (wanted === 'xem') status.textContent = 'Xem hình bên dưới; vừa ý thì tải về. Tên bạn gõ không gửi đi đâu.';
      else status.textContent = `Đã tạo ${await saveNamedPoster(sheet, line, wanted)}. Tên bạn gõ không gửi đi đâu.`;
    } catch (error) {
      preview.hidden = true;
      const { message } = error as Error;
      status.textContent = /^\p{Lu}/u.test(message) ? message : `Chưa tạo được: ${message}.`;
    }
  });
}
