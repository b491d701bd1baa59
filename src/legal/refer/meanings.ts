import type { Component, LegalDocument, ReferenceStatus, TextField } from '../model.ts';
import { wordsFor } from '../read/kinds.ts';
import { type InstrumentMention, instrumentMentions } from './instrument-mentions.ts';
import { isLaw, type KnownInstrument, type LibraryIndex, nameKey } from './library-index.ts';

/** What a mention means: an instrument of the library, a part of this text, or neither. */
export interface Meaning {
  status: ReferenceStatus;
  instrument: string | null;
  component: Component | null;
}

export const nothing: Meaning = { status: 'named', instrument: null, component: null };
export const unclear: Meaning = { ...nothing, status: 'ambiguous' };

const amends = /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay|Điều chỉnh|Đính chính)(?![\p{L}\d])/u;
const shortForm =
  /^[^().;“”]{0,250}\((?:sau đây\s+)?(?:(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+|chung\s+)?là)\s*:?\s*[“"]?([^()“”"]{3,80}?)[”"]?\)/u;

/** Names that one text may teach: each is looked for in every paragraph. */
const mostLearned = 400;

/** What the words of one text mean: names and numbers of the library, and what the text itself says of them. */
export class Meanings {
  /** Most names of a large library stand nowhere in one text. */
  readonly #names: Set<string>;
  /** The same, the longest first; made again when one is learned. */
  #sorted: readonly string[] | null = null;
  #learned = 0;
  /** What names and short forms mean in this text: its recitals name laws with their day, its definitions say more. */
  readonly #said = new Map<string, Meaning>();
  readonly #document: LegalDocument;
  readonly #known: LibraryIndex;
  readonly #main: Component;
  readonly #ownDay: string | null;

  /** @param fields those of the text in which a short form may be defined */
  constructor(document: LegalDocument, known: LibraryIndex, fields: readonly TextField[]) {
    this.#document = document;
    this.#known = known;
    this.#main = this.#document.components[0]!;
    this.#ownDay = this.#main.preface.docDate?.iso || null;
    this.#names = new Set(known.names.filter((name) => document.source.plain.includes(name)));
    this.#learnLaws();
    this.#learnShortForms(fields);
  }

  /** The instruments that a text mentions. */
  mentions(text: string): InstrumentMention[] {
    this.#sorted ??= [...this.#names].sort((a, b) => b.length - a.length);
    return instrumentMentions(text, this.#sorted);
  }

  #learn(name: string): void {
    if (this.#names.has(name) || this.#learned === mostLearned) return;
    this.#names.add(name);
    this.#learned++;
    this.#sorted = null;
  }

  /** Laws that the recitals tell apart. */
  #learnLaws(): void {
    for (const { preamble } of this.#document.components)
      for (const { text } of preamble.recitals)
        for (const mention of this.mentions(text))
          if (mention.name && isLaw(mention.type ?? mention.name.split(/\s(?=\p{Lu})/u)[0])) {
            this.#learn(mention.name);
            if (mention.date || mention.number) this.#said.set(nameKey(mention.name), this.of(mention));
          }
  }

  /** "sau đây gọi là Nghị định 30" */
  #learnShortForms(fields: readonly TextField[]): void {
    for (const { text } of fields) {
      if (!/(?:gọi|viết)\s/u.test(text)) continue;
      for (const mention of this.mentions(text)) {
        const short = shortForm.exec(text.slice(mention.end))?.[1];
        if (!short || mention.isSelf || !/^(?:Bộ luật|Luật|Pháp lệnh|Nghị|Quyết|Thông|Chỉ thị)\s?\S*\s\S/u.test(short))
          continue;
        this.#learn(short);
        this.#said.set(nameKey(short), this.of(mention));
      }
    }
  }

  of(mention: InstrumentMention): Meaning {
    if (mention.number?.startsWith('/')) return { ...nothing, status: 'blank' };
    const id = mention.number ? this.#byNumber(mention) : this.#byName(mention);
    if (id === this.#document.id) return this.internal(this.#main);
    if (typeof id === 'string') return { status: 'known', instrument: id, component: null };
    return id;
  }

  /** The instrument that a provision amends, by its own words. */
  amendedBy(words: string): Meaning | null {
    if (!amends.test(words)) return null;
    const mention = this.mentions(words).find(({ isSelf }) => !isSelf);
    return mention ? this.of(mention) : null;
  }

  internal(component: Component): Meaning {
    return { status: 'internal', instrument: this.#document.id, component };
  }

  /** A number like 123/QĐ-UBND exists in every province each year, so day and issuer decide where they are given. */
  #byNumber({ number, type, date, issuer }: InstrumentMention): string | Meaning {
    const own = this.#main.preface.docNumber?.canonical;
    if (own === number && (!date || this.#ownDay?.startsWith(date))) return this.#document.id;
    const same = (this.#known.byNumber.get(number!) ?? []).filter(
      (other) =>
        (!other.docType || type === 'Văn bản' || other.docType === type || !exactKinds.has(type ?? '')) &&
        isOfDay(other, date) &&
        isBy(other, issuer),
    );
    return same.length === 1 ? same[0]!.id : same.length ? unclear : nothing;
  }

  /** The library's own words for an instrument, what this text says of the name, then the law in force on the text's day. */
  #byName({ name, date }: InstrumentMention): string | Meaning {
    const dated = (other: KnownInstrument) => isOfDay(other, date);
    const listed = (this.#known.byName.get(name!) ?? []).filter(dated);
    if (listed.length === 1) return listed[0]!.id;
    if (listed.length > 1) return unclear;
    const key = nameKey(name!);
    const said = this.#said.get(key);
    if (said && !date) return said.component ? this.#document.id : (said.instrument ?? said);
    const laws = (this.#known.lawsByKey.get(key) ?? []).filter(dated);
    if (date) return laws.length === 1 ? laws[0]!.id : laws.length ? unclear : nothing;
    const born = ({ date, inForce, number }: KnownInstrument) =>
      date ?? inForce ?? /\/(\d{4})\//.exec(number ?? '')?.[1];
    const inTime = laws.filter((other) => !this.#ownDay || (born(other) ?? '0') <= this.#ownDay);
    if (inTime.some((other) => !born(other)) && inTime.length > 1) return unclear;
    return inTime.toSorted((a, b) => born(b)!.localeCompare(born(a)!))[0]?.id ?? nothing;
  }
}

const exactKinds = new Set(wordsFor('exact'));

/** Where the library does not know the day, the number must do. */
const isOfDay = ({ date }: KnownInstrument, given: string | null) => !given || !date || date.startsWith(given);

/** "UBND tỉnh" and "Ủy ban nhân dân tỉnh Ví Dụ" do not exclude each other; two provinces do. */
function isBy({ authority, number }: KnownInstrument, issuer: string | null): boolean {
  if (!authority || !issuer || /\/\d{4}\//.test(number ?? '')) return true;
  const words = (name: string) =>
    nameKey(
      name
        .replace(/UBND/u, 'Ủy ban nhân dân')
        .replace(/HĐND/u, 'Hội đồng nhân dân')
        .replace(/^(?:Bộ trưởng|Chủ tịch)\s/u, ''),
    );
  const [a, b] = [words(authority), words(issuer)];
  return a.includes(b) || b.includes(a);
}
