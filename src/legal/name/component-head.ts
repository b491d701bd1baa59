import { upperFirst } from '../../vietnamese/sentence-case.ts';
import type { Component } from '../model.ts';

/**
 * The anchor and the name of a component: its type line, else its subject or the words that attach it.
 * A component without any of these (an annex torn from its instrument) is addressed by its own id and has no words.
 */
export function componentHead({ id, preface }: Component): { id: string; text: string } {
  return preface.docType ?? preface.docTitle ?? preface.attachedTo ?? { id: id || 'van-ban', text: '' };
}

/** "KẾ HOẠCH" as "Kế hoạch", "PHỤ LỤC IV" as "Phụ lục IV"; of "NGHỊ QUYẾT CỦA …" the type alone. */
export function componentType(component: Component): string {
  const words = componentHead(component)
    .text.replace(/\s+(?:CỦA|Của|của)\s.*$/su, '')
    .split(' ');
  const lower = words.map((word, i) => {
    // The number of an annex or a form is no word.
    const isNumber = i > 0 && /^(?:[IVXLC]+|.*\d.*|[A-Z])[.:]?$/u.test(word) && /^(?:PHỤ|MẪU|BIỂU)$/u.test(words[0]!);
    return isNumber ? word : word.toLocaleLowerCase('vi');
  });
  return upperFirst(lower.join(' '));
}
