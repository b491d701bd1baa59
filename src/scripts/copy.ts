import { hashTarget } from './hash-target.ts';

/** Copy buttons: a provision's link, its citation, or the text of the box they stand in. Without this script they are not shown. */
const announcement = document.createElement('p');
announcement.className = 'visually-hidden';
announcement.setAttribute('role', 'status');
document.body.append(announcement);
document.documentElement.classList.add('js');

const kinds = {
  link: 'Chép liên kết',
  'citation-first': 'Chép trích dẫn đầy đủ',
  'citation-later': 'Chép trích dẫn gọn',
};

/** Give the provision that the address leads to its copy buttons. */
function equip() {
  const unit = hashTarget();
  if (!unit?.dataset.cite || unit.querySelector('button')) return;
  let tools = unit.querySelector(':scope > .tools');
  if (!tools) {
    tools = document.createElement('div');
    tools.className = 'tools';
    unit.append(tools);
  }
  tools.prepend(
    ...Object.entries(kinds).map(([kind, label], i) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `button ${i > 0 ? 'ghost ' : ''}compact`;
      button.dataset.copy = kind;
      button.textContent = label;
      return button;
    }),
  );
}
equip();
addEventListener('hashchange', equip);

function textFor(button: HTMLElement): string {
  const kind = button.dataset.copy;
  const unit = button.closest<HTMLElement>('.unit');
  if (kind === 'link') {
    // The lasting address, wherever this copy of the page is served from.
    const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    return unit ? new URL(`#${unit.id}`, page).href : page;
  }
  if (kind === 'text') {
    const text = button.closest('.box')?.querySelector<HTMLElement>('[data-text]');
    // As it is seen: paragraphs stand apart. What must go with it, and stands elsewhere on the page, comes first.
    return [text?.dataset.before, text?.innerText.trim()].filter(Boolean).join('\n\n');
  }
  const words = button.closest<HTMLElement>('[data-cite]')?.dataset.cite;
  const source = button.closest<HTMLElement>('[data-cite-first]')?.dataset;
  return [words, kind === 'citation-first' ? source?.citeFirst : source?.citeLater].filter(Boolean).join(' ');
}

document.addEventListener('click', async (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
  if (!button) return;
  // The button's own words; what it copies may follow them for the ear only.
  const words = button.firstChild;
  if (!words) return;
  button.dataset.label ??= words.textContent ?? '';
  const { label = '' } = button.dataset;
  words.textContent = label;
  try {
    await navigator.clipboard.writeText(textFor(button));
    words.textContent = label.replace(/^Chép/, 'Đã chép');
    button.classList.add('done');
    announcement.textContent = button.textContent;
  } catch {
    words.textContent = announcement.textContent = 'Trình duyệt không cho chép';
  }
  setTimeout(() => {
    words.textContent = label;
    button.classList.remove('done');
  }, 2500);
});
