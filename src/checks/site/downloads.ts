import { addressesOn } from './addresses.ts';
import { onPage, type SiteCheck } from './read-site.ts';

/** Files that nobody opens in a browser for their own sake; feeds and pictures may be linked as they are. */
const fileTypes = /\.(pdf|docx|epub|zip)$/;

/** Each download says its true size: in words on the link or in its row of a table, or where neither has room, in bytes as `data-size`. */
export const downloads: SiteCheck = (site) =>
  site.pages.flatMap((page) =>
    addressesOn(page, site).flatMap(({ element, url }) => {
      if (element.rawTagName.toLowerCase() !== 'a' || url?.origin !== site.url) return [];
      const path = decodeURIComponent(url.pathname);
      const file = site.files.get(path);
      const stated = element.getAttribute('data-size');
      const isDownload = element.hasAttribute('download') || stated !== undefined || fileTypes.test(path);
      // A link that leads nowhere is reported with the links.
      if (!isDownload || !file) return [];
      const printed = printedSize(element.text) ?? printedSize(element.closest('tr')?.text ?? '');
      if (stated === undefined && !printed)
        return [onPage(page, element, `liên kết tải ${path} chưa ghi dung lượng (bằng chữ, hay data-size)`)];
      if (stated !== undefined && stated !== String(file.size))
        return [onPage(page, element, `${path} ghi ${stated} byte, tệp có ${file.size} byte`)];
      return printed && !agrees(printed, file.size)
        ? [onPage(page, element, `${path} ghi “${printed.words}”, tệp có ${file.size} byte`)]
        : [];
    }),
  );

interface PrintedSize {
  words: string;
  /** In bytes, and the worth of half a unit in its last printed digit. */
  bytes: number;
  slack: number;
}

const units: Record<string, number> = { B: 1, byte: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** "90,6 kB" in a text, read with 1 kB = 1000 bytes and a decimal comma. */
function printedSize(text: string): PrintedSize | null {
  const match = /(\d+)(?:,(\d+))?\s*(B|byte|kB|MB|GB)(?!\p{L})/u.exec(text);
  if (!match) return null;
  const [words, whole, decimals = '', unit] = match;
  const worth = units[unit!]!;
  return { words, bytes: Number(`${whole}.${decimals}`) * worth, slack: worth / 2 / 10 ** decimals.length };
}

const agrees = ({ bytes, slack }: PrintedSize, size: number): boolean => Math.abs(bytes - size) <= slack * 1.001;
