import { isCapitals } from '../../vietnamese/capitals.ts';
import { foldLoosely } from '../../vietnamese/fold-loosely.ts';
import { type Kind, kinds } from './kinds.ts';

/**
 * The words of Vietnamese official texts by which the parser finds its way, all in one place.
 * Source of the forms: Nghị định 30/2020/NĐ-CP, Phụ lục I and III; Thông tư 01/2011/TT-BNV before it; measured on real texts.
 */

/** Letters alone: KẾ HOẠCH printed with spaces between letters is still KẾ HOẠCH. */
const letters = (text: string) => foldLoosely(text).replace(/[^a-z0-9]/g, '');

const byLetters = new Map(kinds.map((type) => [letters(type.name), type]));
const longestFirst = [...kinds].sort((a, b) => b.name.length - a.name.length);

/** The type whose name is the whole line, in capitals. */
export function typeOfLine(text: string): Kind | null {
  return text.length < 60 && isCapitals(text) && !/[:;,]$/.test(text) ? (byLetters.get(letters(text)) ?? null) : null;
}

/** A banner over a row of annexes or forms: "PHỤ LỤC BAN HÀNH KÈM THEO". */
export const isBanner = (text: string): boolean =>
  /^(?:CÁC\s+)?(?:BIỂU MẪU|MẪU|PHỤ LỤC|MẪU BIỂU)\s+BAN HÀNH KÈM THEO$/u.test(text);

/** The type that a line of capitals begins with: "LUẬT ĐƯỜNG BỘ", "NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN". */
export function typeAtStart(text: string): Kind | null {
  if (text.length > 400 || isBanner(text)) return null;
  if (
    text.length > 400 ||
    !isCapitals(text.replace(/(?<!\d)\d{1,5}[\d/]{0,9}\/[\p{L}\d-]+/gu, '')) ||
    /[:;,]$/.test(text)
  )
    return null;
  const key = foldLoosely(text);
  return longestFirst.find(({ name }) => key === foldLoosely(name) || key.startsWith(`${foldLoosely(name)} `)) ?? null;
}

/** The type by its small-letter name alone on a line, as conversions of web pages leave it: "Quyết định". */
export const typeInSmallLetters = (text: string): Kind | null =>
  /^\p{Lu}/u.test(text) && text.length < 25 ? (byLetters.get(letters(text)) ?? null) : null;

/** What the letters in a number stand for (Nghị định 30/2020/NĐ-CP, Phụ lục III): used where the type line is lost. */
const symbols: Record<string, string> = {
  NQ: 'nghi-quyet',
  QĐ: 'quyet-dinh',
  CT: 'chi-thi',
  QC: 'quy-che',
  QyĐ: 'quy-dinh',
  TB: 'thong-bao',
  HD: 'huong-dan',
  CTr: 'chuong-trinh',
  KH: 'ke-hoach',
  PA: 'phuong-an',
  ĐA: 'de-an',
  BC: 'bao-cao',
  BB: 'bien-ban',
  TTr: 'to-trinh',
  CĐ: 'cong-dien',
  NĐ: 'nghi-dinh',
  TT: 'thong-tu',
  TTLT: 'thong-tu-lien-tich',
  PL: 'phap-lenh',
  L: 'lenh',
  KL: 'ket-luan',
  VBHN: 'van-ban-hop-nhat',
};

export const typeOfSymbol = (symbol: string): string | null => {
  if (/^QH\d+$/.test(symbol)) return 'luat';
  // Before 1997 the type stands last: 18-BYT/TT.
  const heads = symbol.split('/').map((part) => /^\p{L}+/u.exec(part)?.[0] ?? '');
  const known = [heads[0]!, heads.at(-1)!].find((letters) => Object.hasOwn(symbols, letters));
  return known ? symbols[known]! : null;
};

/** Annexes and forms, which have a number of their own: "PHỤ LỤC I", "Phụ lục số 01", "Mẫu số 01/TNĐS". */
const annexLine =
  /^(PHỤ LỤC|Phụ lục|Phụ Lục|MẪU|Mẫu|BIỂU MẪU|Biểu mẫu|BIỂU|Biểu)(?:\s+(?:số|SỐ|Số))?\s*[:.]?\s*((?:[IVXLC]+|\d+(?:\.\d+)*[a-zA-Z]?|[A-Z]|\p{Lu}{1,6}\d{1,3}|(?=\p{Lu}*\d)[\p{Lu}\d]+[a-z]?)(?:[-./][\p{Lu}\d]+)*)?(?=$|[\s:.,(–-])\s*(.*)$/u;

export interface AnnexLabel {
  type: Kind;
  /** As printed, "" where there is none. */
  number: string;
  /** What stands after the label in the same line. */
  rest: string;
  inCapitals: boolean;
}

/** Read a line as the label of an annex or a form; null where the words are part of a sentence. */
export function annexLabel(text: string): AnnexLabel | null {
  const match = annexLine.exec(text);
  if (!match) return null;
  const [, word, number = '', after] = match;
  const rest = after!.replace(/^[\s:.–-]+/u, '');
  const type = byLetters.get(letters(word!))!;
  const inCapitals = isCapitals(word!);
  const separated = /^[:.–(-]/u.test(after!) || /^\s*(?:ban hành |Ban hành |được ban hành )?[Kk]èm theo/u.test(after!);
  const isTitle =
    rest === '' || isCapitals(rest) || /^\d$/.test(rest) || /^(?:ban hành |Ban hành )?[Kk]èm theo/u.test(rest);
  // "Phụ lục: DANH SÁCH …": title on the line of the label.
  const isTitledLine = isCapitals(rest) && (inCapitals || /^\s*[:.–-]/u.test(text.slice(word!.length)));
  if (!number && !(rest === '' || isTitledLine || /^\(/u.test(after!))) return null;
  if (!number && (word === 'MẪU' || word === 'BIỂU' || word === 'BIỂU MẪU' || word === 'Mẫu' || word === 'Biểu'))
    return null;
  if (!(isTitle || separated)) return null;
  // A banner over a row of forms: "BIỂU MẪU BAN HÀNH KÈM THEO".
  if (!number && /^ban hành kèm theo$/iu.test(rest)) return null;
  if (/[;,]$/.test(text) || text.length > 250 || /\snày(?=[\s,.;)]|$)/u.test(rest)) return null;
  return { type, number, rest, inCapitals };
}

/** "(Kèm theo Quyết định số …)", with or without brackets. */
export const attached =
  /^\(?\s*(?:(?:Được )?[Bb]an hành (?:[Kk]èm )?theo|[Kk]èm theo|[ĐđĐ]ính kèm|BAN HÀNH KÈM THEO|KÈM THEO)\s/u;

/** The national title, or that of the Party. */
export const isCountry = (text: string): boolean => {
  const key = letters(text);
  return isCapitals(text) && (key.startsWith('conghoaxahoichunghiavietnam') || key === 'dangcongsanvietnam');
};
export const isMotto = (text: string): boolean => letters(text).startsWith('doclaptudohanhphuc');

const recitalKey =
  /^(?:can cu|theo de nghi|theo y kien|xet|thuc hien|tren co so|sau khi|de (?:thuc hien|tang cuong|trien khai)|duoc su|qua xem xet|theo ket luan|theo chi dao|nham|chieu|theo bao cao|theo to trinh)\s/u;
const basisKey = /^can cu\s/u;
const bullet = /^[-–—^*+•]\s*/u;

/** A clause of the preamble: "Căn cứ …" (also misspelt) is a basis, every other kind a proposal. */
export function recitalKind(text: string): 'basis' | 'proposal' | null {
  // A space lost after the opening words: "Thực hiệnQuyết định số …".
  const words = text.replace(bullet, '').replace(/^(Căn cứ|Thực hiện|Xét|Theo đề nghị|Chiểu)(?=\p{Lu})/u, '$1 ');
  const key = foldLoosely(words);
  if (!recitalKey.test(key)) return null;
  return basisKey.test(key) ? 'basis' : 'proposal';
}

/** The issuer on the line of the first recital: "ỦY BAN NHÂN DÂN TỈNH Căn cứ Luật …". */
export const issuerBefore = /^(\p{Lu}[\p{Lu}\s,–-]{8,})\s(?=(?:Căn cứ|Chiểu|Xét|Theo)\s)/u;

/** "QUYẾT ĐỊNH:" – the word of the type again, or of resolving, in capitals. */
export const isFormula = (text: string): boolean =>
  isCapitals(text) &&
  (/^(?:quyetdinh|quyetnghi|nghidinh|nghiquyet|chithi|quyetdinhvaquyetnghi|thongqua|lenh|congbo|thongtu|banhanh|kientruc|raquyetdinh|rasaclenh|saclenh|naycongbo)$/u.test(
    letters(text),
  ) ||
    /^\p{Lu}[\p{Lu} ]+:$/u.test(text));

/** The sentence that enacts where no formula does: "Chính phủ ban hành Nghị định về …". */
export const enacting =
  /(?:ban hành|quy định|hướng dẫn|quyết định|quyết nghị|thống nhất|sửa đổi|bổ sung|xây dựng|thông báo|báo cáo|yêu cầu|chỉ thị|đề nghị|công bố|như sau)/u;

const body =
  /^(?:chinh phu|quoc hoi|uy ban|hoi dong|bo (?:truong|chinh tri|tu phap|noi vu|cong an|quoc phong|tai chinh|y te|giao duc|lao dong|xay dung|giao thong|cong thuong|nong nghiep|ngoai giao|khoa hoc|van hoa|thong tin|ke hoach)|lien bo|thu tuong|chu tich|chu nhiem|giam doc|tong (?:giam doc|cuc truong|thanh tra|kiem toan)|so |cuc truong|cuc |chanh |vien truong|vien |thong doc|hieu truong|truong |toa an|chanh an|ban (?:chap hanh|bi thu|thuong vu|thuong truc|to chuc|can su)|bi thu|thanh tra|ngan hang|kiem toan|mat tran|hoi |doan |dai hoi|tinh uy|thanh uy|huyen uy|dang uy|dai bieu|hdnd|ubnd)/u;

/** A line of capitals that names who issues: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH". */
export const isAuthority = (text: string): boolean => isCapitals(text) && body.test(`${foldLoosely(text)} `);

/** "TM. ỦY BAN NHÂN DÂN", "T/M", "KT.", "K/T", "TL.", "TUQ.", "Q.". */
export const power = /^(?:T\/?M|K\/?T|T\/?L|TUQ|T\/?UQ|Q)(?:\s*\.\s*|\s+)(?=\p{Lu}{2})/u;
const strictPower = /^(?:T\/M|TM\s*\.|K\/T|KT\s*\.|T\/L|TL\s*\.|TUQ\s*\.|Q\s*\.)\s*(?=\p{Lu}{2})/u;
export const isPower = (text: string): boolean => strictPower.test(text) && isCapitals(text.replace(/\(.*\)$/u, ''));

const office =
  /^(?:chu tich|pho chu tich|bo truong|thu truong|thu tuong|pho thu tuong|giam doc|pho giam doc|tong giam doc|pho tong giam doc|tong thanh tra|pho tong thanh tra|tong cuc truong|pho tong cuc truong|tong kiem toan|pho tong kiem toan|tong bi thu|tong thu ky|thong doc|pho thong doc|cuc truong|pho cuc truong|vu truong|pho vu truong|chanh|pho chanh|truong|pho truong|bi thu|pho bi thu|chu nhiem|pho chu nhiem|vien truong|pho vien truong|hieu truong|pho hieu truong|uy vien|chu toa|thu ky|nguoi|ke toan|tu lenh|chinh uy|chi cuc truong|pho chi cuc truong|dai dien|thuong truc|chu tri|vien truong|doi truong|to truong|xa doi|quyen|truong ban|pho|lanh dao|chuyen vien)(?:\s|$)/u;

/** A line of capitals that names an office held: "KT. CHỦ TỊCH", "BỘ TRƯỞNG". */
export const isOffice = (text: string): boolean =>
  isCapitals(text) && text.length < 90 && office.test(`${foldLoosely(text)} `);

const rankWords =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy|uý)|GS|PGS|TS|Th\.?[sS]|BS(?:CK)?(?:\s?I{1,2})?|CK\s?I{1,2}|CN|KS|Dr|NGƯT|NGND|TTND|LS|Luật sư|Ông|Bà|ĐẠI TÁ|THƯỢNG TÁ|TRUNG TÁ|ĐẠI TƯỚNG|THƯỢNG TƯỚNG|TRUNG TƯỚNG|THIẾU TƯỚNG)(?:[.,:\s]+|$)/u;

/** A person's name without rank or degree; null where the words are no name. */
export function personName(text: string): string | null {
  let name = text.trim().replace(/\s+/g, ' ');
  for (let match = rankWords.exec(name); match && match[0].length < name.length; match = rankWords.exec(name))
    name = name.slice(match[0].length);
  name = name.replace(/^[.\-–\s]+|[.,;\s]+$|\s*\(đã ký\)$/giu, '');
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6 || name.length > 40) return null;
  const isName = words.every((word) => /^\p{Lu}[\p{Ll}\p{M}'’]*(?:-\p{Lu}\p{Ll}*)?$/u.test(word));
  const isShouted =
    words.length <= 5 && words.every((word) => /^\p{Lu}{2,}$/u.test(word) || /^[AEIOUYÊÔƠƯÝÍÁÀ]$/u.test(word));
  if (!isName && !isShouted) return null;
  if (isShouted && (isOffice(text) || isAuthority(text) || typeOfLine(text) || !surnames.test(foldLoosely(words[0]!))))
    return null;
  if (isName && notNames.test(`${foldLoosely(name)} `)) return null;
  return name;
}

const surnames =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|nong|hoa|ha|trieu|luong|luu|dinh|mai|truong|dam|cao|to|ta|chu|lam|ma|be|la|lo|lu|luc|vi|vang|giang|thao|sung|quan|quach|thai|trinh|doan|dao|phung|bach|kieu|nghiem|tong|khuc|khuat|hua|tang|thach|kim|chau|y|a|h|dieu|siu|rcom|ksor|kpa|ro|ra|nay|rah|puih|lai|ton|phuong|au|an|ung|van|ong|cam|mac|danh|son|giap|ninh|quang|lang|uong|vuong|nhu|hang|leu|chang|cu|lau|cut|tan|phi|tu|tieu|che|cung|mong|ban|chao|phu|hau|dong|ke|thi|than|nhan|lieu|mau|chung|ung|vien)$/u;
const notNames =
  /^(?:ho ten|ho va ten|noi nhan|nhu tren|kinh gui|ghi chu|da ky|mau so|phu luc|viet nam|ha noi|bac kan|so |nhu dieu|luu (?:vt|hc|tru|van thu|ho so)|ten |chu ky|dien thoai|dia chi|noi dung)/u;

/** "(Đã ký)", "(Ký tên, đóng dấu)": stands where the signature is; never a name. */
export const isSigned = (text: string): boolean =>
  /^[[(]*\s*\(?\s*(?:da ky|ky ten|ky, |ky va|chu ky|ky so|da ky va|dong dau|ky ghi|ghi ro|ky)\b/u.test(
    foldLoosely(text),
  ) && text.length < 90;

/** "Nơi nhận:" alone or before the first entry. */
export const isRecipientsLabel = (text: string): boolean =>
  /^noi nh[a]n\s*(?:\([^)]*\)\s*)?(?::|$)/u.test(foldLoosely(text)) && text.length < 200;

/** "Luật này được Quốc hội … thông qua ngày …". */
export const isAdoption = (text: string): boolean =>
  /^(?:bo luat|luat|nghi quyet|phap lenh|hien phap|quy che|noi quy)\b.{0,40}\b(?:nay|duoc|da duoc)\b.*\bthong qua\b/u.test(
    foldLoosely(text),
  ) && text.length < 500;
