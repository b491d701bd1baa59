import { type Question, questionsOfDay } from '../answers/questions-of-day.ts';

/** Ten questions of the day, one after the other. Without this script the page shows a fixed paper with its key. */
const box = document.querySelector<HTMLElement>('[data-quiz]');

/** The day of the reader's calendar, as days since 1/1/1970. */
const today = (now = new Date()): number =>
  Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);

async function begin(quiz: HTMLElement) {
  const find = (name: string) => quiz.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [place, title, options, why, next] = ['at', 'question', 'options', 'why', 'next'].map(find) as HTMLElement[];
  const topics = Array.from(quiz.querySelectorAll<HTMLElement>('[data-topic]'));
  const cloth = Array.from(document.querySelectorAll('.loom li'));
  const all: Question[] = await (await fetch(quiz.dataset.quiz!)).json();
  let asked: Question[] = [];
  let at = 0;

  const node = (tag: string, text: string, name = '') => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.className = name;
    return made;
  };

  function choose(chosen: number) {
    const { right, why: reason, href, title: name } = asked[at]!;
    Array.from(options!.querySelectorAll('button')).forEach((button, i) => {
      button.disabled = true;
      if (i === right) button.classList.add('right');
      if (i === chosen) button.classList.add('mine');
      const words = [i === chosen && 'Bạn chọn', i === right && 'Đúng'].filter(Boolean).join('. ');
      if (words) button.append(node('em', words));
    });
    cloth[at]?.classList.add('woven');
    const more = node('a', name) as HTMLAnchorElement;
    more.href = href;
    const line = node('p', 'Đọc thêm: ', 'small');
    line.append(more);
    why!.textContent = '';
    why!.append(
      node('p', chosen === right ? 'Đúng rồi.' : `Chưa đúng. Câu đúng: ${asked[at]!.options[right]}.`, 'said'),
      node('p', reason),
      line,
    );
    next!.hidden = false;
    const isLast = at + 1 === asked.length;
    next!.textContent = isLast ? 'Làm lại từ đầu' : 'Câu tiếp';
    if (isLast) place!.textContent = `Đã dệt đủ ${asked.length} ô. Mai có những câu khác.`;
  }

  function show(isMoved: boolean) {
    const { question, options: given } = asked[at]!;
    place!.textContent = `Câu ${at + 1} trong ${asked.length}`;
    title!.textContent = question;
    why!.textContent = '';
    next!.hidden = true;
    options!.textContent = '';
    given.forEach((option, i) => {
      const button = node('button', '') as HTMLButtonElement;
      button.type = 'button';
      button.append(node('b', 'ABCD'[i]!), node('span', option));
      button.addEventListener('click', () => choose(i));
      const row = document.createElement('li');
      row.append(button);
      options!.append(row);
    });
    if (isMoved) title!.focus();
  }

  function start(topic: string, isMoved: boolean) {
    asked = questionsOfDay(topic === 'moi-chuyen' ? all : all.filter((one) => one.topic === topic), today());
    at = 0;
    cloth.forEach((one, i) => {
      one.classList.remove('woven');
      one.classList.toggle('none', i >= asked.length);
    });
    for (const button of topics) button.setAttribute('aria-pressed', String(button.dataset.topic === topic));
    show(isMoved);
  }

  for (const button of topics) button.addEventListener('click', () => start(button.dataset.topic!, false));
  next!.addEventListener('click', () => {
    at += 1;
    if (at < asked.length) show(true);
    else start(topics.find((one) => one.getAttribute('aria-pressed') === 'true')!.dataset.topic!, true);
  });
  start('moi-chuyen', false);
  quiz.hidden = false;
  for (const paper of Array.from(document.querySelectorAll('[data-paper]'))) paper.classList.add('on-paper-only');
}

// Where the questions do not come, the paper stays.
if (box) begin(box).catch(() => {});
