import type { Provision, TextField } from '../../model.ts';
import { type InstrumentMention, instrumentMentions } from '../../refer/instrument-mentions.ts';
import { type ProvisionMention, provisionMentions } from '../../refer/provision-mentions.ts';
import type { ExportInput } from '../input.ts';
import { oneLine } from '../words.ts';
import { type CitedInstruments, placeOf } from './cited-instruments.ts';
import { isConsolidated } from './frbr.ts';

/** What a text does to another instrument, as far as its own words leave no doubt. */
export interface Modification {
  type: 'substitution' | 'insertion' | 'repeal';
  /** Id of the provision that says so, or of the quotation that holds the new words. */
  source: string;
  /** The address of the instrument, and of its provision where only that is changed. */
  instrument: Instrument;
  place: string | null;
  /** Where a new provision stands, seen from `place`; null where `place` is its own. */
  position: 'before' | 'after' | null;
  /** Id of the quoted provision with the new words. */
  words: string | null;
}

/** An instrument as the text calls it, and its address. */
interface Instrument {
  name: string;
  address: string;
}

type Path = ProvisionMention['path'];
interface Context {
  instrument: Instrument | null;
  path: Path | null;
}

const amends = /^(?:Sửa đổi|Bổ sung|Bãi bỏ)(?![\p{L}\d])/u;
const verb = /(?<!được\s)(?:sửa đổi, bổ sung|sửa đổi|bổ sung)(?![\p{L}\d])/giu;
/** The words change a part of the provision only, or something that has no address. */
const partOnly = /(?<![\p{L}\d])(?:tên|tiêu đề|đoạn|câu|từ|cụm từ|mở đầu|lời dẫn|phụ lục|mẫu|biểu)(?![\p{L}\d])/iu;
const exception = /(?<![\p{L}\d])(?:trừ|ngoại trừ|một phần)(?![\p{L}\d])/iu;
const self = String.raw`\p{Lu}\p{L}*(?:\s\p{L}+){0,2}\s+này`;
/** Words after which the instruments named next are at an end. */
const ends = [
  new RegExp(String.raw`^(?:${self}\s+)?bãi bỏ\s+(?:toàn bộ\s+)?(?:các\s+[^:]{0,60}sau(?:\s+đây)?\s*:\s*)?`, 'iu'),
  new RegExp(String.raw`^${self}\s+(?:có hiệu lực[^.:;“”]{0,80}?\svà\s+)?thay thế\s+(?:cho\s+)?(?:các\s+)?`, 'u'),
];
const listHead =
  /^(?:(?:Bãi bỏ|Thay thế)\s+(?:toàn bộ\s+)?(?:các|những)\s[^:.]{0,80}sau(?:\s+đây)?|(?:Các|Những)\s[^:.]{0,60}sau(?:\s+đây)?\s+hết hiệu lực[^:.]{0,80})\s*:$/u;
const expires = new RegExp(
  String.raw`hết hiệu lực(?:\s+thi hành)?(?:,?\s+(?:kể\s+)?từ\s+ngày\s+${self}\s+có hiệu lực(?:\s+(?:thi hành|pháp luật))?)?\s*[.;]?$`,
  'u',
);
const fromDay = new RegExp(String.raw`^(?:Kể\s+)?[Tt]ừ\s+ngày\s+${self}\s+có hiệu lực(?:\s+thi hành)?\s*,?\s+`, 'u');
const byItself = /^(?:các\s+)?(?=\p{Lu})/u;
/** Between two instruments of one list: who issued the first, and on what, as long as that is no instrument itself. */
const listed =
  /^(?:(?!.*(?:sửa đổi|bổ sung|hướng dẫn|chi tiết|thi hành|thực hiện|bãi bỏ|thay thế))\s+của\s+[\p{L}\s]+?)?(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+)(?:các\s+)?$/u;

/**
 * What a text changes in other instruments: provisions that it quotes anew ("Sửa đổi, bổ sung khoản 1 Điều 22 như sau:"),
 * new ones ("Bổ sung Điều 5a vào sau Điều 5"), and what it ends ("bãi bỏ", "thay thế", "hết hiệu lực").
 * Left out: whatever is not clear from the words alone — part of a provision, words put for words, exceptions,
 * an instrument that the text does not identify, a provision without an article.
 */
export function modificationsOf({ document }: ExportInput, cited: CitedInstruments): Modification[] {
  // It repeats what others have changed.
  if (isConsolidated(document)) return [];
  const finder = new ModificationFinder(cited);
  return document.components.flatMap(({ body }) => body.flatMap((unit) => finder.below(unit, null, [])));
}

class ModificationFinder {
  readonly #cited: CitedInstruments;

  constructor(cited: CitedInstruments) {
    this.#cited = cited;
  }

  /** What a provision and all below it change. */
  below(unit: Provision, outer: Context | null, ancestors: Provision[]): Modification[] {
    if (unit.type === 'quotation') return [];
    const field = unit.heading ?? unit.content;
    const inner = field && amends.test(field.text) ? this.#contextOf(field, outer) : outer;
    return [
      ...(field && inner && amends.test(field.text) ? this.#changes(unit, field, inner, outer) : []),
      ...(field ? this.#endings(unit, field, ancestors.at(-1)) : []),
      ...unit.children.flatMap((child) => this.below(child, inner, [...ancestors, unit])),
    ];
  }

  /** What the words of an amending provision say for those inside it: which instrument, which provision of it. */
  #contextOf(field: TextField, outer: Context | null): Context {
    const mention = instrumentMentions(field.text, []).find(({ isSelf }) => !isSelf);
    const paths = pathsIn(field.text);
    return {
      instrument: mention ? this.#named(field, mention) : (outer?.instrument ?? null),
      path: paths.length === 1 ? whole(paths[0]!, [], mention ? null : outer) : null,
    };
  }

  #named({ text, span }: TextField, mention: InstrumentMention): Instrument | null {
    const address = this.#cited.ofMention(mention, span[0] + mention.start);
    return address ? { name: oneLine(text.slice(mention.start, mention.end)), address } : null;
  }

  #changes(unit: Provision, field: TextField, inner: Context, outer: Context | null): Modification[] {
    const { instrument } = inner;
    if (!instrument) return [];
    const start = instrumentMentions(field.text, []).find(({ isSelf }) => !isSelf)?.start ?? field.text.length;
    const words = field.text.slice(0, start).split(/\s(?:đã\s+)?được\s/u)[0]!;
    if (/^Bãi bỏ/u.test(words)) return this.#repeals(unit, words, instrument, outer);
    const all = pathsIn(words);
    const quoted = unit.children.filter(({ type }) => type === 'quotation');
    const verbs = [...words.matchAll(verb)];
    return verbs.flatMap(({ 0: word, index }, i): Modification[] => {
      const segment = words.slice(index + word.length, verbs[i + 1]?.index);
      if (partOnly.test(segment)) return [];
      const isNew = /^bổ sung$/iu.test(word);
      const [targets, side, anchor] = segment.split(/\s(?:vào\s+)?((?:ngay\s+)?(?:sau|trước))\s(?!đây)/u);
      const anchors = isNew ? pathsIn(anchor ?? '') : [];
      if (anchors.length > 1) return [];
      const at = anchors[0] && placeOf(whole(anchors[0], all, outer) ?? []);
      return pathsIn(targets!).flatMap((path): Modification[] => {
        const place = placeOf(whole(path, all, outer) ?? []);
        const found = quoted.flatMap((quotation) =>
          quotation.children
            .filter((child) => child.type === path[0]!.unit && child.num?.value === path[0]!.value?.toLowerCase())
            .map((child) => ({ source: quotation.id, words: child.id })),
        );
        if (!place || found.length !== 1 || (anchors[0] && !at)) return [];
        const position = at ? (side!.endsWith('trước') ? 'before' : 'after') : null;
        return [{ type: isNew ? 'insertion' : 'substitution', instrument, place: at ?? place, position, ...found[0]! }];
      });
    });
  }

  /** "Bãi bỏ khoản 19 Điều 4, Điều 5 và điểm b khoản 2 Điều 176." and nothing else. */
  #repeals(unit: Provision, words: string, instrument: Instrument, outer: Context | null): Modification[] {
    const mentions = provisionMentions(words).flat();
    let rest = words.slice('Bãi bỏ'.length);
    for (const { start, end } of mentions.toReversed())
      rest = rest.slice(0, start - 'Bãi bỏ'.length) + rest.slice(end - 'Bãi bỏ'.length);
    if (!/^(?:\s|[,;.]|các|những|và|của|tại)*$/u.test(rest)) return [];
    const all = mentions.map(({ path }) => path);
    const places = all.map((path) => placeOf(whole(path, all, outer) ?? []));
    if (places.includes(null)) return [];
    return places.map((place) => ({
      ...{ type: 'repeal', source: unit.id, instrument, place, position: null, words: null },
    }));
  }

  /** Whole instruments that a provision ends, sentence by sentence. */
  #endings(unit: Provision, field: TextField, parent: Provision | undefined): Modification[] {
    const head = (parent?.heading ?? parent?.content)?.text ?? '';
    const isListed = listHead.test(head) && !exception.test(head);
    return sentencesOf(field).flatMap((sentence, i) => {
      const { text } = sentence;
      if (exception.test(text)) return [];
      const openings = [
        ...ends.map((pattern) => pattern.exec(text)),
        expires.test(text) ? (fromDay.exec(text) ?? byItself.exec(text)) : null,
        isListed && i === 0 ? byItself.exec(text) : null,
      ];
      const from = openings.flatMap((opening) => (opening ? [opening[0].length] : []));
      const mentions = instrumentMentions(text, []);
      const first = mentions.findIndex(({ start, isSelf }) => !isSelf && from.includes(start));
      const ended: InstrumentMention[] = [];
      for (const mention of first < 0 ? [] : mentions.slice(first)) {
        const before = ended.at(-1);
        if (before && !listed.test(text.slice(before.end, mention.start))) break;
        ended.push(mention);
      }
      return ended.flatMap((mention): Modification[] => {
        const instrument = this.#named(sentence, mention);
        if (!instrument) return [];
        return [{ type: 'repeal', source: unit.id, instrument, place: null, position: null, words: null }];
      });
    });
  }
}

function sentencesOf({ id, text, span }: TextField): TextField[] {
  const starts = [0, ...[...text.matchAll(/\.\s+(?=\p{Lu})/gu)].map((stop) => stop.index + stop[0].length)];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return { id, text: text.slice(start, end).trimEnd(), span: [span[0] + start, span[0] + end] };
  });
}

const pathsIn = (words: string): Path[] =>
  provisionMentions(words)
    .flat()
    .map(({ path }) => path);

const ranks: Record<string, number> = { point: 0, clause: 1, article: 2 };
const rankOf = (path: Path) => ranks[path.at(-1)!.unit] ?? 3;

/**
 * A path up to its article: what its own words leave out stands in the other paths of the sentence ("khoản 1 và khoản 2
 * Điều 47") or in the words above it ("một số khoản của Điều 73"); null where these differ.
 */
function whole(path: Path, others: readonly Path[], outer: Context | null): Path | null {
  if (path.some(({ unit }) => unit === 'article')) return path;
  const above = (other: Path) => other.filter(({ unit }) => (ranks[unit] ?? -1) > rankOf(path));
  const inSentence = others.filter((other) => other.some(({ unit }) => unit === 'article')).map(above);
  const tails = inSentence.length > 0 ? inSentence : outer?.path ? [above(outer.path)] : [];
  const [tail, ...more] = [...new Map(tails.map((each) => [placeOf(each), each])).values()];
  return tail && more.length === 0 ? [...path, ...tail] : null;
}
