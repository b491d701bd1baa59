import { ledgerFile, lineOf, publishedProvisions } from '../../ledger/ledger-file.ts';
import { movedProvisions, type Redirect, redirectsFile } from '../../ledger/redirects.ts';
import type { Problem } from '../problem.ts';
import type { Content } from './read-content.ts';
import type { Texts } from './texts.ts';

/**
 * No provision that readers may have linked to disappears: each one in the ledger is in its text, or leads to one that is.
 * What else the ledger promises can be seen in the built site only (src/ledger/).
 */
export function checkPublishedIds({ ledger, redirects, entries, ids }: Content, texts: Texts): Problem[] {
  const froms = new Set(redirects.map(({ from }) => from));
  const lost = [...publishedProvisions(ledger.names)].flatMap(([instrument, published]) => {
    const page = `/van-ban/${instrument}/`;
    if (froms.has(page)) return [];
    const say = (address: string, message: string): Problem[] => [
      { file: ledgerFile, line: lineOf(ledger.text, address), level: 'error', message },
    ];
    if (!ids.legal.has(instrument))
      return say(
        page,
        `văn bản "${instrument}" đã công bố nhưng content/legal/${instrument}.mdx không còn; hãy đặt lại tệp, hoặc thêm vào ${redirectsFile} một dòng "${page}: <địa chỉ thay thế>"`,
      );
    if (entries.legal.some(({ id, data }) => id === instrument && !data.text))
      return say(
        page,
        `văn bản "${instrument}" đã công bố nguyên văn nhưng nay tệp không có khóa "text"; hãy đặt lại nguyên văn`,
      );
    const text = texts.get(instrument);
    return published
      .filter((id) => text && !text.ids.has(id) && !froms.has(`${page}#${id}`))
      .flatMap((id) =>
        say(
          `/vb/${instrument}/${id}/`,
          `mã "${id}" đã công bố nhưng không còn trong "${instrument}"; hãy đặt lại điều khoản, hoặc thêm vào ${redirectsFile} một dòng "${page}#${id}: ${page}#<mã thay thế>"`,
        ),
      );
  });
  return [...lost, ...rowMistakes(redirects, texts)];
}

/** What is wrong with the table of redirects already before anything is built. */
function rowMistakes(redirects: readonly Redirect[], texts: Texts): Problem[] {
  const byFrom = new Map(redirects.map((row) => [row.from, row]));
  const moved = new Map(
    [...texts].flatMap(([instrument, { ids }]) =>
      [...movedProvisions(redirects, instrument)].map(([id, target]) => {
        const from = `/van-ban/${instrument}/#${id}`;
        return [from, { instrument, ids, id, target }] as const;
      }),
    ),
  );
  return redirects.flatMap(({ from, to, line }) => {
    const say = (message: string): Problem[] => [{ file: redirectsFile, line, level: 'error', message }];
    if (from === to) return say(`"${from}" dẫn tới chính nó; hãy ghi nơi thay thế, hoặc bỏ dòng này`);
    const next = byFrom.get(to);
    if (next)
      return say(`"${to}" lại dẫn tiếp (dòng ${next.line}); hãy ghi thẳng nơi cuối cùng: "${from}: ${next.to}"`);
    const provision = moved.get(from);
    if (!provision) return [];
    const { instrument, ids, id, target } = provision;
    if (ids.has(id)) return say(`mã "${id}" vẫn có trong văn bản; hãy bỏ dòng chuyển hướng này`);
    return ids.has(target)
      ? []
      : say(`mã thay thế "${target}" không có trong "${instrument}"; hãy chọn một mã đang có`);
  });
}
