/** The form for the reader's line on a poster; what draws it (named-poster.ts) is loaded when a reader comes to it. Nothing leaves the browser. */
const section = document.querySelector<HTMLElement>('[data-unit-name]');
const form = section?.querySelector('form');
const status = section?.querySelector('[role="status"]');

if (section && form && status) {
  section.hidden = false;
  // Enter in the field presses the first button too. The event's own "submitter" is newer than our floor.
  let as: 'svg' | 'png' = 'png';
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
    const kind = as;
    const line = (form.elements.namedItem('name') as HTMLInputElement).value.trim().normalize('NFC');
    const sheet = (form.elements.namedItem('sheet') as HTMLSelectElement).selectedOptions[0]!;
    try {
      status.textContent = 'Đang tạo…';
      const { saveNamedPoster, unitNameProblem } = part ?? (await load());
      const problem = unitNameProblem(line);
      if (problem) {
        status.textContent = problem;
        return;
      }
      const { width, height } = sheet.dataset;
      const name = await saveNamedPoster(sheet.value, line, kind, { width: Number(width), height: Number(height) });
      status.textContent = `Đã tạo ${name}. Tên bạn gõ không gửi đi đâu.`;
    } catch (error) {
      status.textContent = `Chưa tạo được: ${(error as Error).message}.`;
    }
  });
}

export {};
