import type { Edit, Thing } from '../../model.ts';
import { LetterCount } from '../limits.ts';
import type { Parts, Run } from '../parts/parts.ts';
import type { OpenField } from './fields.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import { readStyles, type Styles } from './styles.ts';

type ReadWord = (bytes: Uint8Array, depth: number, letters: LetterCount) => Parts;

/** What the reading of one Word file has gathered so far; the readers of its parts share it. */
export class Reading {
  readonly word: WordPackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Parts['notes'] = new Map();
  readonly edits: Edit[] = [];
  /** Notes whose words are being read: one that calls itself is not read again. */
  readonly openNotes = new Map<string, number>();
  /** Where each comment hangs, by its id. */
  readonly comments = new Map<string, number>();
  /** Paragraphs read so far: the place of the one being read. */
  line = 0;
  fields: OpenField[] = [];
  /** Of all that is read: a note, a chart or a file put in may be called a thousand times. */
  readonly letters: LetterCount;
  /** Words of a paragraph whose end was deleted under tracked changes: they run on into the next. */
  carried: Run[] = [];

  /** How many other Word files this one is put into. */
  readonly depth: number;
  /** Reads a Word file that is put into this one. */
  readonly readWord: ReadWord;

  constructor(word: WordPackage, readWord: ReadWord, depth = 0, letters = new LetterCount()) {
    this.letters = letters;
    this.word = word;
    this.readWord = readWord;
    this.depth = depth;
    this.styles = readStyles(word.styles);
    this.numbering = readNumbering(word.numbering, (style) => this.styles.list(style).numId);
  }

  /** Something that is no plain word: what stood there, and what stands there now. */
  note(thing: Thing, from: string, to = ''): void {
    this.letters.add(from);
    this.edits.push({ line: this.line, kind: 'thing', thing, from: from.replace(/\s+/gu, ' ').trim(), to });
  }
}
