import type { LegalDocument, Provision, TextField } from './model.ts';

/** All pieces of text of a document, in the order of the text: the leaves of the tree. */
export function leaves(document: LegalDocument): TextField[] {
  const fields: (TextField | null)[] = [];
  const add = (provision: Provision) => {
    fields.push(provision.num, provision.heading, provision.content);
    provision.children.forEach(add);
  };
  for (const { preface, preamble, body, conclusions } of document.components) {
    fields.push(...Object.values(preface), preamble.authority, ...preamble.recitals, preamble.formula);
    body.forEach(add);
    fields.push(conclusions.closing);
    if (conclusions.recipients) fields.push(conclusions.recipients.label, ...conclusions.recipients.entries);
    if (conclusions.signature) fields.push(conclusions.signature.role, conclusions.signature.name);
  }
  return fields.filter((field) => field !== null).sort((a, b) => a.span[0] - b.span[0]);
}
