import { wrongHelpOrder } from '../../campaign/help-order.ts';
import { lengths } from '../../campaign/read-aloud.ts';
import type { Problem } from '../problem.ts';
import { type Content, type Entry, problemAt, problemInBody } from './read-content.ts';
import type { YamlPath } from './yaml.ts';

/** The texts of a message in which somebody may read, hear or receive more than one number. */
const textsOf = ({ data, body }: Entry<'messages'>): [string, YamlPath?][] => [
  [data.lead, ['lead']],
  ...data.actions.map(({ text }, i): [string, YamlPath] => [text, ['actions', i]]),
  [data.answer, ['answer']],
  ...lengths.map((length): [string, YamlPath] => [
    data.texts.loudspeaker[length].join('\n'),
    ['texts', 'loudspeaker', length],
  ]),
  ...(['zalo', 'facebook', 'sms', 'smsAccented'] as const).map((key): [string, YamlPath] => [
    data.texts[key],
    ['texts', key],
  ]),
  [body],
];

/** Wherever a message tells two numbers they stand in the order of the services: danger first, what costs money last. */
export function checkHelpOrder({ entries }: Content): Problem[] {
  const numbers = entries.services
    .map(({ data }) => data)
    .sort((a, b) => a.order - b.order)
    .map(({ number }) => number);
  return entries.messages.flatMap((message) =>
    textsOf(message).flatMap(([text, path]) => {
      const wrong = wrongHelpOrder(text, numbers);
      if (!wrong) return [];
      const words = `số ${wrong.before} đứng trước ${wrong.first}: số gọi khi nguy hiểm đứng trước, số mất tiền đứng sau (thứ tự của services.yaml); hãy đổi chỗ`;
      return [path ? problemAt(message, path, words) : problemInBody(message, 0, words)];
    }),
  );
}
