/**
 * Read a box's words aloud with the device's own Vietnamese voice: only when asked, with pause and stop, and never on after
 * the page is left. Where the device has no such voice the buttons stay hidden.
 */
const speech = window.speechSynthesis as SpeechSynthesis | undefined;
const rows = Array.prototype.slice.call(document.querySelectorAll('[data-listen]')) as HTMLElement[];

/** The row whose words are being read. */
let current: HTMLElement | undefined;

const voiceOf = (): SpeechSynthesisVoice | undefined =>
  speech?.getVoices().filter(({ lang }) => /^vi\b/i.test(lang.replace('_', '-')))[0];

const part = (row: HTMLElement, name: string) => row.querySelector<HTMLElement>(`[data-listen-${name}]`);

function show(row: HTMLElement, word: string, isReading: boolean): void {
  const label = part(row, 'word');
  if (label) label.textContent = word;
  const stop = part(row, 'stop');
  if (stop) stop.hidden = !isReading;
}

function stop(): void {
  if (current) show(current, 'Nghe đọc', false);
  current = undefined;
  speech?.cancel();
}

function start(row: HTMLElement, voice: SpeechSynthesisVoice): void {
  stop();
  current = row;
  const box = row.closest('.box')?.querySelector('[data-text]');
  const paragraphs = box && box.children.length > 0 ? Array.prototype.slice.call(box.children) : [box];
  const words = paragraphs
    // Nobody has said which commune it is.
    .map((paragraph: Element | null) => (paragraph?.textContent ?? '').replace(/\s*\[tên xã\]/g, ''))
    .filter((text: string) => text.trim() !== '');
  words.forEach((text: string, i: number) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (current === row && i === words.length - 1) stop();
    };
    speech?.speak(utterance);
  });
  show(row, 'Tạm dừng', true);
}

function press(row: HTMLElement): void {
  const voice = voiceOf();
  if (!speech || !voice) return;
  if (current !== row) start(row, voice);
  else if (speech.paused) {
    speech.resume();
    show(row, 'Tạm dừng', true);
  } else {
    speech.pause();
    show(row, 'Đọc tiếp', true);
  }
}

/** Devices tell of their voices late. */
function offer(): void {
  const hasVoice = voiceOf() !== undefined;
  for (const row of rows) row.hidden = !hasVoice;
}

if (speech) {
  offer();
  if (speech.addEventListener) speech.addEventListener('voiceschanged', offer);
  for (const row of rows) {
    part(row, 'play')?.addEventListener('click', () => press(row));
    part(row, 'stop')?.addEventListener('click', stop);
  }
  addEventListener('pagehide', stop);
}
