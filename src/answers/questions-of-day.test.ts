import { expect, test } from 'vitest';
import { type Question, questionsOfDay } from './questions-of-day.ts';

const all = Array.from(
  { length: 64 },
  (_, i): Question => ({
    id: `cau-${i}`,
    topic: 'o-nha',
    question: `Câu ${i}?`,
    options: ['a', 'b', 'c', 'd'].map((letter) => `${letter}${i}`),
    right: i % 4,
    why: '',
    href: '/',
    title: '',
  }),
);
const ids = (questions: Question[]) => questions.map(({ id }) => id);

test('ten of them, each once, the same for everybody on one day and others the next', () => {
  const today = questionsOfDay(all, 20_787);
  expect(new Set(ids(today)).size).toBe(10);
  expect(questionsOfDay(all.toReversed(), 20_787)).toEqual(today);
  expect(ids(questionsOfDay(all, 20_788)).filter((id) => ids(today).includes(id))).toEqual([]);
});

test('all of them come within a week', () => {
  const week = Array.from({ length: 7 }, (_, i) => ids(questionsOfDay(all, 20_000 + i))).flat();
  expect(new Set(week).size).toBe(all.length);
});

test('the right option stays right wherever it comes to stand, and stands everywhere', () => {
  const asked = Array.from({ length: 20 }, (_, day) => questionsOfDay(all, day)).flat();
  for (const { id, options, right } of asked) {
    const i = Number(id.slice(4));
    expect(options[right]).toBe(all[i]!.options[i % 4]);
    expect(options.toSorted()).toEqual(all[i]!.options);
  }
  expect(new Set(asked.map(({ right }) => right)).size).toBe(4);
});

test('a topic with few questions asks them all', () => expect(questionsOfDay(all.slice(0, 6), 3)).toHaveLength(6));
