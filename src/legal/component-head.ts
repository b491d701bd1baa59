import type { Component } from './model.ts';

/**
 * The anchor and the name of a component: its type line, else its subject or the words that attach it.
 * A component without any of these (an annex torn from its instrument) is addressed by its own id and has no words.
 */
export function componentHead({ id, preface }: Component): { id: string; text: string } {
  return preface.docType ?? preface.docTitle ?? preface.attachedTo ?? { id: id || 'van-ban', text: '' };
}

/** "KẾ HOẠCH" as "Kế hoạch", "PHỤ LỤC II" as "Phụ lục II". */
export function componentType(component: Component): string {
  const { text } = componentHead(component);
  const lower = text.toLocaleLowerCase('vi').replace(/(?<=\s)[ivxlc]+$/, (roman) => roman.toUpperCase());
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}
