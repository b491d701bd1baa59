/** The longest line of a reader's own on a poster, in characters. */
const longestUnitName = 60;

/** Why a line cannot stand on a poster, in words for the reader; null when it can. Letters, digits and plain punctuation only, so it can carry no markup. */
export function unitNameProblem(line: string): string | null {
  if (line === '') return 'Chưa có tên. Hãy gõ tên xã, trường hoặc đơn vị.';
  if (line.length > longestUnitName)
    return `Tên dài ${line.length} ký tự, nhiều nhất ${longestUnitName}. Hãy viết ngắn hơn.`;
  const strange = line.match(/[^\p{Script=Latin}\d .,;:()/'’“”"&–-]/u)?.[0];
  return strange ? `Ký tự “${strange}” không in được trên áp phích. Hãy bỏ ký tự đó.` : null;
}
