import { type Audience, hasQuotation, type Message, officials } from '../schemas/message.ts';
import { sentences } from '../vietnamese/sentences.ts';

/** An action for nobody in particular is for everybody; one for officials or journalists alone is not for villagers. */
export const isForVillagers = (listeners: readonly Audience[] | undefined) =>
  !listeners || listeners.some((one) => !(officials as readonly Audience[]).includes(one));

/** The paragraphs of a message's body. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/u)
    .map((text) => text.trim())
    .filter(Boolean);

/**
 * A paragraph up to the first sentence that stays: later ones may hang on it. What was asked or quoted just before would
 * lack its answer, so it stays too.
 */
export function toldUpTo(paragraph: readonly string[], stays: (sentence: string) => boolean): string[] {
  const end = paragraph.findIndex(stays);
  if (end === -1) return [...paragraph];
  const told = paragraph.slice(0, end);
  while (told.length > 0 && (told.at(-1)!.endsWith('?') || hasQuotation(told.at(-1)!))) told.pop();
  return told;
}

/** A message without what must be kept quiet. Its lead and its texts hold nothing quiet at all (src/checks/content/quiet.ts). */
export interface Unquiet extends Pick<Message, 'actions'> {
  /** The body's paragraphs, sentence by sentence. */
  paragraphs: string[][];
  /** A question goes out with its whole answer or not at all. */
  asked?: Pick<Message, 'question' | 'answer'>;
}

/**
 * What of a message may be handed out as a whole, as in open data or a copy in Markdown.
 * @param message as the schema gives it; its `quiet` names the sentences that stay on the page
 * @param body the text below the frontmatter
 */
export function withoutQuiet({ actions, question, answer, quiet }: Message, body: string): Unquiet {
  const isQuiet = (sentence: string) => quiet.includes(sentence);
  const holdsQuiet = (text: string) => isQuiet(text) || sentences(text).some(isQuiet);
  return {
    paragraphs: paragraphsOf(body)
      .map((paragraph) => toldUpTo(sentences(paragraph), isQuiet))
      .filter(({ length }) => length > 0),
    actions: actions.filter(({ text }) => !holdsQuiet(text)),
    asked: holdsQuiet(question) || holdsQuiet(answer) ? undefined : { question, answer },
  };
}
