import { isMotto } from '../vocabulary.ts';
import type { HeadConstruct } from './construct.ts';
import { putDate } from './date.ts';

/** "Độc lập - Tự do - Hạnh phúc", and place and day where a conversion has left them on its line. */
export const motto: HeadConstruct = {
  name: 'motto',
  take(head) {
    const { reader, preface, prefix } = head;
    const { span, text } = reader.block!;
    if (preface.motto || !isMotto(text)) return false;
    const after = /^.*?[Hh]ạnh\s+[Pp]húc[\s_*-]*/su.exec(text)?.[0].length ?? text.length;
    const hasDate = putDate(head, text.slice(after), [span[0] + after, span[1]]);
    const end = hasDate ? span[0] + text.slice(0, after).trimEnd().length : span[1];
    preface.motto = reader.field(`${prefix}tieu-ngu`, [span[0], end]);
    reader.at++;
    return true;
  },
};
