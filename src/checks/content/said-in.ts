import { paragraphsOf } from '../../campaign/unquiet.ts';
import { sentences } from '../../vietnamese/sentences.ts';
import type { Entry } from './read-content.ts';
import type { YamlPath } from './yaml.ts';

/** A sentence of a message; without a path it stands in the body. */
export interface Said {
  sentence: string;
  path?: YamlPath;
}

/** The sentences of a field. */
export const saidAt = (path: YamlPath, text: string): Said[] => sentences(text).map((sentence) => ({ sentence, path }));

/** The sentences of a message that can be kept quiet. */
export const saidIn = ({ data, body }: Entry<'messages'>): Said[] => [
  ...saidAt(['lead'], data.lead),
  ...data.actions.flatMap(({ text }, i) => saidAt(['actions', i], text)),
  ...saidAt(['question'], data.question),
  ...saidAt(['answer'], data.answer),
  ...paragraphsOf(body)
    .flatMap(sentences)
    .map((sentence) => ({ sentence })),
];

/** The sentences of a message that are read aloud or sent. */
export const sentIn = ({ data: { texts } }: Entry<'messages'>): Said[] => [
  ...Object.entries(texts.loudspeaker).flatMap(([length, paragraphs]) =>
    paragraphs.flatMap((paragraph, i) => saidAt(['texts', 'loudspeaker', length, i], paragraph)),
  ),
  ...(['zalo', 'facebook', 'sms', 'smsAccented'] as const).flatMap((key) => saidAt(['texts', key], texts[key])),
];
