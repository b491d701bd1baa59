import { componentType } from './component-head.ts';
import type { Component, LegalDocument, Provision } from './model.ts';

/** A provision's place in its document, from the outermost unit to itself. */
export interface ProvisionPath {
  component: Component;
  units: Provision[];
}

/** Find a provision and the units around it. */
export function pathTo(document: LegalDocument, id: string): ProvisionPath | null {
  const search = (provisions: Provision[]): Provision[] | null => {
    for (const provision of provisions) {
      if (provision.id === id) return [provision];
      const below = search(provision.children);
      if (below) return [provision, ...below];
    }
    return null;
  };
  for (const component of document.components) {
    const units = search(component.body);
    if (units) return { component, units };
  }
  return null;
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ordinal = (n: number) => `thứ ${ordinals[n - 1] ?? n}`;

/** The short address that readers see: "Điều 1", "II.5", "II.5.1", "Căn cứ 2"; the document's own field names elsewhere. */
export function shortLabel(document: LegalDocument, id: string): string {
  const path = pathTo(document, id);
  if (path)
    return path.units
      .map((unit) => {
        if (unit.type === 'article') return `Điều ${unit.num!.value}`;
        if (unit.type === 'part') return unit.num!.value.toUpperCase();
        return unit.num?.value ?? orderOf(unit);
      })
      .join('.');
  const fixed: Record<string, string> = {
    'quoc-hieu': 'Quốc hiệu',
    'so-hieu': 'Số, ký hiệu',
    'ngay-ban-hanh': 'Ngày ban hành',
    'trich-yeu': 'Trích yếu',
    'noi-nhan': 'Nơi nhận',
    ket: 'Câu kết',
  };
  const recital = document.components[0]!.preamble.recitals.find((field) => field.id === id);
  if (recital) return recital.kind === 'proposal' ? 'Theo đề nghị' : `Căn cứ ${id.replace(/\D/g, '')}`;
  if (/^ky-\d+$/.test(id)) return 'Chữ ký';
  return fixed[id] ?? fixed[id.replace(/^kh-/, '')] ?? id;
}

/** Dashes and unlabelled paragraphs are counted among their like, and their id ends with that count (ids.ts). */
const orderOf = ({ id }: Provision) => /\d+$/.exec(id)![0];

/** The words for one unit in a citation, smallest unit first: "gạch đầu dòng thứ hai khoản 5 Mục II". */
export function unitWords(units: readonly Provision[]): string {
  return units
    .toReversed()
    .map((unit) => {
      const { value } = unit.num ?? { value: '' };
      if (unit.type === 'article') return `Điều ${value}`;
      if (unit.type === 'part') return `Mục ${value.toUpperCase()}`;
      if (unit.type === 'clause') return `khoản ${value}`;
      if (unit.type === 'point') return `điểm ${value}`;
      const nth = ordinal(Number(orderOf(unit)));
      return unit.type === 'indent' ? `gạch đầu dòng ${nth}` : `đoạn ${nth}`;
    })
    .join(' ');
}

export interface Citation {
  first: string;
  later: string;
}

/** The instrument's type and issuing body as a citation writes them. */
export interface CitedAs {
  type: string;
  authority: string;
}

/**
 * Cite a component of an instrument (by default the instrument itself) in both forms of Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, mục II, điểm 6 b): at first mention type, number, time, issuing body and subject; later only type
 * and number.
 */
export function citeComponent(document: LegalDocument, names: CitedAs, component = document.components[0]!): Citation {
  const { preface } = document.components[0]!;
  const later = `${names.type} số ${preface.docNumber!.canonical}`;
  const dated = `${later} ngày ${longDay(preface.docDate!.iso)} của ${names.authority}`;
  const words = (text: string | undefined) => {
    const oneLine = (text ?? '').replace(/\s+/g, ' ');
    return oneLine && ` ${oneLine.charAt(0).toLocaleLowerCase('vi')}${oneLine.slice(1)}`;
  };
  if (component === document.components[0]) return { first: dated + words(preface.docTitle?.text), later };
  const type = componentType(component);
  return {
    // The attachment's own title repeats the subject, so the decision is named without it.
    first: `${type}${words(component.preface.docTitle?.text)} ban hành kèm theo ${dated}`,
    later: `${type} ban hành kèm theo ${later}`,
  };
}

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

/** The units that have a page of their own: articles, clauses directly below a part, and parts without clauses. */
export function pageUnits(document: LegalDocument): Provision[] {
  return document.components.flatMap(({ body }) =>
    body.flatMap((unit) => {
      const clauses = unit.type === 'part' ? unit.children.filter((child) => child.type === 'clause') : [];
      return clauses.length ? clauses : [unit];
    }),
  );
}
