/**
 * A text as a file of its own: UTF-8 with its mark in front. Hosts that cannot be told the charset send .txt without one, and
 * browsers then guess a Western one; the mark decides it.
 */
export const plainText = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`\ufeff${text}`);
