import { leaves } from '../../legal/name/leaves.ts';
import { slug } from '../../schemas/common.ts';
import type { Problem } from '../problem.ts';
import { daysSince } from './age.ts';
import { didYouMean } from './nearest.ts';
import { type Content, type Entry, problemAt } from './read-content.ts';
import type { Texts } from './texts.ts';

/** Every id can stand in an address, and no two differ by capitals alone: some systems take those for one file. */
export function checkIds({ entries }: Content): Problem[] {
  return Object.values(entries).flatMap((collection: Entry[]) => {
    const seen = new Map<string, Entry>();
    return collection.flatMap((entry) => {
      const at = (message: string) => [problemAtEntry(entry, message)];
      const first = seen.get(entry.id.toLowerCase());
      if (first) {
        const both =
          first.file === entry.file ? `"${first.id}" và "${entry.id}"` : `"${entry.id}", trùng với ${first.file}`;
        return at(`hai mục có cùng một mã: ${both}; hãy đổi tên một mục`);
      }
      seen.set(entry.id.toLowerCase(), entry);
      if (entry.id.split('/').every((part) => slug.safeParse(part).success)) return [];
      return at(`tên "${entry.id}" không dùng làm địa chỉ được; chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối`);
    });
  });
}

/** Number, authority and day together name one instrument; two records with the same are one entered twice. */
export function checkSameInstrument({ entries }: Content): Problem[] {
  const seen = new Map<string, Entry<'legal'>>();
  return entries.legal.flatMap((entry) => {
    const { number, authority, date } = entry.data;
    if (!number) return [];
    const key = [number.replace(/\s/gu, ''), authority, date].join('|').toLowerCase();
    const first = seen.get(key);
    if (!first) {
      seen.set(key, entry);
      return [];
    }
    return [
      problemAt(
        entry,
        ['number'],
        `number "${number}" cùng cơ quan, cùng ngày với ${first.file}; hãy bỏ một trong hai tệp`,
      ),
    ];
  });
}

/** How long a check of an instrument's status holds, in days. */
const statusHolds = 365;

/** An instrument may have been amended or repealed since somebody looked; a status that says it is over stays true. */
export function checkStatusAge({ entries }: Content, today = new Date()): Problem[] {
  return entries.legal.flatMap((entry) => {
    const { status, checkedOn } = entry.data;
    const age = daysSince(checkedOn, today);
    if (age <= statusHolds || status.startsWith('hết')) return [];
    const message = `checkedOn "${checkedOn}": tình trạng "${status}" kiểm đã ${age} ngày, quá một năm; hãy xem lại tình trạng rồi ghi ngày mới`;
    return [problemAt(entry, ['checkedOn'], message, 'warning')];
  });
}

/** An instrument replaces others that are in the library, not itself. */
export function checkReplaces({ entries, ids }: Content): Problem[] {
  return entries.legal.flatMap((entry) =>
    entry.data.replaces.flatMap((id, i) => {
      if (id === entry.id)
        return [problemAt(entry, ['replaces', i], `replaces "${id}": văn bản không thay thế chính nó`)];
      if (ids.legal.has(id)) return [];
      return [problemAt(entry, ['replaces', i], `replaces ${missingInstrument(id, ids)}`)];
    }),
  );
}

/** `names` turn words of a text into links: each must mean one instrument, and stand in some text. */
export function checkNames({ entries }: Content, texts: Texts): Problem[] {
  const owners = new Map<string, Entry<'legal'>>();
  return entries.legal.flatMap((entry) =>
    entry.data.names.flatMap((name, i) => {
      const owner = owners.get(name);
      if (owner) {
        const message = `names "${name}" đã dùng cho ${owner.file}; một cách gọi chỉ chỉ một văn bản`;
        return [problemAt(entry, ['names', i], message)];
      }
      owners.set(name, entry);
      const stands = [...texts.values()].some(({ document }) =>
        leaves(document).some(({ text }) => text.includes(name)),
      );
      if (stands || texts.size === 0) return [];
      const message = `names "${name}" không có trong nguyên văn nào; hãy chép đúng từng chữ như văn bản gọi`;
      return [problemAt(entry, ['names', i], message, 'warning')];
    }),
  );
}

/** `"x": không có văn bản nào mang mã này…` */
export const missingInstrument = (id: string, ids: Content['ids']): string =>
  `"${id}": không có văn bản content/legal/${id}.mdx${didYouMean(id, [...ids.legal])}`;

const problemAtEntry = (entry: Entry, message: string): Problem =>
  entry.at.length ? problemAt(entry, [], message) : { file: entry.file, line: 1, level: 'error', message };
