import { slug } from '../../../vietnamese/slug.ts';
import type { DocType, Preface } from '../../model.ts';
import { isForm } from '../kinds.ts';
import type { Names } from '../names.ts';
import { readNumber } from '../read-number.ts';
import type { Reader } from '../reader.ts';
import { annexLabel, typeOfSymbol } from '../vocabulary.ts';
import { addressee } from './addressee.ts';
import { authority } from './authority.ts';
import type { HeadConstruct, HeadState } from './construct.ts';
import { country } from './country.ts';
import { date } from './date.ts';
import { findTop } from './find-top.ts';
import { findTypeLine, reach, type TypeLine } from './find-type-line.ts';
import { motto } from './motto.ts';
import { number } from './number.ts';
import { remark, takeRemark } from './remark.ts';
import { subject } from './subject.ts';
import { typeLine } from './type-line.ts';
import { isBody, isProse, isSubject } from './words.ts';

export interface Head {
  preface: Preface;
  docType: DocType;
  /** What ids begin with in an attachment of this type. */
  prefix: string;
}

/** What ids of the components before begin with, and that of the last annex among them. */
interface Before {
  prefixes: Names;
  annex: string | null;
}

/** What may stand above the type line, in any order. Each paragraph is the first of these that it can be. */
const above: readonly HeadConstruct[] = [number, date, country, motto, subject, addressee, authority, remark];

/** What may still follow it: a letter to somebody (tờ trình, báo cáo), a head printed below the type. */
const below: readonly HeadConstruct[] = [number, date, addressee];

/**
 * Read the head of a component: issuer, national title, number, place and day in any order, then the type line, the
 * subject and the words that attach it. Source of the fields: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 * Lines that are none of these are `remarks`.
 */
export function readHead(reader: Reader, isMain: boolean, before: Before): Head {
  const top = isMain ? findTop(reader) : reader.at;
  const found = findTypeLine(reader, top, isMain);
  const own = prefixOf(found, found ? reader.blocks[found.index]!.text : '', isMain, before);
  const head: HeadState = {
    reader,
    isMain,
    prefix: isMain ? '' : `${own}-`,
    typeLine: found,
    preface: emptyPreface(),
    isLetter: false,
    hasBareNumber: false,
    isOver: false,
  };
  while (reader.at < top) takeRemark(head, true);
  const end = found?.index ?? reader.blocks.length;
  for (let steps = 0; reader.at < end && steps < reach && !isPast(head); steps++) take(head, above);
  if (typeLine.take(head)) {
    head.hasBareNumber = false;
    while (reader.block && take(head, below));
  }
  return { preface: head.preface, docType: found?.type.docType ?? lostType(head), prefix: head.prefix };
}

const take = (head: HeadState, constructs: readonly HeadConstruct[]) => constructs.some((one) => one.take(head));

/** Without a type line the head ends where the text itself begins. */
function isPast({ reader, typeLine: line, isOver }: HeadState): boolean {
  const { text, rows } = reader.block!;
  return (
    isOver ||
    (!line && (rows !== undefined || (isBody(text) && !readNumber(text)) || (isProse(text) && !isSubject(text))))
  );
}

/** What a component without a type line is. */
function lostType({ preface, isMain, isLetter }: HeadState): DocType {
  const bySymbol = preface.docNumber && typeOfSymbol(preface.docNumber.symbol);
  if (bySymbol) return bySymbol;
  if (!isMain) return 'phu-luc';
  return isLetter || preface.addressee || preface.docNumber ? 'cong-van' : 'khac';
}

/**
 * What the ids of an attachment begin with. A form is called by its number ("mau-01"), which stays when another is put in
 * before it; where two annexes have a form of that number, by its annex, too ("pl-2-mau-01").
 */
function prefixOf(found: TypeLine | null, line: string, isMain: boolean, { prefixes, annex }: Before): string {
  const prefix = found?.type.prefix ?? (isMain ? '' : 'pl');
  const number = found && isForm(found.type.docType) ? annexLabel(line)?.number : '';
  if (!number) return prefixes.free(prefix, '-');
  const form = `${prefix}-${slug(number)}`;
  return prefixes.free(prefixes.has(form) && annex ? `${annex}-${form}` : form, '-');
}

const emptyPreface = (): Preface => ({
  docAuthority: null,
  country: null,
  motto: null,
  docNumber: null,
  docDate: null,
  docType: null,
  docTitle: null,
  addressee: null,
  attachedTo: null,
  remarks: [],
});
