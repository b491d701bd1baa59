import { allIds } from '../read/ids.ts';
import { nothingToPublish } from '../read/parse.ts';
import { type Check, unitsIn } from './doubt.ts';

/** Russian and Greek letters that look like Latin ones. */
const foreign = 'авекмнорстухьіјѕАВЕКМНОРСТУХЬІЈЅοναΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const latin = 'abekmhopctyxbijsABEKMHOPCTYXbIJSovaABEZHIKMNOPTYX';

export const foreignLetters: Check = ({ document }) => {
  const found = new Map<string, { at: number; count: number }>();
  // A Greek letter that stands alone is a sign of mathematics.
  for (const match of document.source.plain.matchAll(
    /[\u0400-\u04ff]|(?<=\p{L})[\u0370-\u03ff]|[\u0370-\u03ff](?=\p{L})/gu,
  )) {
    const known = found.get(match[0]);
    if (known) known.count++;
    else if (foreign.includes(match[0])) found.set(match[0], { at: match.index, count: 1 });
  }
  return [...found].map(([letter, { at, count }]) => ({
    at,
    message: `Có ký tự lạ trông giống chữ “${latin[foreign.indexOf(letter)]}” (chữ ${letter >= '\u0400' ? 'Nga' : 'Hy Lạp'})${count > 1 ? `, ${count} chỗ` : ''}.`,
    action:
      'Hãy gõ lại chữ ấy trong tệp gốc nếu tệp do cơ quan mình soạn; nếu không, giữ nguyên: ô tìm kiếm sẽ không thấy từ này.',
  }));
};

export const looseMarks: Check = ({ edits }) => {
  const count = edits
    .filter(({ kind }) => kind === 'characters')
    .reduce((sum, { from }) => sum + (from.length - from.normalize('NFC').length), 0);
  return count > 0
    ? [
        {
          at: null,
          message: `${count} chữ được gõ bằng dấu rời; đã chuẩn hóa, nội dung không đổi.`,
          action: 'Không cần làm gì.',
        },
      ]
    : [];
};

export const headLost: Check = ({ document: { components }, main }) => {
  const { preface, preamble, conclusions } = main;
  const isInstrument = preamble.recitals.length > 0 || [...unitsIn(main.body)].some(({ type }) => type === 'article');
  const isSigned = components.some((one) => one.conclusions.signatures.length > 0);
  const fields = { số: preface.docNumber, 'ngày ban hành': preface.docDate, 'người ký': isSigned || null };
  const lost = Object.entries(fields).flatMap(([name, field]) => (field === null ? [name] : []));
  if (!isInstrument || preface.country || lost.length < 2) return [];
  const all = ['Quốc hiệu', ...lost, ...(conclusions.recipients ? [] : ['nơi nhận'])];
  return [
    {
      at: preface.docType?.span[0] ?? null,
      message: `Phần đầu, phần cuối văn bản bị mất khi chuyển đổi: không thấy ${all.join(', ')}.`,
      action: 'Hãy nhập từ tệp Word gốc; không có thì ghi những điều ấy vào khai báo khi đã có nguồn.',
    },
  ];
};

export const publishedIdGone: Check = ({ document, published }) => {
  if (!published) return [];
  const ids = allIds(document);
  return published.ids
    .filter((id) => !ids.has(id) && !Object.hasOwn(published.redirects, id))
    .map((id) => ({
      at: null,
      message: `Mã “${id}” đã công bố nay không còn.`,
      action:
        'Khi ghi tệp, lệnh nhập thêm vào content/redirects.yaml một dòng dẫn mã cũ tới phần bao quanh nó; điều khoản khác thay nó thì hãy sửa dòng ấy (mục 13 của content/README.md).',
    }));
};

export const nothingThere: Check = ({ document }) => {
  const message = nothingToPublish(document);
  return message ? [{ at: null, message, action: 'Hãy mở tệp xem có đủ văn bản không, rồi nhập lại.' }] : [];
};
