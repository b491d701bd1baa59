import { personName } from '../vocabulary.ts';
import { type CloseConstruct, sign } from './construct.ts';
import { isRole } from './words.ts';

/** Four are the most measured, in the minutes of a meeting; a longer row is a table of names. */
const mostSignatures = 12;

/** "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH Trần Văn A": name on the line of the office. */
export const roleWithName: CloseConstruct = {
  name: 'role and name',
  take(close) {
    const { reader, conclusions } = close;
    const { text, span } = reader.block!;
    const [, before = '', after = ''] =
      /^((?:\p{Lu}|[\s.,/()-])+\p{Lu})\s+((?:\p{Lu}\p{Ll}+\s?){2,5})$/u.exec(text) ?? [];
    const [role, name] = [before.trim(), after.trim()];
    if (!role || !isRole(role) || !personName(after) || conclusions.signatures.length >= mostSignatures) return false;
    const end = span[0] + text.indexOf(role) + role.length;
    // Lines of the office above belong to the same block.
    close.open = { role: [close.open?.role[0] ?? span[0], end], lines: 1 };
    close.hasRole = true;
    sign(close, [span[1] - name.length, span[1]]);
    reader.at++;
    return true;
  },
};
