import type { Conclusions, Span } from '../../model.ts';
import type { Reader } from '../reader.ts';

/** A signature block that still waits for its name. */
interface OpenBlock {
  /** From its first line to its last. */
  role: Span;
  lines: number;
}

/** A close while it is being read. */
export interface CloseState {
  readonly reader: Reader;
  readonly prefix: string;
  /** The id of the next signature block, by how many there are in this close. */
  readonly idOf: (taken: number) => string;
  readonly conclusions: Conclusions;
  open: OpenBlock | null;
  /** Heads of blocks read across two columns: they wait for their names, in order, before the open one. */
  abreast: Span[];
  names: number;
  hasRole: boolean;
  /** A name without an office, with "(Đã ký)" beside it. */
  isSigned: boolean;
  /** Lines taken that belong to nothing. */
  strays: number;
  isOver: boolean;
}

/** One thing that may stand in a close. */
export interface CloseConstruct {
  name: string;
  /** Take it where it stands at the reader's place; otherwise change nothing. Says whether it stood there. */
  take(close: CloseState): boolean;
}

/** End the open block with a name, or without. */
export function sign(close: CloseState, name: Span | null): void {
  const { reader, conclusions, open, idOf } = close;
  if (!open && !name) return;
  const id = idOf(conclusions.signatures.length);
  conclusions.signatures.push({
    id,
    role: open && reader.field(`${id}-chuc-vu`, open.role),
    name: name && reader.field(`${id}-ho-ten`, name),
  });
  if (name) close.names++;
  close.open = null;
}

/** Whether a name that stands here would have no office above it. */
export const standsAlone = ({ conclusions, open, abreast }: CloseState): boolean =>
  conclusions.signatures.length === 0 && !open && abreast.length === 0;

export function takeRemark({ reader, conclusions, prefix }: CloseState): void {
  conclusions.remarks.push(reader.take(`${prefix}ghi-cuoi-${conclusions.remarks.length + 1}`));
}
