import type { Component } from '../model.ts';
import { kinds } from '../read/kinds.ts';

/** The name of a law that stands on its type line ("LUẬT ĐƯỜNG BỘ"), without the type; null where there is none. */
export function lawName({ docType, preface }: Component): string | null {
  if (!['luat', 'bo-luat', 'phap-lenh'].includes(docType)) return null;
  const line = preface.docType?.text.replace(/\s+/gu, ' ').trim() ?? '';
  const name = kinds.find((kind) => kind.docType === docType)?.name ?? '';
  return line.toUpperCase().startsWith(`${name} `) ? line.slice(name.length + 1) : null;
}
