import type { Conclusions } from '../../model.ts';
import type { Reader } from '../reader.ts';
import { adoption } from './adoption.ts';
import { authentication } from './authentication.ts';
import { type CloseConstruct, type CloseState, sign } from './construct.ts';
import { name } from './name.ts';
import { officeLine } from './office-line.ts';
import { recipients } from './recipients.ts';
import { role } from './role.ts';
import { roleWithName } from './role-with-name.ts';
import { stamp } from './stamp.ts';
import { strayLine } from './stray-line.ts';
import { isRole } from './words.ts';

/** What closes a component: where it ends and how sure the marks are. */
export interface Closing {
  conclusions: Conclusions;
  /** Index of the paragraph after it. */
  end: number;
  hasRecipients: boolean;
  names: number;
  hasRole: boolean;
  /** A name without an office, with "(Đã ký)" beside it. */
  isSigned: boolean;
}

/** What may stand in a close, in any order. Each paragraph is the first of these that it can be. */
const constructs: readonly CloseConstruct[] = [
  recipients,
  adoption,
  authentication,
  roleWithName,
  role,
  stamp,
  officeLine,
  name,
  strayLine,
];

/** Steps, one a paragraph or a list of recipients. The longest close measured has 25 paragraphs. */
const mostSteps = 140;

export const noConclusions = (): Conclusions => ({
  closing: null,
  adoption: null,
  recipients: null,
  signatures: [],
  remarks: [],
});

/**
 * Try to read the close of a component from the reader's place: the adoption sentence, recipients and signatures in any
 * order. Nothing is taken from the reader; null where no close stands here.
 * @param idOf makes the id of the next signature block
 */
export function readClosing(reader: Reader, prefix: string, idOf: (taken: number) => string): Closing | null {
  const start = reader.at;
  const conclusions = noConclusions();
  const close: CloseState = {
    reader,
    prefix,
    idOf,
    conclusions,
    open: null,
    abreast: [],
    names: 0,
    hasRole: false,
    isSigned: false,
    strays: 0,
    isOver: false,
  };
  for (let steps = 0; steps < mostSteps && reader.block && !reader.block.rows && !close.isOver; steps++) {
    const { text, span } = reader.block;
    // What stands between two offices parts their blocks.
    if (close.open && close.open.role[1] + 2 < span[0] && isRole(text)) sign(close, null);
    if (!constructs.some((one) => one.take(close))) break;
  }
  for (const block of [...close.abreast.map((waiting) => ({ role: waiting, lines: 1 })), close.open]) {
    close.open = block;
    sign(close, null);
  }
  const end = reader.at;
  reader.at = start;
  const hasRecipients = conclusions.recipients !== null;
  if (!hasRecipients && conclusions.signatures.length === 0 && !conclusions.adoption) return null;
  return { conclusions, end, hasRecipients, names: close.names, hasRole: close.hasRole, isSigned: close.isSigned };
}
