import { readSource } from './import/read-source.ts';
import { readLegal } from './parse.ts';
import { summarise } from './summary.ts';

/** An invented law as long as the longest real texts that were measured. */
export function longText(characters = 345_000): string {
  const lines = [
    'QUỐC HỘI',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Luật số: 12/2040/QH17',
    'Hà Nội, ngày 20 tháng 6 năm 2040',
    'LUẬT',
    'THƯ VIỆN THÔN',
    'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
    'Quốc hội ban hành Luật Thư viện thôn.',
  ];
  let size = 0;
  for (let article = 1; size < characters; article++) {
    const start = lines.length;
    if (article % 20 === 1) lines.push(`Chương ${Math.ceil(article / 20)}`, 'VIỆC CỦA THƯ VIỆN');
    lines.push(`Điều ${article}. Việc thứ ${article}`);
    for (let clause = 1; clause <= 3; clause++)
      lines.push(
        `${clause}. Người trông coi ghi sổ người mượn, giữ gìn sách và báo cáo thôn theo quy định tại khoản 2 Điều ${article} của Luật này và Nghị định số ${article}/2039/NĐ-CP:`,
        'a) Sách của thôn, sách do người trong thôn góp và sách mượn của thư viện huyện;',
        'đ) Báo và tạp chí.',
      );
    size += lines.slice(start).join('\n').length;
  }
  return `${lines.join('\n')}\nCHỦ TỊCH QUỐC HỘI\nNguyễn Ví Dụ\n`;
}

/** Read a long text once, as `legal:outline` does: what it costs. */
export async function benchLongText(): Promise<{ characters: number; seconds: number; bytes: number }> {
  const text = longText();
  const bytes = new TextEncoder().encode(text);
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const { markdown } = await readSource('van-ban.txt', bytes);
  const { document } = readLegal('van-ban', markdown);
  summarise(document);
  return {
    characters: text.length,
    seconds: (performance.now() - start) / 1000,
    bytes: Math.max(0, process.memoryUsage().heapUsed - before),
  };
}
