import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, markdown, original } from '../cases/decision-415.ts';
import { toText } from '../export/txt.ts';
import { checkFidelity } from './fidelity.ts';
import { normalise } from './normalise.ts';
import { parseLegal } from './parse.ts';
import { position } from './quoted.ts';

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

test('the text export of the tree equals the original after folding white space and taking out bold marks', () => {
  expect(fold(toText(document))).toBe(fold(original.replaceAll('**', '')));
});

test('the text as stored is the original', () => {
  expect(checkFidelity(document, original)).toEqual([]);
});

/** Offsets in the Markdown of characters that match. */
const places = (pattern: RegExp) => [...markdown.matchAll(pattern)].map((match) => match.index);
const replaceAt = (at: number, by: string) => markdown.slice(0, at) + by + markdown.slice(at + 1);
const another = (character: string) => {
  const other = character.toLocaleLowerCase('vi') === 'x' ? 'y' : 'x';
  return character === character.toLocaleLowerCase('vi') ? other : other.toUpperCase();
};

describe('one character changed', { timeout: 60_000 }, () => {
  test('the comparison names the line, whatever the character', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places(/[^\s*]/gu)), fc.constantFrom('x', 'Ơ', '7', ',', '“'), (at, by) => {
        fc.pre(markdown[at] !== by);
        const changed = replaceAt(at, by);
        const [finding] = checkFidelity({ source: normalise(changed) }, original);
        expect(position(changed, finding!.at).line).toBe(position(changed, at).line);
      }),
    );
  });

  test('a letter: the parser or the comparison stops, at the right line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places(/\p{L}/gu)), (at) => {
        const changed = replaceAt(at, another(markdown[at]!));
        expect(position(changed, firstFinding(changed)).line).toBe(position(changed, at).line);
      }),
    );
  });

  // Words on which the parser leans: each slip must be found where it is, not where the parser gets lost.
  test.each([
    ['CỘNG HOÀ', 'CỘNG HOÁ'],
    ['\nQUYẾT ĐỊNH\n', '\nQUYẾT ĐỊNG\n'],
    ['Căn cứ Luật', 'Căn cư Luật'],
    ['QUYẾT ĐỊNH:', 'QUYẾT ĐỊNE:'],
    ['Nơi nhận:', 'Nơi nhân:'],
    ['**TM.', '**TN.'],
    ['\nKẾ HOẠCH\n', '\nKẾ HOẠCG\n'],
    ['(Kèm theo', '(Kém theo'],
    ['\nIII. TỔ CHỨC', '\nIIV. TỔ CHỨC'],
    ['Trên đây là', 'Trên đấy là'],
    ['\n\nTM. ỦY BAN', '\n\nTB. ỦY BAN'],
  ])('%j becomes %j', (from, to) => {
    const changed = markdown.replace(from, to);
    const at = markdown.indexOf(from) + [...from].findIndex((character, i) => character !== [...to][i]);
    expect(changed).not.toBe(markdown);
    expect(position(changed, firstFinding(changed)).line).toBe(position(changed, at).line);
  });
});

const firstFinding = (text: string): number => checkFidelity(parseLegal('x', text), original)[0]!.at;

test('a line left out and a line too many are found; the message shows both sides', () => {
  const shorter = markdown.replace('- LDPV tỉnh;\n', '');
  const [missing] = checkFidelity(parseLegal('x', shorter), original);
  expect(position(shorter, missing!.at).line).toBe(position(shorter, shorter.indexOf('- Lưu VT')).line);
  expect(missing!.message).toContain('LDPV tỉnh');

  const corrected = markdown.replace('Cùng cố', 'Củng cố');
  const [finding] = checkFidelity(parseLegal('x', corrected), original);
  expect(finding!.message).toMatch(/ở đây là “Củng cố.*tệp gốc là “Cùng cố.*ghi chú/);
});
