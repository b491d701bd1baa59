import type { LegalDocument, Provision, TextField } from '../model.ts';

/** All pieces of text of a document, in the order of the text: the leaves of the tree. A number read out of the title has no words of its own. */
export function leaves(document: LegalDocument): TextField[] {
  const fields: (TextField | null)[] = [];
  const add = (provision: Provision) => {
    fields.push(provision.quotes?.start ?? null, provision.num, provision.heading, provision.content);
    for (const row of provision.rows ?? []) for (const cell of row) fields.push(cell);
    provision.children.forEach(add);
    fields.push(provision.quotes?.end ?? null);
  };
  for (const { preface, preamble, body, conclusions } of document.components) {
    const { remarks, ...head } = preface;
    const above = [Object.values(head), remarks, [preamble.authority], preamble.recitals, [preamble.formula]];
    for (const field of above.flat()) fields.push(field);
    body.forEach(add);
    fields.push(conclusions.closing, conclusions.adoption);
    if (conclusions.recipients) fields.push(conclusions.recipients.label, ...conclusions.recipients.entries);
    for (const { role, name } of conclusions.signatures) fields.push(role, name);
    for (const remark of conclusions.remarks) fields.push(remark);
  }
  for (const { marker, content } of document.footnotes) fields.push(marker, content);
  return fields
    .filter((field): field is TextField => field !== null && field.text !== '')
    .sort((a, b) => a.span[0] - b.span[0]);
}
