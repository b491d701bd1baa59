import { isCountry } from '../vocabulary.ts';
import type { HeadConstruct } from './construct.ts';

/** The national title, or that of the Party, and the motto where it is the next line of the paragraph. */
export const country: HeadConstruct = {
  name: 'country',
  take({ reader, preface, prefix }) {
    const { span, lines } = reader.block!;
    const [first, second] = lines;
    if (preface.country || !isCountry(reader.source.plain.slice(...first!))) return false;
    reader.at++;
    preface.country = reader.field(`${prefix}quoc-hieu`, first!);
    if (second) preface.motto = reader.field(`${prefix}tieu-ngu`, [second[0], span[1]]);
    return true;
  },
};
