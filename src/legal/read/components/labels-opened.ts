import type { AnnexLabel } from '../vocabulary.ts';

/** Labels of the annexes and forms that a text has opened so far. */
export class Labels {
  readonly #numbers = new Set<string>();
  readonly #labels = new Set<string>();

  add(label: AnnexLabel): void {
    this.#numbers.add(numberOf(label));
    this.#labels.add(keyOf(label));
  }

  /** Whether one has the same number, whatever its title. */
  hasNumber(label: AnnexLabel): boolean {
    return this.#numbers.has(numberOf(label));
  }

  /** Whether one has the same number and title. The same number over other words is another form whose number was mistyped. */
  has(label: AnnexLabel): boolean {
    return this.#labels.has(keyOf(label));
  }
}

const numberOf = ({ type, number }: AnnexLabel): string => `${type.docType} ${number}`;
// A search for an end looks from every place, so what it looks for is short.
const keyOf = (label: AnnexLabel): string => `${numberOf(label)} ${label.rest.trimEnd().replace(/\W{1,20}$/u, '')}`;
