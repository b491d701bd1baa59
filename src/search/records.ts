import type { Component, LegalDocument, Provision, TextField } from '../legal/model.ts';
import { shortLabel } from '../legal/name/cite.ts';
import { componentType } from '../legal/name/component-head.ts';
import { signatureField } from '../legal/read/ids.ts';
import type { SearchRecord } from './record.ts';

/** What the site says about a legal text, for its records. */
export interface TextNames {
  /** "Quyết định 123/QĐ-UBND" */
  label: string;
  /** Its address from the site's root, with a slash at the end. */
  url: string;
  year: number;
  /** What a reader who typed its number wants to know at once. */
  card?: string;
  /** Provision id → our short title. */
  titles: Readonly<Record<string, string>>;
  /** Provision id → what people ask that it answers. */
  questions: Readonly<Record<string, readonly string[]>>;
}

/** One record for every part of a legal text that can be an answer: its head, recitals, every provision, recipients, signatures. */
export function recordsOfText(document: LegalDocument, names: TextNames): SearchRecord[] {
  return document.components.flatMap((component, i) => {
    const path = i === 0 ? [names.label] : [names.label, componentType(component)];
    const record = (id: string, text: string, title: string, ...place: string[]): SearchRecord => ({
      url: `${names.url}#${id}`,
      id,
      type: 'provision',
      title: names.titles[id] ?? title,
      text: text.replace(/\s+/g, ' ').trim(),
      path: [...path, ...place].join(' › '),
      aliases: [...(names.questions[id] ?? [])],
      year: names.year,
    });
    const field = (value: Pick<TextField, 'id' | 'text'> | null, title: string, ...place: string[]) =>
      value ? [record(value.id, value.text, title, ...place)] : [];
    const { preface, preamble, conclusions } = component;
    const { signatures } = conclusions;
    const label = (id: string) => shortLabel(document, id);
    const provisions = (units: readonly Provision[], above: readonly Provision[] = []): SearchRecord[] =>
      units.flatMap((unit) => {
        const line = [...above, unit];
        const text = [unit.heading, unit.content].flatMap((part) => part?.text ?? []).join(' ');
        return [record(unit.id, text, opening(text), placeOf(document, line)), ...provisions(unit.children, line)];
      });
    return [
      ...field(preface.docAuthority, 'Cơ quan ban hành'),
      ...field(preface.country, 'Quốc hiệu'),
      ...field(preface.motto, 'Tiêu ngữ'),
      ...field(preface.docNumber, names.label, 'Số, ký hiệu').map((found) => ({
        ...found,
        // Whoever types its number wants the text, from its top.
        url: names.url,
        ...(names.card && { card: names.card }),
      })),
      ...field(preface.docDate, 'Ngày ban hành'),
      ...field(preface.docTitle, i === 0 ? 'Trích yếu' : `Tên ${componentType(component).toLocaleLowerCase('vi')}`),
      ...field(preface.attachedTo, `${componentType(component)} kèm theo văn bản nào`),
      ...field(preamble.authority, 'Thẩm quyền ban hành'),
      ...preamble.recitals.flatMap((recital) => field(recital, opening(recital.text), label(recital.id))),
      ...field(preamble.formula, 'Dòng mở đầu phần quyết định'),
      ...provisions(component.body),
      ...field(conclusions.closing, 'Câu kết'),
      ...field(recipients(conclusions), 'Nơi nhận'),
      ...signatures.flatMap((signature) =>
        field(signatureField(document, signature), `Người ký: ${signature.name?.text ?? ''}`),
      ),
    ];
  });
}

/** "II.5 › gạch đầu dòng 1": numbered units by their numbers, a dash or paragraph by its order. */
function placeOf(document: LegalDocument, line: readonly Provision[]): string {
  const unit = line.at(-1)!;
  if (unit.type !== 'indent' && unit.type !== 'paragraph') return shortLabel(document, unit.id);
  const above = line.at(-2);
  // Their ids end with their order among their like (src/legal/read/ids.ts).
  const own = `${unit.type === 'indent' ? 'gạch đầu dòng' : 'đoạn'} ${/\d+$/.exec(unit.id)![0]}`;
  return above ? `${shortLabel(document, above.id)} › ${own}` : own;
}

/** The list of recipients as one field. */
function recipients({ recipients }: Component['conclusions']): Pick<TextField, 'id' | 'text'> | null {
  if (!recipients) return null;
  return { id: recipients.id, text: [recipients.label, ...recipients.entries].map((entry) => entry.text).join(' ') };
}

/** The first words of a text, cut between words, for what has no title of its own. */
function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 80) return line;
  return `${line.slice(0, line.lastIndexOf(' ', 78))} …`;
}
