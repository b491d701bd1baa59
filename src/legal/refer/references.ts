import { lowerFirst } from '../../vietnamese/sentence-case.ts';
import { slug } from '../../vietnamese/slug.ts';
import type { Component, LegalDocument, Reference, TextField } from '../model.ts';
import { componentHead, componentType } from '../name/component-head.ts';
import { wordsFor } from '../read/kinds.ts';
import type { InstrumentMention } from './instrument-mentions.ts';
import { type KnownInstrument, type LibraryIndex, libraryIndex } from './library-index.ts';
import { locate, locateAnnex, type Place } from './locate.ts';
import { type Meaning, Meanings, nothing, unclear } from './meanings.ts';
import { type ProvisionMention, provisionMentions, type Step } from './provision-mentions.ts';
import { type Spot, spots } from './spots.ts';

const ofInstrument = /^\s*,?\s*(?:(?:của|tại|trong|thuộc|theo)\s+)?(?:(?:các|những)\s+)?$/u;
const withInstrument = new RegExp(
  String.raw`^\s*,?\s*(?:(?:của|tại|trong)\s+)?(?:(${wordsFor('issued').join('|')})(?:\s[^.;()“”]{0,200}?)?\s+)?(?:được\s+)?(?:ban hành\s+)?kèm theo\s+$`,
  'u',
);
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/**
 * Find every mention of an instrument or of a provision in a text: by number, by name, by "này", from the smallest unit
 * to the largest. Spans do not overlap; each lies in one field of the tree. Each says how far it leads: what could mean
 * several things leads nowhere, and a target always exists.
 */
export function findReferences(document: LegalDocument, library: readonly KnownInstrument[]): Reference[] {
  const finder = new ReferenceFinder(document, libraryIndex(library));
  return [...spots(document, finder.amendedBy)].flatMap((spot) => finder.inField(spot));
}

/** What an instrument mentioned in a field means there. */
interface Meant extends InstrumentMention {
  meaning: Meaning;
}

class ReferenceFinder {
  readonly #document: LegalDocument;
  readonly #known: LibraryIndex;
  readonly #meanings: Meanings;
  /** What is issued with the text, by the words that name it there. */
  readonly #attachments: ReadonlyMap<string, Component>;

  constructor(document: LegalDocument, known: LibraryIndex) {
    this.#document = document;
    this.#known = known;
    const fields = [...spots(document, () => null)].map(({ field }) => field);
    this.#meanings = new Meanings(document, known, fields);
    this.#attachments = attachmentsNamedIn(document);
  }

  readonly amendedBy = (words: string): Meaning | null => this.#meanings.amendedBy(words);

  inField(spot: Spot): Reference[] {
    const { field, within, isQuoted, amended } = spot;
    const { text, span } = field;
    const mentions = this.#meanings.mentions(text).map((mention): Meant => {
      const own = mention.isSelf ? (isQuoted ? (amended ?? unclear) : this.#ownPart(mention.type!, spot)) : null;
      return { ...mention, meaning: own ?? this.#meanings.of(mention) };
    });
    const found: Reference[] = [];
    const add = (start: number, end: number, { status, instrument }: Meaning, target: string | null) =>
      found.push({
        within,
        span: [span[0] + start, span[0] + end],
        text: text.slice(start, end),
        status,
        instrument,
        target,
      });
    const used = new Set<InstrumentMention>();
    const lists = provisionMentions(text);
    // Both are in order: the first mention that ends behind the list, and so the next, only moves on.
    let next = 0;
    for (const [i, list] of lists.entries()) {
      const last = list.at(-1)!;
      while (next < mentions.length && mentions[next]!.end <= list[0]!.start) next++;
      const mention = mentions[next];
      if (mention && mention.start < last.end) continue;
      const owner = ownerOf(list, lists[i + 1]?.[0]?.start ?? null, mention, text);
      if (owner) {
        last.end = owner.mention.end;
        used.add(owner.mention);
      }
      for (const { start, end, path } of list)
        add(
          start,
          end,
          ...(owner ? this.#inInstrument(path, owner.mention.meaning, owner.issued) : this.#here(path, spot)),
        );
    }
    for (const mention of mentions)
      if (!used.has(mention)) add(mention.start, mention.end, mention.meaning, headOf(mention.meaning));
    if (spot.component === this.#document.components[0]) found.push(...this.#attachmentsNamed(field, within, found));
    return found.sort((a, b) => a.span[0] - b.span[0]);
  }

  /** A provision of the text itself, or of the instrument that the provision around it amends. */
  #here(path: Step[], spot: Spot): [Meaning, string | null] {
    const { isQuoted, amended, component } = spot;
    const own = this.#inside(path, spot);
    const isRelative = path.at(-1)!.value === null;
    // Quoted articles refer to one another and to the instrument that they come to stand in, not to this text.
    if (own.length === 1 && (isRelative || !amended)) return [this.#meanings.internal(component), own[0]!];
    if (amended && !isRelative) return this.#inInstrument(path, amended, null);
    if (own.length === 0 && !isQuoted && isAnnex(path)) return [nothing, null];
    return [unclear, null];
  }

  /** A provision of the instrument named after it, or of what was issued with that instrument. */
  #inInstrument(path: Step[], meaning: Meaning, issuedType: string | null): [Meaning, string | null] {
    const held = meaning.component ? this.#document : this.#known.byId.get(meaning.instrument ?? '')?.document;
    if (!held) return [meaning, null];
    const issued = issuedType ? held.components.filter(({ docType }) => docType === slug(issuedType)) : [];
    const component = issued.length === 1 ? issued[0]! : issuedType ? null : (meaning.component ?? held.components[0]!);
    const ids = component ? this.#inside(path, { component, around: [] }, held) : [];
    if (ids.length === 1) return [meaning, ids[0]!];
    // A place in this text that it does not have leads nowhere; another instrument at least has its page.
    if (held !== this.#document) return [meaning, null];
    return [isAnnex(path) ? nothing : unclear, null];
  }

  /** Ids of the places that a path can mean. */
  #inside(path: Step[], { component, around }: Place, held = this.#document): string[] {
    if (!isAnnex(path)) return locate({ component, around }, path).map(({ id }) => id);
    return locateAnnex(held, component, path.at(-1)!).flatMap((annex) => {
      if (path.length === 1) return [componentHead(annex).id];
      return locate({ component: annex, around: [] }, path.slice(0, -1)).map(({ id }) => id);
    });
  }

  /** "Quyết định này" is the text of that type, seen from where the words stand: an annex speaks of itself first. */
  #ownPart(type: string, { component }: Place): Meaning {
    const docType = slug(type);
    const main = this.#document.components[0]!;
    if (component.docType === docType) return this.#meanings.internal(component);
    const alike = this.#document.components.filter((other) => other.docType === docType);
    if (alike.length === 1 || main.docType === docType) return this.#meanings.internal(alike[0]!);
    return alike.length === 0 && (main.docType === 'khac' || docType === 'van-ban')
      ? this.#meanings.internal(main)
      : unclear;
  }

  /** Where the words name what is issued with the instrument ("Kế hoạch thực hiện công tác …"), they lead to that part. */
  #attachmentsNamed({ text, span }: TextField, within: string, found: Reference[]): Reference[] {
    return [...this.#attachments].flatMap(([words, attachment]): Reference[] => {
      const at = text.indexOf(words);
      const [start, end] = [span[0] + at, span[0] + at + words.length];
      if (at < 0 || found.some((other) => start < other.span[1] && end > other.span[0])) return [];
      return [
        {
          within,
          span: [start, end],
          text: words,
          status: 'internal',
          instrument: this.#document.id,
          target: componentHead(attachment).id,
        },
      ];
    });
  }
}

/**
 * The instrument whose provisions a list names ("khoản 2 Điều 5 Luật …"), and the kind of what was issued with it.
 * @param mention the first instrument behind the list
 */
function ownerOf(
  list: readonly ProvisionMention[],
  nextList: number | null,
  mention: Meant | undefined,
  text: string,
): { mention: Meant; issued: string | null } | null {
  const { end } = list.at(-1)!;
  const isLocal = list.some(({ path }) => path.at(-1)!.value === null);
  if (!mention || isLocal || (nextList ?? mention.end) < mention.start) return null;
  const between = text.slice(end, mention.start);
  const issued = withInstrument.exec(between);
  return issued || ofInstrument.test(between) ? { mention, issued: issued?.[1] ?? null } : null;
}

/** Each is looked for in the whole text; a decree with its forms has forty. */
const mostAttachments = 1000;

/** What is issued with a text by its kind and title, as far as its own words name it so. Of two alike the first is meant. */
function attachmentsNamedIn({ components, source }: LegalDocument): Map<string, Component> {
  const named = new Map<string, Component>();
  for (const attachment of components.slice(1, 1 + mostAttachments)) {
    const { docTitle } = attachment.preface;
    const words = docTitle && `${componentType(attachment)} ${lowerFirst(oneLine(docTitle.text))}`;
    if (words && !named.has(words) && source.plain.includes(words)) named.set(words, attachment);
  }
  return named;
}

const headOf = ({ component }: Meaning): string | null => component && componentHead(component).id;

const isAnnex = (path: readonly Step[]) => /^(?:annex|form)$/.test(path.at(-1)!.unit);
