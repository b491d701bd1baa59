import type { LegalDocument, Provision } from '../model.ts';

/** The words of a provision with all below it, as the text has them, in one line, without dashes of lists; empty where there is no such provision. */
export function unitWords({ components }: LegalDocument, id: string): string {
  const find = (units: readonly Provision[]): Provision | undefined => {
    for (const unit of units) {
      const found = unit.id === id ? unit : find(unit.children);
      if (found) return found;
    }
    return undefined;
  };
  const words = ({ num, heading, content, children }: Provision): string =>
    [/[\p{L}\d]/u.test(num?.text ?? '') && num?.text, heading?.text, content?.text, ...children.map(words)]
      .filter(Boolean)
      .join(' ');
  const unit = find(components.flatMap(({ body }) => body));
  return unit ? words(unit).replace(/\s+/gu, ' ').trim() : '';
}
