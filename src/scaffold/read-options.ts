import { parseArgs } from 'node:util';

/** What a command takes: `true` for an option that stands alone, `'text'` for one that a value follows. */
export type Options = Readonly<Record<string, true | 'text'>>;
type Given<O extends Options> = { [Name in keyof O]?: O[Name] extends true ? true : string };

/**
 * What was typed after a command: its words in order, and its options.
 * @param usage how to type it, said with every mistake
 * @throws an Error in Vietnamese: an option that it has not, or one without its value
 */
export function readOptions<const O extends Options>(
  args: readonly string[],
  options: O,
  usage: string,
): { words: string[]; given: Given<O> } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, kind]) => [name, { type: kind === true ? 'boolean' : 'string' }] as const),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const given: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const kind = Object.hasOwn(options, name) ? options[name] : undefined;
    const fault =
      kind === undefined
        ? `Không hiểu “${rawName}”.`
        : kind === true
          ? value !== undefined && `Sau ${rawName} không ghi gì.`
          : (!value || value.startsWith('--')) && `Sau ${rawName} phải có một giá trị.`;
    if (fault) throw new Error(`${fault} Hãy gõ: ${usage}`);
    given[name] = value ?? true;
  }
  return { words, given: given as Given<O> };
}
