import { foldLoosely } from '../../vietnamese/fold-loosely.ts';
import { quoted } from '../read/quoted.ts';
import { type Check, isAnnex, unitsIn } from './doubt.ts';

export const signatureMissing: Check = ({ main }) => {
  const { signatures } = main.conclusions;
  if (isAnnex(main)) return [];
  if (signatures.length && signatures.every(({ name }) => name)) return [];
  const unnamed = signatures.find(({ name }) => !name)?.role;
  return [
    {
      at: unnamed?.span[0] ?? null,
      message: unnamed
        ? `Phần ký không có họ tên: ${quoted(unnamed.text)}.`
        : 'Không thấy phần ký (TM./KT./chức vụ và họ tên).',
      action: 'Xem tệp nhập có đủ phần cuối văn bản không; nếu thiếu, hãy nhập từ tệp Word gốc.',
    },
  ];
};

/** Laws and what the National Assembly passes have no list of recipients. */
const withoutRecipients = new Set(['luat', 'bo-luat', 'hien-phap', 'phap-lenh', 'lenh']);

export const recipientsMissing: Check = ({ main }) => {
  const { conclusions, docType } = main;
  const { recipients } = conclusions;
  if (isAnnex(main)) return [];
  if (!recipients)
    return withoutRecipients.has(docType)
      ? []
      : [{ at: null, message: 'Không thấy “Nơi nhận”.', action: 'Xem tệp nhập có đủ phần cuối văn bản không.' }];
  const last = recipients.entries.at(-1);
  if (last && /^\W*luu/u.test(foldLoosely(last.text))) return [];
  return [
    {
      at: (last ?? recipients.label).span[0],
      message: 'Mục cuối của “Nơi nhận” không phải “Lưu: VT”.',
      action: 'Hãy đối chiếu với tệp gốc: có thể mục cuối đã mất hoặc dính vào mục khác.',
    },
  ];
};

export const finalMark: Check = ({ document: { components } }) =>
  components.flatMap(({ body }) => {
    const last = [...unitsIn(body, true)].flatMap(({ content, heading }) => content ?? heading ?? []).at(-1);
    return last && /\.\/\s*$/u.test(last.text)
      ? [
          {
            at: last.span[1] - 2,
            message: 'Văn bản kết thúc bằng “./”; thường dùng “./.”.',
            action: 'Không cần làm gì nếu tệp gốc viết như vậy.',
          },
        ]
      : [];
  });
