/** Offices as official texts write them within a sentence (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
const offices = [
  'Chủ tịch',
  'Thủ tướng',
  'Bộ trưởng',
  'Thứ trưởng',
  'Giám đốc',
  'Tổng Giám đốc',
  'Chủ nhiệm',
  'Cục trưởng',
  'Vụ trưởng',
  'Viện trưởng',
  'Hiệu trưởng',
  'Thống đốc',
  'Bí thư',
].flatMap((office) => [office, `Phó ${office}`]);

const inSentence = (capitals: string) =>
  offices.find((office) => office.toLocaleUpperCase('vi') === capitals.normalize('NFC').replace(/\s+/gu, ' ').trim());

/**
 * The office in which somebody signed, from the lines above the name: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"
 * gives "Phó Chủ tịch (ký thay Chủ tịch)". Null where the last line is no office that we can write in small letters:
 * nothing is guessed.
 */
export function signerOffice(role: string): string | null {
  const lines = role.split('\n').filter((line) => line.trim() !== '');
  const office = inSentence(lines.at(-1) ?? '');
  if (!office) return null;
  const above = /^\s*K\/?T\s*\.?\s+(.+)$/u.exec(lines.at(-2) ?? '')?.[1];
  const absent = above && inSentence(above);
  return absent ? `${office} (ký thay ${absent})` : office;
}
