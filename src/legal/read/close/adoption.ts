import { isAdoption } from '../vocabulary.ts';
import type { CloseConstruct } from './construct.ts';

/** "Luật này được Quốc hội … thông qua ngày …", before anybody signs. */
export const adoption: CloseConstruct = {
  name: 'adoption',
  take({ reader, conclusions, prefix }) {
    if (conclusions.adoption || conclusions.signatures.length > 0 || !isAdoption(reader.text())) return false;
    conclusions.adoption = reader.take(`${prefix}thong-qua`);
    return true;
  },
};
