import { romanValue } from '../../vietnamese/roman.ts';
import type { Component, LegalDocument, Provision, ProvisionType } from '../model.ts';
import type { CitedUnit, Step } from './provision-mentions.ts';

/** The types that the words of a citation may mean: "Mục II" is a Mục, or a Roman section where a text has those. */
const typesOf: Record<CitedUnit, ProvisionType[]> = {
  annex: [],
  form: [],
  part: ['part'],
  chapter: ['chapter'],
  section: ['section', 'part'],
  subsection: ['subsection'],
  article: ['article'],
  clause: ['clause', 'subclause'],
  point: ['point', 'subclause', 'clause'],
  subparagraph: ['subparagraph', 'point'],
  indent: ['indent'],
  paragraph: ['paragraph'],
};

/** "IV" and "4" are one number for what is counted in either. */
function plainNumber(value: string): string {
  const letters = value.toLowerCase();
  return /^[ivxlc]+$/.test(letters) ? String(romanValue(letters)) : letters.replace(/^0+(?=\d)/, '');
}

const isRoman = (unit: CitedUnit) => /^(?:annex|part|chapter|section|subsection)$/.test(unit);
/** Dashes and unlabelled paragraphs are counted among their like. */
const isCounted = (unit: CitedUnit) => unit === 'indent' || unit === 'paragraph';

/** Provisions by the number that a citation of their unit gives. */
type ByNumber = Map<string, Provision[]>;
/** The same text is asked for one place after another: what stands where is looked up once. */
type Known = WeakMap<readonly Provision[], Map<CitedUnit, ByNumber>>;
const brothers: Known = new WeakMap();
const descendants: Known = new WeakMap();

/** What is found among provisions by a step, kept in `known`. */
function lookUp(
  known: Known,
  provisions: readonly Provision[],
  { unit, value }: Step,
  index: (provisions: readonly Provision[], unit: CitedUnit) => ByNumber,
): Provision[] {
  if (value === null) return [];
  const byUnit = known.get(provisions) ?? new Map<CitedUnit, ByNumber>();
  known.set(provisions, byUnit);
  const byNumber = byUnit.get(unit) ?? index(provisions, unit);
  byUnit.set(unit, byNumber);
  const number = isRoman(unit) ? plainNumber(value) : isCounted(unit) ? String(Number(value)) : value.toLowerCase();
  return byNumber.get(number) ?? [];
}

function indexBrothers(siblings: readonly Provision[], unit: CitedUnit): ByNumber {
  const byNumber: ByNumber = new Map();
  let count = 0;
  for (const provision of siblings) {
    if (!typesOf[unit].includes(provision.type)) continue;
    const own = isCounted(unit) ? String(++count) : provision.num?.value;
    const number = own && isRoman(unit) ? plainNumber(own) : own;
    if (number) addTo(byNumber, number, provision);
  }
  return byNumber;
}

/** Of each number those of the nearest depth that has any. Quoted provisions are another text's. */
function indexBelow(provisions: readonly Provision[], unit: CitedUnit): ByNumber {
  const nearest: ByNumber = new Map();
  for (let level = [provisions]; level.length; ) {
    const here: ByNumber = new Map();
    for (const siblings of level)
      for (const [number, found] of indexBrothers(siblings, unit))
        for (const provision of found) addTo(here, number, provision);
    for (const [number, found] of here) if (!nearest.has(number)) nearest.set(number, found);
    level = level.flatMap((siblings) =>
      siblings.filter(({ type, children }) => type !== 'quotation' && children.length).map(({ children }) => children),
    );
  }
  return nearest;
}

/** So many of one number are never told apart again: the rest of them need not be kept. */
const mostAlike = 50;

function addTo(byNumber: ByNumber, number: string, provision: Provision): void {
  const found = byNumber.get(number);
  if (!found) byNumber.set(number, [provision]);
  else if (found.length < mostAlike) found.push(provision);
}

/** The brothers that a step means. */
const among = (siblings: readonly Provision[], step: Step) => lookUp(brothers, siblings, step, indexBrothers);

/** Those below that a step means; the nearest depth that has any. */
const below = (provisions: readonly Provision[], step: Step) => lookUp(descendants, provisions, step, indexBelow);

/** Where a mention stands: its component, and the provisions around it from the outermost to its own. */
export interface Place {
  component: Component;
  around: readonly Provision[];
}

/**
 * The provisions that a path can mean, seen from a place: one where it is clear, none where the text has no such
 * provision, several where its numbers repeat.
 * @param path the smallest unit first, as in provisionMentions()
 */
export function locate({ component, around }: Place, path: readonly Step[]): Provision[] {
  const [largest, ...smaller] = path.toReversed();
  if (!largest) return [];
  return smaller.reduce(
    (scopes, step) => (scopes.length < mostAlike ? scopes.flatMap((scope) => children(scope, step)) : scopes),
    largest.value === null ? enclosing(around, largest) : nearest(component, around, largest),
  );
}

const enclosing = (around: readonly Provision[], { unit }: Step) => {
  const own =
    around.findLast(({ type }) => typesOf[unit][0] === type) ??
    around.findLast(({ type }) => typesOf[unit].includes(type));
  return own ? [own] : [];
};

/** Direct children first: "điểm a Điều 5" of an article that has points in each of its clauses is none of them. */
function children(scope: Provision, step: Step): Provision[] {
  const direct = among(scope.children, step);
  // "điểm 5" may be a clause: the type that the word names first wins.
  const exact = direct.filter(({ type }) => type === typesOf[step.unit][0]);
  return exact.length ? exact : direct.length ? direct : below(scope.children, step);
}

/** Articles are numbered through a component; everything smaller counts from the unit that it stands in. */
function nearest(component: Component, around: readonly Provision[], step: Step): Provision[] {
  if (step.unit !== 'article')
    for (const scope of around.toReversed()) {
      const found = among(scope.children, step);
      if (found.length) return found;
    }
  const ownQuotation = around.find(({ type }) => type === 'quotation');
  return below(ownQuotation ? ownQuotation.children : component.body, step);
}

const annexNumber =
  /^(?:PHỤ LỤC|Phụ lục|MẪU|Mẫu|BIỂU(?: MẪU)?|Biểu(?: mẫu)?)\s+(?:(?:SỐ|[Ss]ố)\s*:?\s*)?([IVXLC]+|\d+[a-zđ]?|[A-Z])(?![\p{L}\d])/u;
const annexTypes: Partial<Record<CitedUnit, string>> = { annex: 'phu-luc', form: 'mau' };

/** The annexes or forms of a text that "Phụ lục II", "Mẫu số 03" can mean; the own one for "Phụ lục này". */
export function locateAnnex(document: LegalDocument, own: Component, { unit, value }: Step): Component[] {
  const alike = document.components.filter(
    ({ docType }) => docType === annexTypes[unit] || (unit === 'form' && docType.startsWith('bieu')),
  );
  if (value === null) return alike.includes(own) ? [own] : [];
  return alike.filter(({ preface }) => {
    const number = annexNumber.exec(preface.docType?.text ?? '')?.[1];
    return number !== undefined && plainNumber(number) === plainNumber(value);
  });
}
