import type { SourceText, Span, TextField } from '../model.ts';
import { type Block, field } from './blocks.ts';
import { labelOf } from './labels.ts';

/** A place in the paragraphs of a text, moving forward. */
export class Reader {
  at = 0;
  /** Paragraphs of the head that the preamble came upon. */
  readonly notes: TextField[] = [];
  readonly source: SourceText;
  readonly blocks: readonly Block[];

  constructor(source: SourceText, blocks: readonly Block[]) {
    this.source = source;
    this.blocks = blocks;
  }

  get block(): Block | undefined {
    return this.blocks[this.at];
  }

  #lastArticle: number | undefined;

  /** Index of the last paragraph that is labelled as an article; -1 where there is none. */
  get lastArticle(): number {
    this.#lastArticle ??= this.blocks.findLastIndex(({ text }) => labelOf(text)?.type === 'article');
    return this.#lastArticle;
  }

  /** Whether nothing stands between a paragraph and the one before it (a note at the foot of a page may). */
  follows(index: number): boolean {
    const before = this.blocks[index - 1];
    const block = this.blocks[index];
    return before !== undefined && block !== undefined && block.span[0] <= before.span[1] + 2;
  }

  /** The words of a paragraph from here: 0 is this one; "" past the end, or where a note stands between. */
  text(ahead = 0): string {
    for (let i = 1; i <= ahead; i++) if (!this.follows(this.at + i)) return '';
    return this.blocks[this.at + ahead]?.text ?? '';
  }

  /** The field over the next paragraphs, and past them. */
  take(id: string, count = 1): TextField {
    const from = this.blocks[this.at]!.span[0];
    this.at += count;
    return this.field(id, [from, this.blocks[this.at - 1]!.span[1]]);
  }

  field(id: string, span: Span): TextField {
    return field(this.source, id, span);
  }
}

/** One field that reaches over two: from the beginning of the first to the end of the second. */
export const spanning = (reader: Reader, id: string, from: Span, to: Span): TextField =>
  reader.field(id, [from[0], to[1]]);
