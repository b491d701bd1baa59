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

/** An invented decision like thousands that a province keeps: ten articles, a few of the others cited by number. */
export function smallText(n: number): string {
  const [year, month, day] = new Date(Date.UTC(2031, 0, n)).toISOString().slice(0, 10).split('-').map(Number);
  const other = (back: number) => `Quyết định số ${Math.max(1, n - back)}/QĐ-UBND`;
  return `${[
    'ỦY BAN NHÂN DÂN',
    'TỈNH VÍ DỤ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${n}/QĐ-UBND`,
    `Ví Dụ, ngày ${day} tháng ${month} năm ${year}`,
    'QUYẾT ĐỊNH',
    `Ban hành Quy chế thư viện thôn thứ ${n}`,
    'ỦY BAN NHÂN DÂN TỈNH VÍ DỤ',
    ...[1, 2, 3].map((back) => `Căn cứ ${other(back)} của Ủy ban nhân dân tỉnh Ví Dụ;`),
    'Theo đề nghị của Giám đốc Sở Văn hóa,',
    'QUYẾT ĐỊNH:',
    ...Array.from({ length: 10 }, (_, i) => [
      `Điều ${i + 1}. Việc thứ ${i + 1}`,
      ...[1, 2, 3].flatMap((clause) => [
        `${clause}. Người trông coi ghi sổ người mượn, giữ gìn sách và báo cáo thôn theo khoản 1 Điều ${i + 1} của Quyết định này và ${other(7 * clause)}:`,
        'a) Sách của thôn, sách do người trong thôn góp;',
        'b) Báo và tạp chí.',
      ]),
    ]).flat(),
    'Nơi nhận:',
    '- Như Điều 10;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Ví Dụ',
  ].join('\n')}\n`;
}
