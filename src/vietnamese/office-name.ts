import { isCapitals } from './capitals.ts';
import { upperFirst } from './sentence-case.ts';

/** After these a name begins: each of its syllables has a capital. */
const places = /(?<place>(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã(?! hội)|đặc khu) )(?<name>.+)$/u;

/**
 * The name of an office that a head prints in capitals, as a sentence writes it: "ỦY BAN NHÂN DÂN TỈNH VÍ DỤ" gives
 * "Ủy ban nhân dân tỉnh Ví Dụ", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH" gives "Sở Văn hóa, Thể thao và Du lịch". What has
 * small letters stays as it is.
 */
export function officeName(words: string): string {
  if (!isCapitals(words)) return words;
  const lower = words.toLocaleLowerCase('vi');
  const found = places.exec(lower)?.groups;
  const office = found ? lower.slice(0, lower.length - found.name!.length) : lower;
  const name = (found?.name ?? '').replace(/(?<=^| )\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
  return upperFirst(fields(office) + name);
}

/** What a ministry or a department is for: each field begins with a capital. */
function fields(office: string): string {
  if (!/^(?:bộ|sở|phòng) /u.test(office)) return office;
  const at = office.indexOf(' ') + 1;
  return (
    office.slice(0, at) +
    office.slice(at).replace(/(?<=^| - |, | và )\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))
  );
}
