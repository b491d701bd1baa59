import { isSigned } from '../vocabulary.ts';
import { type CloseConstruct, standsAlone, takeRemark } from './construct.ts';
import { signerName } from './words.ts';

/** "(Đã ký)", "(Ký tên, đóng dấu)": where the signature is, within a block, after a name, or right above one. */
export const stamp: CloseConstruct = {
  name: 'stamp',
  take(close) {
    const { reader, open, names } = close;
    if (!isSigned(reader.text())) return false;
    if (!open && names === 0 && !(standsAlone(close) && signerName(reader.text(1)) !== null)) return false;
    takeRemark(close);
    return true;
  },
};
