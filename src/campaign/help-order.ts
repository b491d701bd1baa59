import { spoken } from '../vietnamese/spoken.ts';

/**
 * Two help numbers of a text that stand the wrong way round: the one for danger comes first, the one that may cost money
 * last, wherever both are told (the services' own order, content/services.yaml).
 * @param text what is read, sent, printed or said aloud ("một một ba")
 * @param numbers the help numbers in their order
 * @returns the number that should come first, and the one that does; null where all stand well
 */
export function wrongHelpOrder(text: string, numbers: readonly string[]): { first: string; before: string } | null {
  const said = text.replaceAll('\u00a0', ' ');
  const found = numbers.flatMap((number) => {
    const forms = [number, spoken(number).replaceAll('\u00a0', ' ')].map((form) => form.replaceAll(' ', '[ ]'));
    const at = said.search(new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'iu'));
    return at === -1 ? [] : [{ number, at }];
  });
  const i = found.findIndex(({ at }, n) => n > 0 && at < found[n - 1]!.at);
  return i === -1 ? null : { first: found[i - 1]!.number, before: found[i]!.number };
}
