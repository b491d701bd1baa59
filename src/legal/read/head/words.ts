import { foldLoosely } from '../../../vietnamese/fold-loosely.ts';
import { opensProvision } from '../labels.ts';
import { isFormula, isPower, isRecipientsLabel, recitalKind } from '../vocabulary.ts';

/** "V/v …" of a letter. */
export const isSubject = (text: string): boolean => /^(?:V\/v|V\/V|Về việc|v\/v)(?=[\s:])/u.test(text);

/** "Kính gửi: …" */
export const isAddressee = (text: string): boolean => /^kinh gui/u.test(foldLoosely(text));

/** "Khóa XI, kỳ họp thứ 9", "(Từ ngày 16 tháng 5 …)": the session of an assembly, below its name. */
export const isSession = (text: string): boolean =>
  /^(?:khoa [ivxlc\d]+|\(?(?:ky hop|tu ngay))/u.test(foldLoosely(text));

/** A paragraph of the text itself: the head is over. */
export const isBody = (text: string): boolean =>
  recitalKind(text) !== null || opensProvision(text) || isFormula(text) || isRecipientsLabel(text) || isPower(text);

/** Heads without a type line are those of letters: the longest line measured has 70 characters. */
const longestLine = 120;

/** A sentence: the head is over. */
export const isProse = (text: string): boolean => text.length > longestLine && /\p{Ll}/u.test(text);

/** "Số:" alone, its symbol on a line of its own further down, where two columns have been read one after the other. */
export const isBareNumber = (text: string): boolean => /^(?:Số|SỐ)\s*:?$/u.test(text);
