import { lowerFirst } from '../../vietnamese/sentence-case.ts';
import { slug } from '../../vietnamese/slug.ts';
import type { Component, LegalDocument, Provision, Reference, ReferenceStatus, TextField } from '../model.ts';
import { componentHead, componentType } from '../name/component-head.ts';
import { noteMarks } from '../name/note-marks.ts';
import { wordsFor } from '../read/kinds.ts';
import { type InstrumentMention, instrumentMentions } from './instrument-mentions.ts';
import { isLaw, libraryIndex, nameKey } from './library-index.ts';
import { locate, locateAnnex, type Place } from './locate.ts';
import { provisionMentions, type Step } from './provision-mentions.ts';

/** What the library knows of an instrument, as far as it helps to recognise it in a text. */
export interface KnownInstrument {
  id: string;
  number?: string | undefined;
  /** ISO day; where it is not known, that of coming into force says roughly how old the instrument is. */
  date?: string | undefined;
  inForce?: string | undefined;
  docType?: string | undefined;
  title?: string | undefined;
  authority?: string | undefined;
  /** Exact words by which texts name it without its number. */
  names: readonly string[];
  /** Its text, where we hold it: then a citation leads to the very provision. */
  document?: LegalDocument | undefined;
}

/** What a mention means: an instrument of the library, a part of this text, or neither. */
interface Meaning {
  status: ReferenceStatus;
  instrument: string | null;
  component: Component | null;
}

/** A field that may cite something, and where it stands. */
interface Spot extends Place {
  field: TextField;
  within: string;
  /** The article or clause around it that amends another instrument says which: its bare "Điều 13" is of that one. */
  amended: Meaning | null;
  isQuoted: boolean;
}

const nothing: Meaning = { status: 'named', instrument: null, component: null };
const unclear: Meaning = { ...nothing, status: 'ambiguous' };

const amends = /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay|Điều chỉnh|Đính chính)(?![\p{L}\d])/u;
const ofInstrument = /^\s*,?\s*(?:(?:của|tại|trong|thuộc|theo)\s+)?(?:(?:các|những)\s+)?$/u;
const withInstrument = new RegExp(
  String.raw`^\s*,?\s*(?:(?:của|tại|trong)\s+)?(?:(${wordsFor('issued').join('|')})(?:\s[^.;()“”]{0,200}?)?\s+)?(?:được\s+)?(?:ban hành\s+)?kèm theo\s+$`,
  'u',
);
const shortForm =
  /^[^().;“”]{0,250}\((?:sau đây\s+)?(?:(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+|chung\s+)?là)\s*:?\s*[“"]?([^()“”"]{3,80}?)[”"]?\)/u;

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/**
 * Find every mention of an instrument or of a provision in a text: by number, by name, by "này", from the smallest unit
 * to the largest. Spans do not overlap; each lies in one field of the tree. Each says how far it leads: what could mean
 * several things leads nowhere, and a target always exists.
 */
export function findReferences(document: LegalDocument, library: readonly KnownInstrument[]): Reference[] {
  const main = document.components[0]!;
  const ownDay = main.preface.docDate?.iso || null;
  const known = libraryIndex(library);
  // Most names of a large library stand nowhere in one text.
  const gazetteer = new Set(known.names.filter((name) => document.source.plain.includes(name)));
  /** What names and short forms mean in this text: its recitals name laws with their day, its definitions say more. */
  const meanings = new Map<string, Meaning>();
  const references: Reference[] = [];

  learn();
  for (const spot of spots(document, amendedBy)) references.push(...inField(spot));
  return references;

  /** Laws that the recitals tell apart, and short forms ("sau đây gọi là Nghị định 30"). */
  function learn() {
    for (const { preamble } of document.components)
      for (const { text } of preamble.recitals)
        for (const mention of instrumentMentions(text, [...gazetteer]))
          if (mention.name && isLaw(mention.type ?? mention.name.split(/\s(?=\p{Lu})/u)[0])) {
            gazetteer.add(mention.name);
            if (mention.date || mention.number) meanings.set(nameKey(mention.name), meaningOf(mention));
          }
    for (const { field } of spots(document, () => null)) {
      if (!/(?:gọi|viết)\s/u.test(field.text)) continue;
      for (const mention of instrumentMentions(field.text, [...gazetteer])) {
        const short = shortForm.exec(field.text.slice(mention.end))?.[1];
        if (!short || mention.isSelf || !/^(?:Bộ luật|Luật|Pháp lệnh|Nghị|Quyết|Thông|Chỉ thị)\s?\S*\s\S/u.test(short))
          continue;
        gazetteer.add(short);
        meanings.set(nameKey(short), meaningOf(mention));
      }
    }
  }

  function inField({ field, within, isQuoted, amended, ...place }: Spot): Reference[] {
    const { text, span } = field;
    const found: Reference[] = [];
    const mentions = instrumentMentions(text, [...gazetteer]).map((mention) => ({
      ...mention,
      meaning: mention.isSelf ? (isQuoted ? (amended ?? unclear) : ownPart(mention.type!, place)) : meaningOf(mention),
    }));
    const add = (start: number, end: number, meaning: Meaning, target: string | null) =>
      found.push({
        within,
        span: [span[0] + start, span[0] + end],
        text: text.slice(start, end),
        status: meaning.status,
        instrument: meaning.instrument,
        target,
      });

    const used = new Set<InstrumentMention>();
    const lists = provisionMentions(text);
    for (const [i, list] of lists.entries()) {
      const { end } = list.at(-1)!;
      if (mentions.some((other) => list[0]!.start < other.end && end > other.start)) continue;
      const next = mentions.find(({ start }) => start >= end);
      const isLocal = list.some(({ path }) => path.at(-1)!.value === null);
      const between =
        next && !isLocal && (lists[i + 1]?.[0]?.start ?? next.end) >= next.start ? text.slice(end, next.start) : null;
      const issued = between === null ? null : withInstrument.exec(between);
      const owner = between !== null && (issued || ofInstrument.test(between)) ? next! : null;
      if (owner) list.at(-1)!.end = owner.end;
      if (owner) used.add(owner);
      for (const mention of list) {
        const [meaning, target] = owner
          ? inInstrument(mention.path, owner.meaning, issued?.[1] ?? null)
          : here(mention.path, place, isQuoted, amended);
        add(mention.start, mention.end, meaning, target);
      }
    }
    for (const mention of mentions)
      if (!used.has(mention)) add(mention.start, mention.end, mention.meaning, headOf(mention.meaning));
    if (place.component === main) found.push(...attachmentsNamed(field, within, found));
    return found.sort((a, b) => a.span[0] - b.span[0]);
  }

  /** A provision of the text itself, or of the instrument that the provision around it amends. */
  function here(path: Step[], place: Place, isQuoted: boolean, amended: Meaning | null): [Meaning, string | null] {
    const own = inside(path, place);
    const isRelative = path.at(-1)!.value === null;
    // Quoted articles refer to one another and to the instrument that they come to stand in, not to this text.
    if (own.length === 1 && (isRelative || !amended)) return [internal(place.component), own[0]!];
    if (amended && !isRelative) return inInstrument(path, amended, null);
    if (own.length === 0 && !isQuoted && isAnnex(path)) return [nothing, null];
    return [unclear, null];
  }

  /** A provision of the instrument named after it, or of what was issued with that instrument. */
  function inInstrument(path: Step[], meaning: Meaning, issuedType: string | null): [Meaning, string | null] {
    const held = meaning.component ? document : known.byId.get(meaning.instrument ?? '')?.document;
    if (!held) return [meaning, null];
    const issued = issuedType ? held.components.filter(({ docType }) => docType === slug(issuedType)) : [];
    const component = issued.length === 1 ? issued[0]! : issuedType ? null : (meaning.component ?? held.components[0]!);
    const ids = component ? inside(path, { component, around: [] }, held) : [];
    if (ids.length === 1) return [meaning, ids[0]!];
    // A place in this text that it does not have leads nowhere; another instrument at least has its page.
    if (held !== document) return [meaning, null];
    return [isAnnex(path) ? nothing : unclear, null];
  }

  /** Ids of the places that a path can mean. */
  function inside(path: Step[], { component, around }: Place, held = document): string[] {
    if (!isAnnex(path)) return locate({ component, around }, path).map(({ id }) => id);
    return locateAnnex(held, component, path.at(-1)!).flatMap((annex) => {
      if (path.length === 1) return [componentHead(annex).id];
      return locate({ component: annex, around: [] }, path.slice(0, -1)).map(({ id }) => id);
    });
  }

  function internal(component: Component): Meaning {
    return { status: 'internal', instrument: document.id, component };
  }

  /** "Quyết định này" is the text of that type, seen from where the words stand: an annex speaks of itself first. */
  function ownPart(type: string, { component }: Place): Meaning {
    const docType = slug(type);
    if (component.docType === docType) return internal(component);
    const alike = document.components.filter((other) => other.docType === docType);
    if (alike.length === 1 || main.docType === docType) return internal(alike[0]!);
    return alike.length === 0 && (main.docType === 'khac' || docType === 'van-ban') ? internal(main) : unclear;
  }

  /** Where the words name what is issued with the instrument ("Kế hoạch thực hiện công tác …"), they lead to that part. */
  function attachmentsNamed({ text, span }: TextField, within: string, found: Reference[]): Reference[] {
    return document.components.slice(1).flatMap((attachment): Reference[] => {
      const { docTitle } = attachment.preface;
      if (!docTitle) return [];
      const title = oneLine(docTitle.text);
      const words = `${componentType(attachment)} ${lowerFirst(title)}`;
      const at = text.indexOf(words);
      const [start, end] = [span[0] + at, span[0] + at + words.length];
      if (at < 0 || found.some((other) => start < other.span[1] && end > other.span[0])) return [];
      return [
        {
          within,
          span: [start, end],
          text: words,
          status: 'internal',
          instrument: document.id,
          target: componentHead(attachment).id,
        },
      ];
    });
  }

  /** The instrument that a provision amends, by its own words. */
  function amendedBy(words: string): Meaning | null {
    if (!amends.test(words)) return null;
    const mention = instrumentMentions(words, [...gazetteer]).find(({ isSelf }) => !isSelf);
    return mention ? meaningOf(mention) : null;
  }

  function headOf({ component }: Meaning): string | null {
    return component && componentHead(component).id;
  }

  function meaningOf(mention: InstrumentMention): Meaning {
    if (mention.number?.startsWith('/')) return { ...nothing, status: 'blank' };
    const id = mention.number ? byNumber(mention) : byName(mention);
    if (id === document.id) return internal(main);
    if (typeof id === 'string') return { status: 'known', instrument: id, component: null };
    return id;
  }

  /** A number like 415/QĐ-UBND exists in every province each year, so day and issuer decide where they are given. */
  function byNumber({ number, type, date, issuer }: InstrumentMention): string | Meaning {
    const own = main.preface.docNumber?.canonical;
    if (own === number && (!date || ownDay?.startsWith(date))) return document.id;
    const same = (known.byNumber.get(number!) ?? []).filter(
      (other) =>
        (!other.docType || type === 'Văn bản' || other.docType === type || !exactKinds.has(type ?? '')) &&
        isOfDay(other, date) &&
        isBy(other, issuer),
    );
    return same.length === 1 ? same[0]!.id : same.length ? unclear : nothing;
  }

  /** The library's own words for an instrument, what this text says of the name, then the law in force on the text's day. */
  function byName({ name, date }: InstrumentMention): string | Meaning {
    const dated = (other: KnownInstrument) => isOfDay(other, date);
    const listed = (known.byName.get(name!) ?? []).filter(dated);
    if (listed.length === 1) return listed[0]!.id;
    if (listed.length > 1) return unclear;
    const key = nameKey(name!);
    const said = meanings.get(key);
    if (said && !date) return said.component ? document.id : (said.instrument ?? said);
    const laws = (known.lawsByKey.get(key) ?? []).filter(dated);
    if (date) return laws.length === 1 ? laws[0]!.id : laws.length ? unclear : nothing;
    const born = ({ date, inForce, number }: KnownInstrument) =>
      date ?? inForce ?? /\/(\d{4})\//.exec(number ?? '')?.[1];
    const inTime = laws.filter((other) => !ownDay || (born(other) ?? '0') <= ownDay);
    if (inTime.some((other) => !born(other)) && inTime.length > 1) return unclear;
    return inTime.toSorted((a, b) => born(b)!.localeCompare(born(a)!))[0]?.id ?? nothing;
  }
}

const exactKinds = new Set(wordsFor('exact'));

/** Where the library does not know the day, the number must do. */
const isOfDay = ({ date }: KnownInstrument, given: string | null) => !given || !date || date.startsWith(given);

/** "UBND tỉnh" and "Ủy ban nhân dân tỉnh Bắc Kạn" do not exclude each other; two provinces do. */
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

const isAnnex = (path: readonly Step[]) => /^(?:annex|form)$/.test(path.at(-1)!.unit);

/** The fields in which a text can cite something; labels, numbers and signatures cannot. */
function* spots(document: LegalDocument, amendedBy: (words: string) => Meaning | null): Generator<Spot> {
  for (const component of document.components) {
    const at = (field: TextField | null, within = field?.id): Spot[] =>
      field ? [{ field, within: within!, component, around: [], amended: null, isQuoted: false }] : [];
    const { preface, preamble, body, conclusions } = component;
    yield* [...at(preface.docTitle), ...at(preface.addressee), ...at(preface.attachedTo)];
    for (const recital of preamble.recitals) yield* at(recital);
    for (const provision of body) yield* below(provision, { component, around: [], amended: null, isQuoted: false });
    yield* [...at(conclusions.closing), ...at(conclusions.adoption)];
    const { recipients } = conclusions;
    for (const entry of recipients?.entries ?? []) yield* at(entry, recipients!.id);
  }
  for (const note of document.footnotes) {
    // "Khoản này" in a note is the one that its mark stands in.
    const mark = noteMarks(document).find((other) => other.note === note)?.span[0] ?? -1;
    const component = document.components.find(({ body }) => enclosing(body, mark).length) ?? document.components[0]!;
    const around = enclosing(component.body, mark);
    yield { field: note.content, within: note.id, component, around, amended: null, isQuoted: true };
  }

  function* below(provision: Provision, outer: Omit<Spot, 'field' | 'within'>): Generator<Spot> {
    const isQuoted = outer.isQuoted || provision.type === 'quotation';
    const spot = {
      ...outer,
      around: provision.type === 'quotation' ? [provision] : [...outer.around, provision],
      isQuoted,
    };
    const { heading, content } = provision;
    for (const field of [heading, content, ...(provision.rows?.flat() ?? [])])
      if (field) yield { ...spot, field, within: provision.id };
    const words = isQuoted ? null : (heading ?? content)?.text;
    const inner = { ...spot, amended: (words ? amendedBy(words) : null) ?? outer.amended };
    for (const child of provision.children) yield* below(child, inner);
  }
}

/** The provisions around a place in the text, from the outermost. */
function enclosing(provisions: readonly Provision[], at: number): Provision[] {
  const own = provisions.find(({ span }) => span[0] <= at && at < span[1]);
  return own ? [own, ...enclosing(own.children, at)] : [];
}
