import { z } from 'zod';

/** Questions with their answers as schema.org's FAQPage, as far as we use it. A test holds every page to it. */
const address = z.url({ protocol: /^https?$/ });
const words = z.string().min(1);

export const answersLd = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('FAQPage'),
  '@id': address,
  url: address,
  name: words,
  inLanguage: z.literal('vi'),
  dateModified: z.iso.date(),
  license: address,
  mainEntity: z
    .array(
      z.strictObject({
        '@type': z.literal('Question'),
        '@id': address,
        name: words,
        acceptedAnswer: z.strictObject({
          '@type': z.literal('Answer'),
          text: words,
          citation: z.array(words).min(1),
        }),
      }),
    )
    .min(1),
});

export interface AnswerFacts {
  url: string;
  question: string;
  /** The two sentences, and how sure they are. */
  short: string;
  /** Each provision as it is cited. */
  law: readonly string[];
  checked: string;
}

/**
 * Answers of one page as JSON-LD.
 * @param page its address and name, and the licence of our words
 */
export const questionsLd = (
  page: { url: string; name: string; license: string },
  answers: readonly AnswerFacts[],
): z.infer<typeof answersLd> => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  '@id': page.url,
  url: page.url,
  name: page.name,
  inLanguage: 'vi',
  dateModified: answers
    .map(({ checked }) => checked)
    .sort()
    .at(-1)!,
  license: page.license,
  mainEntity: answers.map(({ url, question, short, law }) => ({
    '@type': 'Question',
    '@id': url,
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: short, citation: [...law] },
  })),
});
