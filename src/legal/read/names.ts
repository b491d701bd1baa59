/** Names that are given once. Finding a free one costs the same however many are taken. */
export class Names {
  readonly #taken = new Set<string>();
  /** For a name that was wanted again, the number to try next. */
  readonly #next = new Map<string, number>();

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  add(name: string): void {
    this.#taken.add(name);
  }

  /** The name itself, or else with the first free number from 2 behind it. It is not taken by that. */
  free(name: string, joint: string): string {
    if (!this.#taken.has(name)) return name;
    const key = name + joint;
    let number = this.#next.get(key) ?? 2;
    while (this.#taken.has(key + number)) number++;
    this.#next.set(key, number);
    return key + number;
  }
}
