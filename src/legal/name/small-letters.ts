const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Words set in capitals in a head ("ỦY BAN NHÂN DÂN TỈNH BẮC KẠN") in the letters that the text itself uses for them elsewhere;
 * where it never does, the record's own letters if they are the same words, otherwise the capitals: nothing is guessed.
 * @param plain the whole text
 * @param recorded how a record writes the same words, if there is one
 */
export function inSmallLetters(capitals: string, plain: string, recorded?: string): string {
  const words = oneLine(capitals);
  const lower = words.toLowerCase();
  const text = oneLine(plain);
  const lowerText = text.toLowerCase();
  const spellings: string[] = [];
  for (let at = lowerText.indexOf(lower); at !== -1; at = lowerText.indexOf(lower, at + 1)) {
    const spelling = text.slice(at, at + lower.length);
    if (spelling !== words) spellings.push(spelling);
  }
  if (recorded !== undefined && recorded.toLowerCase() === lower)
    if (spellings.length === 0 || spellings.includes(recorded)) return recorded;
  return spellings[0] ?? words;
}
