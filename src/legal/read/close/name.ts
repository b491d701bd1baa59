import { isSigned } from '../vocabulary.ts';
import { type CloseConstruct, type CloseState, sign, standsAlone } from './construct.ts';
import { isFiled, isName, signedBeside } from './words.ts';

/** The name of who signs, below an office; where the office is lost, below a list that is over or beside "(Đã ký)". */
export const name: CloseConstruct = {
  name: 'name',
  take(close) {
    const { reader, open, abreast } = close;
    const { text, span } = reader.block!;
    if (!isName(text)) return false;
    if (standsAlone(close)) {
      const isBelowList = isFiled(close.conclusions.recipients?.entries.at(-1)?.text ?? '');
      if (!isBelowList && !isSignedHere(close)) return false;
      close.isSigned ||= !isBelowList;
    } else if (!open && abreast.length === 0) return false;
    // Of blocks side by side the names come in the order of their offices.
    const first = abreast.shift();
    if (first) close.open = { role: first, lines: 1 };
    sign(close, span);
    if (first) close.open = open;
    reader.at++;
    return true;
  },
};

const isSignedHere = ({ reader }: CloseState) =>
  signedBeside.test(reader.text()) || isSigned(reader.text(1)) || isSigned(reader.text(-1));
