/** How many syllables a text has when read aloud: Vietnamese writes each as a word of its own, so digits must be spelled out first (src/vietnamese/spoken.ts). */
export const syllables = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
