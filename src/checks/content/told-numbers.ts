import type { Problem } from '../problem.ts';
import { type Content, type Entry, problemAt, problemInBody } from './read-content.ts';
import type { YamlPath } from './yaml.ts';

/** A number that somebody is told to call: after "gọi"; in bold or after "số" if it has the form of a help line. */
const told =
  /(?<![\p{L}])(?:gọi|goi)(?: số| so)?[ \u00a0]\**(?<called>\d[\d .\u00a0]*\d)(?![\d/%]|[.,]\d)(?=\**(?:[^\p{L}\d*]|$))|(?:(?<![\p{L}])(?:số|so)[ \u00a0]|\*\*)(?<named>11\d|(?:18|19)00[\d .\u00a0]{3,}\d|0\d[\d .\u00a0]{6,}\d)(?![\d/]|[.,]\d)/giu;

const digits = (text: string) => text.replace(/\D/g, '');

/** Every string of a value, with the way to it. */
const stringsIn = (value: unknown, path: YamlPath = []): [string, YamlPath][] =>
  typeof value === 'string'
    ? [[value, path]]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) =>
          stringsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];

/** Whoever reads an answer, a message or a page is told to call no number but those of the services, and the site's own. */
export function checkToldNumbers({ entries, site, unread, ids }: Content): Problem[] {
  // A service that could not be read has said so itself.
  if (unread.has('services') || ids.services.size > entries.services.length) return [];
  const numbers = entries.services.map(({ data }) => data.number);
  const known = new Set([...numbers, site?.data.contact?.phone ?? ''].map(digits));
  const wrong = (text: string) =>
    [...text.matchAll(told)].flatMap((match) => {
      const number = (match.groups!.called ?? match.groups!.named!).trim();
      const offset = match.index + match[0].lastIndexOf(number);
      return known.has(digits(number)) || digits(number).length < 3 ? [] : [{ number, offset }];
    });
  const words = (number: string) =>
    `số ${number} không có trong services.yaml (các số có: ${numbers.join(', ')}); hãy sửa số, hoặc thêm vào services.yaml kèm nguồn và ngày kiểm`;
  return ([...entries.answers, ...entries.messages, ...entries.pages] as Entry[]).flatMap((entry) => [
    ...stringsIn(entry.data).flatMap(([text, path]) =>
      wrong(text).map(({ number }) => problemAt(entry, path, words(number))),
    ),
    ...wrong(entry.body).map(({ number, offset }) => problemInBody(entry, offset, words(number))),
  ]);
}
