import { attribute, child, children, toggle, valIn, type XmlNode } from './xml.ts';

/** A field that is open: first its instruction, then its result; only the result is printed. */
export interface OpenField {
  begin: XmlNode;
  phase: 'instruction' | 'result';
  instruction: string;
  /** Words that stand in the instruction like words of the text. */
  words: string;
  /** Whether its result has shown words. */
  hasShown: boolean;
}

export type FieldRole = 'begin' | 'separate' | 'end' | 'unclosed' | 'ignored';

/** What each mark of a field does in a body of text. One that is never closed opens nothing, so it swallows nothing. */
export function fieldRoles(marks: readonly XmlNode[]): Map<XmlNode, FieldRole> {
  const roles = new Map<XmlNode, FieldRole>();
  const open: XmlNode[][] = [];
  for (const mark of marks) {
    const type = attribute(mark, 'fldCharType');
    const current = open.at(-1);
    if (type === 'begin') {
      open.push([mark]);
      roles.set(mark, 'begin');
    } else if (!current) roles.set(mark, 'ignored');
    else if (type === 'separate') {
      current.push(mark);
      roles.set(mark, 'separate');
    } else {
      open.pop();
      roles.set(mark, 'end');
    }
  }
  for (const [begin, ...others] of open) {
    roles.set(begin!, 'unclosed');
    for (const other of others) roles.set(other, 'ignored');
  }
  return roles;
}

/** Fields that print nothing: marks of indexes, answers that are asked for, variables. */
const silent = new Set('XE TC TA RD ASK SET PRIVATE ADVANCE BIBLIOGRAPHY FORMTEXT NEXT NEXTIF SKIPIF'.split(' '));

export const nameOfField = (instruction: string): string => /^\s*(\S*)/u.exec(instruction)![1]!.toUpperCase();
export const isSilent = (instruction: string): boolean => silent.has(nameOfField(instruction));

/** What a control of an old form shows by itself: a box with or without a tick, the chosen entry of a list. */
export function formControl({ begin, instruction }: OpenField): string | undefined {
  const data = child(begin, 'ffData');
  const name = nameOfField(instruction);
  const box = child(data, 'checkBox');
  if (box || name === 'FORMCHECKBOX') return (toggle(box, 'checked') ?? toggle(box, 'default')) ? '☑' : '☐';
  const list = child(data, 'ddList');
  if (!list) return undefined;
  const entries = children(list, 'listEntry').map((entry) => attribute(entry, 'val') ?? '');
  return entries[Number(valIn(list, 'result') ?? valIn(list, 'default') ?? 0)];
}
