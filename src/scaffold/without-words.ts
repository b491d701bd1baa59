import { sentences } from '../vietnamese/sentences.ts';

const level = (line: string | undefined): number => /^(#*)(?: |$)/u.exec(line ?? '')?.[1]?.length ?? 0;

/**
 * A page's text without the sentences and items that say something of one place or plan only; a heading that is left with
 * nothing below it goes as well.
 */
export function withoutWords(body: string, words: RegExp): string {
  const kept = body.split('\n').flatMap((line) => {
    if (!words.test(line)) return [line];
    if (/^\s*(?:[-*]|\d+\.|#+)\s/u.test(line)) return [];
    const left = sentences(line).filter((sentence) => !words.test(sentence));
    return left.length ? [left.join(' ')] : [];
  });
  const whole = kept.filter((line, i) => {
    if (!level(line)) return true;
    const next = kept.slice(i + 1).find((other) => other.trim() !== '');
    return next !== undefined && (!level(next) || level(next) > level(line));
  });
  return `${whole
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`;
}
