import { foldLoosely } from '../../vietnamese/fold-loosely.ts';
import type { Remark, TextField } from '../model.ts';
import { lawName } from '../name/law-name.ts';
import { kinds, kindWords } from '../read/kinds.ts';
import { quoted } from '../read/quoted.ts';
import { typeOfSymbol } from '../read/vocabulary.ts';
import { type Check, type Finding, isAnnex } from './doubt.ts';

export const numberMissing: Check = ({ main }) =>
  main.preface.docNumber || main.docType === 'hien-phap' || isAnnex(main)
    ? []
    : [
        {
          at: null,
          message: 'Chưa tìm thấy số, ký hiệu, tức một dòng như “Số: 123/QĐ-UBND”.',
          action: 'Xem tệp gốc có dòng số không; nếu tệp thiếu, hãy xin tệp đủ phần đầu.',
        },
      ];

export const numberBlank: Check = ({ main: { preface } }) =>
  preface.docNumber && preface.docNumber.number === ''
    ? [
        {
          at: preface.docNumber.span[0],
          message: `Số văn bản đang để trống (${quoted(preface.docNumber.text)}).`,
          action: 'Nếu đây là dự thảo, đừng đăng như văn bản đã ban hành; nếu đã ban hành, hãy xin tệp đã có số.',
        },
      ]
    : [];

export const dateMissing: Check = ({ main }) =>
  main.preface.docDate || main.docType === 'hien-phap' || isAnnex(main)
    ? []
    : [
        {
          at: null,
          message: 'Chưa tìm thấy ngày ban hành, tức một dòng như “Ví Dụ, ngày 05 tháng 02 năm 2031”.',
          action: 'Xem tệp gốc có dòng ngày không; nếu tệp thiếu, hãy xin tệp đủ phần đầu.',
        },
      ];

export const dateIncomplete: Check = ({ main: { preface } }) =>
  preface.docDate && preface.docDate.iso.length < 10
    ? [
        {
          at: preface.docDate.span[0],
          message: `Ngày ban hành thiếu ngày hoặc tháng: ${quoted(preface.docDate.text)}.`,
          action: 'Hãy xin tệp đã có ngày, hoặc ghi “date” khi đã có nguồn.',
        },
      ]
    : [];

export const dateImpossible: Check = ({ main: { preface } }) => {
  const { docDate } = preface;
  if (!docDate || docDate.iso.length < 10 || isDay(docDate.iso)) return [];
  return [
    {
      at: docDate.span[0],
      message: `Ngày ban hành không có thật: ${docDate.iso.split('-').toReversed().join('/')}.`,
      action: 'Hãy đối chiếu với bản giấy hoặc bản có dấu; tệp gốc viết sai thì hỏi nơi ban hành.',
    },
  ];
};

/** Whether YYYY-MM-DD is a day of the calendar. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

export const yearsDiffer: Check = ({ main: { preface } }) => {
  const inNumber = /\/(\d{4})$/.exec(preface.docNumber?.number ?? '')?.[1];
  const inDate = preface.docDate?.iso.slice(0, 4);
  if (!inNumber || !inDate || inNumber === inDate) return [];
  return [
    {
      at: preface.docNumber!.span[0],
      message: `Năm trong số hiệu (${inNumber}) khác năm ban hành (${inDate}).`,
      action: 'Hãy đối chiếu số và ngày với bản có dấu.',
    },
  ];
};

/** Instruments whose letters stand for something else than their type line: laws share QH, a consolidated text has its law's. */
const sameLetters: Record<string, readonly string[]> = {
  luat: ['bo-luat', 'hien-phap', 'nghi-quyet', 'phap-lenh'],
  'van-ban-hop-nhat': ['luat', 'bo-luat', 'phap-lenh', 'nghi-dinh', 'thong-tu', 'quyet-dinh', 'nghi-quyet'],
  'thong-tu': ['thong-tu-lien-tich', 'thong-tu-lien-bo'],
  'nghi-quyet': ['nghi-quyet-lien-tich'],
};

export const symbolAndTypeDiffer: Check = ({ main: { preface, docType } }) => {
  const { docNumber, docType: line } = preface;
  const bySymbol = docNumber && typeOfSymbol(docNumber.symbol);
  if (!bySymbol || !line || bySymbol === docType || sameLetters[bySymbol]?.includes(docType)) return [];
  const letters = /^\p{L}+/u.exec(docNumber.symbol)?.[0] ?? docNumber.symbol;
  return [
    {
      at: line.span[0],
      message: `Ký hiệu “${letters}” là ${kindWords(bySymbol)} nhưng tên loại văn bản là “${kindWords(docType)}”.`,
      action: 'Hãy đối chiếu số, ký hiệu và tên loại với bản có dấu.',
    },
  ];
};

export const countryMissing: Check = ({ main }) => {
  const { preface } = main;
  if (isAnnex(main)) return [];
  if (preface.country && (preface.motto || /đảng/iu.test(preface.country.text))) return [];
  const what = preface.country ? 'Tiêu ngữ' : preface.motto ? 'Quốc hiệu' : 'Quốc hiệu, Tiêu ngữ';
  return [{ at: null, message: `Không thấy ${what}.`, action: 'Xem tệp nhập có đủ phần đầu văn bản không.' }];
};

export const subjectMissing: Check = ({ main, main: { preface } }) =>
  preface.docTitle || lawName(main)
    ? []
    : [
        {
          at: preface.docType?.span[0] ?? null,
          message: 'Không thấy trích yếu nội dung dưới tên loại văn bản.',
          action: 'Xem dòng dưới tên loại; văn bản không có trích yếu thì tự viết “title” cho thư viện.',
        },
      ];

export const recitalMisspelt: Check = ({ main: { preamble } }) =>
  preamble.recitals.flatMap(({ text, span }) => {
    const words = text.replace(/^[-–—^*+•\s]+/u, '');
    const first = words.split(/\s+/u).slice(0, 2).join(' ');
    if (!/^can cu/u.test(foldLoosely(first)) || /^căn cứ$/iu.test(first)) return [];
    return [
      {
        at: span[0],
        message: `Dòng này giống “Căn cứ” nhưng viết là “${first}”.`,
        action: 'Hãy kiểm tra chính tả trên bản có dấu; nguyên văn giữ như tệp gốc, thấy sai thì viết ghi chú.',
      },
    ];
  });

export const recitalEnds: Check = ({ main: { preamble } }) =>
  preamble.recitals.slice(0, -1).flatMap(({ text, span }, i) => {
    const end = text
      .replace(/(?:\[\d+\])+\s*$/u, '')
      .trim()
      .at(-1);
    if (end === ';') return [];
    const how = end && /[.,:]/.test(end) ? `kết thúc bằng dấu “${end}”` : 'không có dấu ở cuối';
    return [
      {
        at: span[0],
        message: `Căn cứ thứ ${i + 1} ${how}; thể thức yêu cầu dấu “;”.`,
        action: 'Không cần sửa nguyên văn; nếu do chuyển tệp thì đối chiếu lại với bản gốc.',
      },
    ];
  });

/** A letter has no type line; what a text with another head is, nobody may guess. */
export const typeMissing: Check = ({ document }) =>
  document.components.flatMap((component, i): Finding[] => {
    const { preface, body } = component;
    if (preface.docType) return [];
    if (i === 0 && (component.docType === 'cong-van' || preface.docNumber)) return [];
    const first = preface.docTitle ?? preface.docAuthority ?? preface.remarks[0] ?? body[0];
    return [
      {
        at: first?.span[0] ?? null,
        message: i === 0 ? 'Không thấy dòng tên loại văn bản.' : 'Không rõ phần kèm theo này thuộc loại nào.',
        action: `Tên loại (${someTypes}) viết hoa, đứng riêng một dòng; tệp gốc không có thì giữ nguyên.`,
      },
    ];
  });

const someTypes = `${kinds
  .slice(0, 4)
  .map(({ name }) => name)
  .join(', ')}, …`;

const adrift = {
  head: 'Dòng này đứng ở phần đầu nhưng không phải cơ quan, Quốc hiệu, số, ngày hay tên loại.',
  close: 'Dòng này đứng cạnh phần ký nhưng không phải chức vụ, họ tên hay nơi nhận.',
  action:
    'Văn bản có in dòng này thì giữ nguyên; nếu là chữ của trang mạng (thực đơn, nút bấm), hãy nhập từ tệp Word gốc.',
};

/** Lines of a head or a close that are none of its fields; rules of dashes or stars are only drawn, and a draft says so. */
export const lineAdrift: Check = ({ document }) => {
  const isAdrift = ({ stray, text }: Remark) =>
    stray && /[\p{L}\d]/u.test(text) && !/^\(?dự thảo(?!\p{L})/iu.test(text);
  const isStray = ({ text }: TextField) => /\p{Ll}/u.test(text) && !/đã ký/iu.test(text);
  return document.components.flatMap(({ preface, conclusions }) => [
    ...preface.remarks
      .filter(isAdrift)
      .map(({ span }) => ({ at: span[0], message: adrift.head, action: adrift.action })),
    ...conclusions.remarks
      .filter(isStray)
      .map(({ span }) => ({ at: span[0], message: adrift.close, action: adrift.action })),
  ]);
};
