import type { LegalDocument } from '../legal/model.ts';
import { componentType } from '../legal/name/component-head.ts';
import { planPart } from '../legal/name/plan-part.ts';
import { inSmallLetters } from '../legal/name/small-letters.ts';
import { isCapitals } from '../vietnamese/capitals.ts';
import { lowerFirst, sentenceCase } from '../vietnamese/sentence-case.ts';

/**
 * A plan by the name that its own text bears: "Kế hoạch thực hiện công tác …, năm 2018". It is what a decision issues, or
 * an instrument by itself; a title in capitals gets small letters, as the text writes them elsewhere if it does.
 */
export function planName(document: LegalDocument): string {
  const component = planPart(document);
  const title = (component.preface.docTitle?.text ?? '').replace(/\s+/gu, ' ').trim();
  const asWritten = isCapitals(title) ? inSmallLetters(title, document.source.plain) : title;
  return [componentType(component), lowerFirst(isCapitals(asWritten) ? sentenceCase(asWritten) : asWritten)]
    .filter(Boolean)
    .join(' ');
}

/** Whether the plan is issued with another instrument, or stands alone. */
export const isIssuedWith = (document: LegalDocument): boolean => planPart(document) !== document.components[0];
