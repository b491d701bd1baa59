/** Which places of a text are taken. To ask costs no more than the words asked for, however much is taken. */
export class Covered {
  #places: Uint8Array | null = null;
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
  }

  isFree(start: number, end: number): boolean {
    return !this.#places?.subarray(start, end).includes(1);
  }

  add(start: number, end: number): void {
    this.#places ??= new Uint8Array(this.#length);
    this.#places.fill(1, start, end);
  }
}
