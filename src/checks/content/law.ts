import type { LawPoint } from '../../schemas/law-point.ts';
import type { Problem } from '../problem.ts';
import { missingInstrument } from './instruments.ts';
import { type Content, type Entry, problemAt, problemInBody } from './read-content.ts';
import { saidIn, sentIn } from './said-in.ts';

/** The words of ours that rest on the law lead to instruments of the library. */
function unknownInstruments({ entries, ids }: Content): Problem[] {
  return [...entries.answers, ...entries.messages].flatMap((entry: Entry<'answers'> | Entry<'messages'>) =>
    (entry.data.law ?? []).flatMap(({ instrument }, i) =>
      ids.legal.has(instrument)
        ? []
        : [problemAt(entry, ['law', i, 'instrument'], `instrument ${missingInstrument(instrument, ids)}`)],
    ),
  );
}

/** What a message rests on can be opened: the record of its instrument has a source with an address. */
function sourcesWithoutAddress({ entries }: Content): Problem[] {
  return entries.messages.flatMap((message) =>
    (message.data.law ?? []).flatMap(({ instrument }, i) => {
      const record = entries.legal.find(({ id }) => id === instrument);
      return !record || record.data.sources.some(({ url }) => url)
        ? []
        : [
            problemAt(
              message,
              ['law', i, 'instrument'],
              `${record.file} chưa có nguồn nào có địa chỉ (url), người đọc không mở ra kiểm được; hãy thêm nguồn ấy vào hồ sơ văn bản`,
            ),
          ];
    }),
  );
}

/** "Điều 19": an article named. */
const article = /(?<!\p{L})Điều (?<number>\d+)/gu;
/** Words by which a sentence rests on the law: "luật cấm", "Bộ luật Lao động", "Nghị định", "bị phạt". */
const onLaw = /(?<!\p{L}|kỷ )luật(?!\p{L}| sư)|nghị định|(?:bị|xử) phạt(?!\p{L})/iu;

const holds = ({ provision }: LawPoint, number: string): boolean =>
  new RegExp(`Điều ${number}(?!\\d)`, 'u').test(provision);

/** What a message says of the law stands in its `law`, where the page leads to the source: each article it names, and whatever else it calls law. */
function unsourced({ entries }: Content): Problem[] {
  return entries.messages.flatMap((message) => {
    const points = message.data.law ?? [];
    return [...saidIn(message), ...sentIn(message)].flatMap(({ sentence, path }) => {
      const missing = [...sentence.matchAll(article)]
        .map(({ groups }) => groups!.number!)
        .filter((number) => !points.some((point) => holds(point, number)));
      const found =
        missing.length > 0
          ? missing.map((number) => `nói Điều ${number} mà law chưa có điều ấy`)
          : points.length === 0 && onLaw.test(sentence)
            ? [`“${onLaw.exec(sentence)![0]}”: câu dựa vào luật mà thông điệp chưa có law`]
            : [];
      return found.map((what) => {
        const words = `${what}; hãy thêm văn bản (instrument), điều khoản (provision) và điều ấy nói gì (says) vào law`;
        return path
          ? problemAt(message, path, words)
          : problemInBody(message, Math.max(0, message.body.indexOf(sentence)), words);
      });
    });
  });
}

/** Whatever answers and messages say of the law resolves to a source that a reader can open. */
export const checkLaw = (content: Content): Problem[] =>
  [unknownInstruments, sourcesWithoutAddress, unsourced].flatMap((check) => check(content));
