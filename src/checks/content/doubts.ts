import { type Doubt, findDoubts } from '../../legal/doubts/find-doubts.ts';
import type { Problem } from '../problem.ts';
import { faultOfName } from './file-names.ts';
import { type Content, problemAt, problemInBody } from './read-content.ts';
import type { Text, Texts } from './texts.ts';

/**
 * What a text leaves in doubt. Only what a person can put right stops publication; everything else is one warning a
 * text, until somebody has looked at it all and says so in `text.reviewed`.
 */
export const checkDoubts = (_: Content, texts: Texts): Problem[] => [...texts.values()].flatMap(doubtsOf);

function doubtsOf({ entry, document }: Text): Problem[] {
  const { source, unknown, reviewed } = entry.data.text!;
  // Ids that are gone are reported from the register's side, with the place in it.
  const doubts = findDoubts({ document, edits: [], published: null, unknown });
  const stops = doubts
    .filter(({ level }) => level === 'L')
    .map(({ at, code, message, action }) => problemInBody(entry, at, `${code}: ${message} ${action}`));
  const open = reviewed ? [] : doubts.filter(({ level }) => level === 'C');
  if (open.length === 0) return stops;
  // A name that a terminal would read as a command is an error of its own (file-names.ts), and never stands in one.
  const named = faultOfName(source) ? 'TỆP' : source;
  const again = `npm run import -- "content/sources/${named}" --id ${entry.id} --dry-run`;
  const message = `nguyên văn có ${open.length} nghi vấn chưa xem (${placesOf(open, entry)}); xem từng chỗ: ${again}; đã xem hết thì ghi ngày vào text.reviewed`;
  return [...stops, problemAt(entry, ['text'], message, 'warning')];
}

/** "V12 dòng 348, 404; V20": every code, with the lines of its first places. */
function placesOf(doubts: readonly Doubt[], entry: Text['entry']): string {
  return [...Map.groupBy(doubts, ({ code }) => code)]
    .map(([code, found]) => {
      const lines = found.filter(({ words }) => words).map(({ at }) => problemInBody(entry, at, '').line);
      const shown = lines.slice(0, 3).join(', ') + (lines.length > 3 ? ', …' : '');
      return shown ? `${code} dòng ${shown}` : code;
    })
    .join('; ');
}
