import type { Edit, Thing } from '../model.ts';
import { quoted } from '../read/quoted.ts';
import type { Check, Finding } from './doubt.ts';

interface Said {
  /** What it is called. */
  name: string;
  /** What became of it. */
  became: string;
  action: string;
}

const openAndCompare = 'Hãy mở tệp gốc, so với chỗ này trong văn bản đã nhập';

/** What is said of each thing that a file shows besides plain words. */
const said: Record<Exclude<Thing, 'comment' | 'deleted' | 'inserted' | 'restyled' | 'page'>, Said> = {
  picture: {
    name: 'Hình',
    became: 'chỉ giữ chỗ và lời mô tả',
    action: `${openAndCompare}; nếu trong hình có chữ, số hoặc con dấu thì gõ thành chữ trong tệp Word rồi nhập lại, hoặc ghi vào text.unknown.`,
  },
  shape: {
    name: 'Hình vẽ không có chữ (khung, mũi tên)',
    became: 'không đưa vào',
    action: `${openAndCompare}; nếu hình vẽ có ý nghĩa (mũi tên của sơ đồ) thì ghi vào text.unknown.`,
  },
  object: {
    name: 'Đối tượng nhúng',
    became: 'không đọc được, chỉ giữ chỗ',
    action: 'Hãy mở tệp gốc, gõ nội dung của đối tượng thành chữ hoặc bảng của Word rồi nhập lại.',
  },
  chunk: {
    name: 'Tệp khác chèn vào văn bản',
    became: 'không đọc được',
    action: 'Hãy mở tệp gốc bằng Word, lưu lại thành .docx mới (Word sẽ gộp tệp chèn vào) rồi nhập lại.',
  },
  unknown: {
    name: 'Phần không rõ là gì',
    became: 'chữ trong đó được ghi lại nếu có',
    action: `${openAndCompare}, xem có thiếu hay thừa gì không.`,
  },
  formula: {
    name: 'Công thức',
    became: 'được ghi thành một dòng',
    action: `${openAndCompare}, từng dấu của công thức.`,
  },
  diagram: {
    name: 'Sơ đồ (SmartArt)',
    became: 'chữ trong các ô được ghi lần lượt, mất đường nối',
    action: `${openAndCompare}, xem thứ tự các ô có đúng không.`,
  },
  chart: {
    name: 'Biểu đồ',
    became: 'tên và số liệu được ghi thành bảng',
    action: `${openAndCompare}, từng số.`,
  },
  art: {
    name: 'Chữ nghệ thuật',
    became: 'được ghi thành một đoạn',
    action: `${openAndCompare}; nếu là chữ chìm của trang thì không thuộc văn bản.`,
  },
  table: {
    name: 'Bảng nằm trong ô của bảng khác',
    became: 'được ghi thành các dòng trong ô',
    action: `${openAndCompare}, xem các dòng còn đọc được như trong bảng không.`,
  },
  struck: {
    name: 'Chữ bị gạch ngang',
    became: 'vẫn được chép vào như chữ thường',
    action: 'Hãy hỏi nơi gửi: nếu là chữ đã bỏ thì xóa hẳn trong tệp Word rồi nhập lại.',
  },
  field: {
    name: 'Trường của Word',
    became: 'không có kết quả để đọc',
    action: 'Hãy mở tệp bằng Word, nhấn Ctrl + A rồi F9, lưu lại và nhập lại; chữ quanh trường vẫn được giữ.',
  },
  hidden: {
    name: 'Chữ ẩn',
    became: 'không đưa vào',
    action: 'Hãy xem chữ ẩn có phải của văn bản không; nếu phải, hãy bỏ định dạng ẩn trong tệp Word rồi nhập lại.',
  },
  header: {
    name: 'Đầu trang, chân trang',
    became: 'không đưa vào',
    action: 'Không cần làm gì nếu đó không phải lời của văn bản.',
  },
};

/** The place of something: where its words stand in the text, if they do. Looks on from the one before, so that equal ones each have theirs. */
function placer(plain: string): (to: string) => number | null {
  const last = new Map<string, number>();
  return (to) => {
    const words = to.split('\n')[0]!.trim();
    if (words === '') return null;
    const at = plain.indexOf(words, last.get(words) ?? 0);
    if (at < 0) return null;
    last.set(words, at + words.length);
    return at;
  };
}

const inFile = ({ line }: Edit): string => (line > 0 ? `, ở đoạn hoặc dòng ${line} của tệp gốc` : '');

const named =
  (...things: (keyof typeof said)[]): Check =>
  ({ edits, document }) => {
    const place = placer(document.source.plain);
    return edits.flatMap((edit): Finding[] => {
      const thing = things.find((one) => one === edit.thing);
      if (!thing) return [];
      const { name, became, action } = said[thing];
      const words = edit.from ? ` ${quoted(edit.from, 120)}` : '';
      return [{ at: place(edit.to), message: `${name}${words}${inFile(edit)}: ${became}.`, action }];
    });
  };

/** What a reader of the file sees and the text cannot hold. */
export const notRead = named('picture', 'shape', 'object', 'chunk', 'unknown', 'field');

/** What was read in another form than the file shows. */
export const readOtherwise = named('formula', 'diagram', 'chart', 'art', 'table');

export const struckOut = named('struck');

export const hiddenWords = named('hidden');

export const besideText = named('header');

/** Comments and tracked changes stand in a file that somebody still works on. */
export const unfinished: Check = ({ edits }) => {
  const count = (thing: Thing) => edits.filter((edit) => edit.thing === thing).length;
  const [comments, added, deleted, restyled] = [
    count('comment'),
    count('inserted'),
    count('deleted'),
    count('restyled'),
  ];
  const parts = [
    added && `${added} chỗ thêm`,
    deleted && `${deleted} chỗ xóa`,
    restyled && `${restyled} chỗ đổi định dạng`,
    comments && `${comments} lời nhận xét`,
  ].filter(Boolean);
  if (parts.length === 0) return [];
  const message = `Tệp còn dấu vết soạn thảo: ${parts.join(', ')}. Có thể đây chưa phải bản cuối.`;
  const action =
    'Hãy hỏi nơi gửi bản đã ký; nếu đúng là bản cuối thì mở bằng Word, chấp nhận hoặc bỏ các thay đổi, xóa nhận xét rồi nhập lại.';
  return [{ at: null, message, action }];
};

/** Signs of symbol fonts that no font table names stay as they are stored: no reader can tell what they were. */
export const unknownSigns: Check = ({ document }) =>
  [...document.source.plain.matchAll(/[\ue000-\uf8ff\ufffd]+/gu)].map(({ 0: signs, index }) => ({
    at: index,
    message: `Có ký hiệu của phông riêng, không rõ là gì (mã ${[...signs].map((sign) => sign.codePointAt(0)!.toString(16).toUpperCase()).join(', ')}).`,
    action: 'Hãy mở tệp gốc xem ký hiệu ấy là gì, gõ lại bằng ký tự thường (Insert → Symbol) rồi nhập lại.',
  }));

/** Lines taken for rules, page numbers and stamps. Rules hold no words and are not worth a doubt. */
export const furnitureDropped: Check = ({ edits }) => {
  const dropped = edits.filter(
    ({ kind, from, to, thing }) => thing === 'page' || (kind === 'furniture' && to === '' && /[\p{L}\d]/u.test(from)),
  );
  return dropped.length === 0
    ? []
    : [
        {
          at: null,
          message: `${dropped.length} dòng được coi là dấu của trang in hoặc trang mạng nên không đưa vào; từng dòng ở mục “Không đưa vào văn bản” của báo cáo.`,
          action:
            'Không phải làm gì nếu các dòng ấy không phải lời của văn bản; nếu có dòng là lời của văn bản thì báo người phụ trách kỹ thuật.',
        },
      ];
};
