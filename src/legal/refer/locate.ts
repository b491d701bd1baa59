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

function isMeant(step: Step, provision: Provision, siblings: readonly Provision[]): boolean {
  if (!typesOf[step.unit].includes(provision.type) || step.value === null) return false;
  const value = provision.num?.value;
  // Dashes and unlabelled paragraphs are counted among their like.
  if (step.unit === 'indent' || step.unit === 'paragraph')
    return siblings.filter(({ type }) => type === provision.type).indexOf(provision) + 1 === Number(step.value);
  if (!value) return false;
  return isRoman(step.unit) ? plainNumber(value) === plainNumber(step.value) : value === step.value.toLowerCase();
}

/** Those below that a step means; the nearest depth that has any. Quoted provisions are another text's. */
function below(provisions: readonly Provision[], step: Step): Provision[] {
  let level = [provisions];
  while (level.length) {
    const found = level.flatMap((siblings) => siblings.filter((one) => isMeant(step, one, siblings)));
    if (found.length) return found;
    level = level.flatMap((siblings) =>
      siblings.filter(({ type, children }) => type !== 'quotation' && children.length).map(({ children }) => children),
    );
  }
  return [];
}

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
    (scopes, step) => scopes.flatMap((scope) => children(scope, step)),
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
  const direct = scope.children.filter((child) => isMeant(step, child, scope.children));
  // "điểm 5" may be a clause: the type that the word names first wins.
  const exact = direct.filter(({ type }) => type === typesOf[step.unit][0]);
  return exact.length ? exact : direct.length ? direct : below(scope.children, step);
}

/** Articles are numbered through a component; everything smaller counts from the unit that it stands in. */
function nearest(component: Component, around: readonly Provision[], step: Step): Provision[] {
  if (step.unit !== 'article')
    for (const scope of around.toReversed()) {
      const found = scope.children.filter((child) => isMeant(step, child, scope.children));
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
