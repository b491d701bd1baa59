import type { Preface } from '../../model.ts';
import type { Reader } from '../reader.ts';
import type { TypeLine } from './find-type-line.ts';

/** A head while it is being read. */
export interface HeadState {
  readonly reader: Reader;
  readonly isMain: boolean;
  /** What ids begin with in this component, with a hyphen. */
  readonly prefix: string;
  /** Null where the head has no type line. */
  readonly typeLine: TypeLine | null;
  readonly preface: Preface;
  /** Its subject is that of a letter ("V/v …"), so none stands below a type line. */
  isLetter: boolean;
  /** "Số:" stood alone, so its symbol may follow on a line of its own. */
  hasBareNumber: boolean;
  /** What stands here is no part of the head any more. */
  isOver: boolean;
}

/** One thing that may stand in a head. */
export interface HeadConstruct {
  name: string;
  /** Take it where it stands at the reader's place; otherwise change nothing. Says whether it stood there. */
  take(head: HeadState): boolean;
}
