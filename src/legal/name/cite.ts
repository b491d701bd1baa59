import { ordinals } from '../../vietnamese/ordinals.ts';
import { lowerFirst, sentenceCase } from '../../vietnamese/sentence-case.ts';
import type { Component, LegalDocument, Provision } from '../model.ts';
import { isForm } from '../read/kinds.ts';
import { componentType } from './component-head.ts';

/** A provision's place in its document, from the outermost unit to itself. */
export interface ProvisionPath {
  component: Component;
  units: Provision[];
}

const paths = new WeakMap<LegalDocument, Map<string, ProvisionPath>>();

/** Find a provision and the units around it. */
export function pathTo(document: LegalDocument, id: string): ProvisionPath | null {
  let known = paths.get(document);
  if (!known) {
    known = new Map();
    paths.set(document, known);
    for (const component of document.components) addPaths(known, component, component.body, []);
  }
  return known.get(id) ?? null;
}

function addPaths(
  known: Map<string, ProvisionPath>,
  component: Component,
  provisions: Provision[],
  above: Provision[],
) {
  for (const provision of provisions) {
    const units = [...above, provision];
    known.set(provision.id, { component, units });
    addPaths(known, component, provision.children, units);
  }
}

const ordinal = (n: number) => `thứ ${ordinals[n - 1] ?? n}`;

/** "CHƯƠNG II." as "Chương II", "Phần thứ nhất:" as "Phần thứ nhất": the label as a sentence names it. */
function named({ num }: Provision): string {
  const [word = '', ...number] = num!.text.replace(/[\s.:–-]+$/u, '').split(/\s+/u);
  const tidy = sentenceCase(word);
  const ofSub = /^tiểu$/iu.test(word) ? [number.shift()!.toLocaleLowerCase('vi')] : [];
  return [tidy, ...ofSub, ...number].join(' ');
}

/** "II." as against "Phần thứ hai": Roman sections are cited as "Mục II". */
const isRoman = ({ type, num }: Provision) => type === 'part' && /^[IVXLC\d]/u.test(num?.text ?? '');
const isGroup = ({ type }: Provision) => /^(?:part|chapter|section|subsection)$/.test(type);

/** Articles are numbered through, so nobody cites the chapter above one; what stands in a quotation begins anew. */
function cited(units: readonly Provision[]): Provision[] {
  const from = units.findLastIndex(({ type }) => type === 'quotation');
  const inner = units.slice(from + 1);
  const article = inner.findIndex(({ type }) => type === 'article');
  const own = article > 0 ? inner.slice(article) : inner;
  return from < 0 ? own : [...cited(units.slice(0, from)), units[from]!, ...own];
}

/**
 * The short address that readers see: "Điều 1", "II.5", "II.5.1", "Chương II, Mục 1", "Điều 1.2 “Điều 13”", "Căn cứ 2";
 * the document's own field names elsewhere.
 */
export function shortLabel(document: LegalDocument, id: string): string {
  const path = pathTo(document, id);
  if (path) return labelOf(cited(path.units));
  const fixed: Record<string, string> = {
    'co-quan': 'Cơ quan ban hành',
    'quoc-hieu': 'Quốc hiệu',
    'tieu-ngu': 'Tiêu ngữ',
    'so-hieu': 'Số, ký hiệu',
    'ngay-ban-hanh': 'Ngày ban hành',
    'ten-loai': 'Tên loại',
    'trich-yeu': 'Trích yếu',
    'kinh-gui': 'Kính gửi',
    'kem-theo': 'Dòng kèm theo',
    'tham-quyen': 'Thẩm quyền ban hành',
    'quyet-dinh': 'Lệnh văn',
    'noi-nhan': 'Nơi nhận',
    'thong-qua': 'Câu thông qua',
    ket: 'Câu kết',
  };
  for (const component of document.components) {
    const recital = component.preamble.recitals.find((field) => field.id === id);
    if (recital) return recital.kind === 'proposal' ? 'Theo đề nghị' : `Căn cứ ${/\d+$/.exec(id)?.[0] ?? ''}`.trim();
    if (component.conclusions.signatures.some((signature) => signature.id === id)) return 'Chữ ký';
  }
  const note = document.footnotes.find((footnote) => footnote.id === id);
  if (note) return `Chú thích ${note.marker.text.replace(/[^\p{L}\d*]/gu, '')}`.trim();
  const prefix = document.components.find((component) => component.id && id.startsWith(`${component.id}-`))?.id;
  return fixed[id] ?? fixed[prefix ? id.slice(prefix.length + 1) : ''] ?? id;
}

function labelOf(units: readonly Provision[]): string {
  let label = '';
  let before = '';
  for (const unit of units) {
    const value = unit.num?.value ?? orderOf(unit);
    const isInQuotation = label.endsWith('“');
    if (unit.type === 'quotation') label += `${label && ' '}“`;
    else if (unit.type === 'article' || (isGroup(unit) && !isRoman(unit) && unit.num) || unit.type === 'table') {
      const words = unit.type === 'article' ? `Điều ${value}` : unit.type === 'table' ? `Bảng ${value}` : named(unit);
      label += `${label && !isInQuotation ? ', ' : ''}${words}`;
    } else {
      const shown = isRoman(unit) ? value.toUpperCase() : value;
      // "1.1" says its clause itself.
      const number = before && shown.startsWith(`${before}.`) ? shown.slice(before.length + 1) : shown;
      const own =
        label === '' && unit.type === 'paragraph'
          ? `Đoạn ${number}`
          : unit.type === 'subparagraph'
            ? `(${number})`
            : number;
      label += `${label && !isInQuotation ? '.' : ''}${own}`;
    }
    before = value;
  }
  return label.replace(/“$/u, '“…').replace(/“[^”]*$/u, '$&”');
}

/** Dashes, unlabelled paragraphs and tables are counted among their like, and their id ends with that count (ids.ts). */
const orderOf = ({ id }: Provision) => /\d+$/.exec(id)?.[0] ?? '1';

/** The words for one unit in a citation, smallest unit first: "gạch đầu dòng thứ hai khoản 5 Mục II". */
export function unitWords(units: readonly Provision[]): string {
  const isQuotation = units.at(-1)?.type === 'quotation';
  return [...(isQuotation ? ['phần'] : []), ...cited(units).map(wordsOf).toReversed()].join(' ');
}

const indents: Record<string, string> = { '+': 'dấu cộng', '*': 'dấu sao' };

function wordsOf(unit: Provision): string {
  const value = unit.num?.value ?? '';
  const nth = ordinal(Number(orderOf(unit)));
  switch (unit.type) {
    case 'article':
      return `Điều ${value}`;
    case 'part':
      return isRoman(unit) ? `Mục ${value.toUpperCase()}` : named(unit);
    case 'chapter':
    case 'section':
    case 'subsection':
      return named(unit);
    case 'clause':
      return `khoản ${value}`;
    case 'point':
    case 'subclause':
      return `điểm ${value}`;
    case 'subparagraph':
      return `tiết ${value}`;
    case 'indent':
      return `${indents[unit.num?.text ?? ''] ?? 'gạch đầu dòng'} ${nth}`;
    case 'table':
      return `bảng ${nth}`;
    case 'quotation':
      return 'được trích tại';
    case 'paragraph':
      return `đoạn ${nth}`;
  }
}

export interface Citation {
  first: string;
  later: string;
}

/** The instrument's type, issuing body and name as a citation writes them. */
export interface CitedAs {
  type: string;
  authority: string;
  /** What a law is called: its own title is printed in capitals, which hide the names in it. */
  title?: string;
}

/**
 * Cite a component of an instrument (by default the instrument itself) in both forms of Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, mục II, điểm 6 b): at first mention type, number, time, issuing body and subject (of a law and an
 * ordinance only type and name); later only type and number. What the text does not have is left out.
 */
export function citeComponent(document: LegalDocument, names: CitedAs, component = document.components[0]!): Citation {
  const { preface } = document.components[0]!;
  const number = preface.docNumber?.number ? ` số ${preface.docNumber.canonical}` : '';
  const date = preface.docDate?.iso ? ` ${timeWords(preface.docDate.iso)}` : '';
  const isLaw = /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)$/u.test(names.type);
  const subject = oneLine(preface.docTitle?.text ?? '');
  const name = isLaw ? ` ${names.title ?? subject}` : '';
  const later = `${names.type}${number || name}`;
  const dated = isLaw ? `${names.type}${name}` : `${later}${date} của ${names.authority}`;
  const words = (text: string) => text && ` ${isCapitals(text) ? text : lowerFirst(text)}`;
  if (component === document.components[0]) return { first: isLaw ? dated : dated + words(subject), later };
  const type = componentType(component);
  return {
    // The attachment's own title repeats the subject, so the decision is named without it.
    first: `${type}${words(oneLine(component.preface.docTitle?.text ?? ''))} ban hành kèm theo ${dated}`,
    later: `${type} ban hành kèm theo ${later}`,
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const isCapitals = (text: string) => text === text.toLocaleUpperCase('vi');

/** Cite one provision, smallest unit first; anything else that has an id is cited as its instrument. */
export function cite(document: LegalDocument, names: CitedAs, id: string): Citation {
  const path = pathTo(document, id);
  if (!path) return citeComponent(document, names);
  const { first, later } = citeComponent(document, names, path.component);
  const units = unitWords(path.units);
  return { first: `${units} ${first}`, later: `${units} ${later}` };
}

/** "2018-03-08" as "08 tháng 3 năm 2018": days under 10 and months 1, 2 with a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function longDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  const monthNumber = Number(month);
  return `${day} tháng ${monthNumber < 3 ? month : monthNumber} năm ${year}`;
}

/** The time of issue as a citation writes it; where day or month were left blank, what is there. */
function timeWords(iso: string): string {
  if (iso.length === 4) return `năm ${iso}`;
  return iso.length === 7 ? longDay(`${iso}-01`).slice(3) : `ngày ${longDay(iso)}`;
}

const unitsWithPage = new WeakMap<LegalDocument, Provision[]>();

/**
 * The units that have a page of their own: articles, clauses directly below a Roman section, and whatever else stands at
 * the top with a number. Nobody cites a paragraph without one, a dash or a line of a form by itself.
 */
export function pageUnits(document: LegalDocument): Provision[] {
  const known =
    unitsWithPage.get(document) ??
    document.components
      .filter(({ docType }) => !isForm(docType))
      .flatMap(({ body }) => body.filter(({ num, type }) => num && type !== 'indent').flatMap(pagesOf));
  unitsWithPage.set(document, known);
  return known;
}

function pagesOf(unit: Provision): Provision[] {
  if (!isGroup(unit)) return [unit];
  const inside = unit.children.flatMap((child) => {
    if (child.type === 'article' || isGroup(child)) return pagesOf(child);
    return child.type === 'clause' && unit.type === 'part' ? [child] : [];
  });
  return inside.length ? inside : [unit];
}
