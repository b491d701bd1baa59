/** One question of the quiz as it is asked: right is the place of the right option, from 0. */
export interface Question {
  id: string;
  topic: string;
  question: string;
  options: string[];
  right: number;
  why: string;
  /** The answer it leads to. */
  href: string;
  /** What that answer is called. */
  title: string;
}

/** The same number for the same words, spread evenly: FNV-1a. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  // The last letters alone would hardly move the first bits.
  sum ^= sum >>> 15;
  return Math.imul(sum, 0x2c1b3c6d) >>> 0;
}

/** In an order that looks like chance and is the same wherever the seed is. */
export const mixed = <T>(items: readonly T[], name: (item: T) => string, seed: string | number): T[] =>
  items
    .map((item) => ({ item, at: hash(`${seed} ${name(item)}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** A question with its options in another order. */
export function mixOptions(question: Question, seed: string | number): Question {
  const right = question.options[question.right]!;
  const options = mixed(question.options, (option) => `${question.id} ${option}`, seed);
  return { ...question, options, right: options.indexOf(right) };
}

/**
 * The questions of one day: the same for everybody, and all of them come in turn before one comes again.
 * @param day days since 1/1/1970, by the reader's calendar
 */
export function questionsOfDay(all: readonly Question[], day: number, count = 10): Question[] {
  const order = mixed(all, ({ id }) => id, 'thi');
  const many = Math.min(count, order.length);
  return Array.from({ length: many }, (_, i) => mixOptions(order[(day * many + i) % order.length]!, day));
}
