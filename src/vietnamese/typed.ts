/** What puts each mark on a letter: the key in Telex, then in VNI. Telex types a hat, and the bar of đ, by doubling the letter. */
const KEYS: Record<string, string> = {
  '\u0301': 's1',
  '\u0300': 'f2',
  '\u0309': 'r3',
  '\u0303': 'x4',
  '\u0323': 'j5',
  '\u0302': ' 6',
  '\u031b': 'w7',
  '\u0306': 'w8',
  '\u0335': ' 9',
};

/**
 * The keys pressed for a word, in one order for all ways to type it: a mark may come anywhere behind its letter
 * ("gioiws", "giowis"), and one w or 7 is enough for ươ.
 */
export function keysPressed(typed: string): string {
  return [...typed.toLowerCase()].sort().join('').replace(/w+/, 'w').replace(/7+/, '7');
}

/** The keys for a syllable with accents, typed in Telex and in VNI, as keysPressed() gives them. */
export function keysFor(syllable: string): [telex: string, vni: string] {
  let telex = '';
  let vni = '';
  let letter = '';
  for (const sign of syllable.toLowerCase().normalize('NFD').replace(/đ/g, 'd\u0335')) {
    const keys = KEYS[sign];
    if (!keys) letter = sign;
    telex += keys?.[0]?.trim() || letter;
    vni += keys?.[1] ?? letter;
  }
  return [keysPressed(telex), keysPressed(vni)];
}
