import { romanValue } from '../../vietnamese/roman.ts';
import type { Component, Provision } from '../model.ts';
import { isForm } from '../read/kinds.ts';
import { type Check, type Finding, unitsIn } from './doubt.ts';

const names: Partial<Record<Provision['type'], string>> = {
  part: 'phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  article: 'Điều',
  clause: 'khoản',
  subclause: 'khoản',
  point: 'điểm',
};

const articlesOf = ({ body }: Component) => [...unitsIn(body)].filter(({ type }) => type === 'article');
const compare = 'Hãy đối chiếu với tệp gốc; tệp gốc đánh số như vậy thì giữ nguyên.';

/** Units whose number another one bears: an article anywhere before it, any other unit the one right before it. */
export function unitsNumberedTwice(component: Component): Provision[] {
  const seen = new Set<string>();
  const articles = articlesOf(component).filter(({ num }) => seen.size === seen.add(num!.value).size);
  if (isForm(component.docType)) return articles;
  const types = Object.keys(names).filter((type) => type !== 'article') as Provision['type'][];
  const others = types.flatMap((type) =>
    families(component.body, type).flatMap((group) =>
      group.filter((unit, i) => i > 0 && group[i - 1]!.num!.value === unit.num!.value),
    ),
  );
  return [...articles, ...others].sort((a, b) => a.span[0] - b.span[0]);
}

export const numberTwice: Check = ({ document }) =>
  document.components.flatMap((component) => {
    const values = new Set(articlesOf(component).map(({ num }) => num!.value));
    return unitsNumberedTwice(component).map((unit): Finding => {
      const { value } = unit.num!;
      const at = unit.span[0];
      if (unit.type !== 'article')
        return { at, message: `“${unit.num!.text}” xuất hiện hai lần liền nhau.`, action: compare };
      const next = String(Number.parseInt(value, 10) + 1);
      const guess = values.has(next) ? '.' : ` và không có Điều ${next}. Có thể Điều thứ hai phải là Điều ${next}.`;
      return { at, message: `Điều ${value} xuất hiện hai lần${guess}`, action: compare };
    });
  });

/** Units of one type below the same unit, in order; for articles those of the whole component. */
function families(body: readonly Provision[], type: Provision['type']): Provision[][] {
  const own = body.filter((unit) => unit.type === type);
  const below = body.filter((unit) => unit.type !== 'quotation').flatMap(({ children }) => families(children, type));
  return own.length ? [own, ...below] : below;
}

/** Arabic or Roman number without its letter: "5a" is 5, "iv" is 4. */
function numberOf({ num }: Provision): number {
  const { value } = num!;
  return /^\d/.test(value) ? Number.parseInt(value, 10) : romanValue(value);
}

export const numberSkipped: Check = ({ document }) =>
  document.components
    .filter((component) => !isForm(component.docType))
    .flatMap((component) => {
      const groups = [
        articlesOf(component),
        ...(['part', 'chapter', 'section', 'subsection', 'clause'] as const).flatMap((type) =>
          families(component.body, type),
        ),
      ];
      return groups.flatMap((group) => {
        const seen = new Set<string>();
        return group.flatMap((unit, i) => {
          const before = group[i - 1];
          if (!before) return [];
          const isTwice = seen.size === seen.add(before.num!.value).size;
          const gap = numberOf(unit) - numberOf(before);
          if (!(gap > 1 && gap < 20)) return [];
          // After 3, 3 the number 5 is no second slip.
          if (gap === 2 && isTwice) return [];
          const name = names[unit.type]!;
          // In a consolidated text "3.3" is clause 3 with the mark of a note.
          const marked = new RegExp(`^${numberOf(unit) - 1}\\.\\d`, 'u');
          const isMarked = [...unitsIn([before])].some(({ span }) => marked.test(document.source.plain.slice(...span)));
          if (gap === 2 && isMarked) return [];
          const missing = numberOf(before) + 1;
          const lastMissing = numberOf(unit) - 1;
          const which = lastMissing > missing ? `${missing} đến ${lastMissing}` : missing;
          const label = (value: string | number) => (unit.type === 'part' ? String(value).toUpperCase() : value);
          const lost = unit.type === 'part' ? '' : `: thiếu ${name} ${which}?`;
          return [
            {
              at: unit.span[0],
              message: `Sau ${name} ${label(before.num!.value)} là ${name} ${label(unit.num!.value)}${lost}${lost ? '' : '.'}`,
              action: compare,
            },
          ];
        });
      });
    });

/** The order of points in Vietnamese instruments. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];
const foreign = /[fjwz]/;

export const pointSkipped: Check = ({ document }) =>
  document.components.flatMap(({ body }) =>
    families(body, 'point').flatMap((points) =>
      points.flatMap((point, i): Finding[] => {
        const at = letters.indexOf(point.num!.value[0]!);
        const before = points[i - 1];
        const from = before ? letters.indexOf(before.num!.value[0]!) : -1;
        if (at < 0 || (before && (from < 0 || foreign.test(before.num!.value))) || at <= from + 1) return [];
        const lost = letters[from + 1]!;
        const hint = lost === 'đ' ? ' (Danh sách tự động của Word không có chữ đ.)' : '';
        const message = before
          ? `Sau điểm ${before.num!.value}) là điểm ${point.num!.value}): thiếu điểm ${lost})?${hint}`
          : `Danh sách điểm bắt đầu từ ${point.num!.value}): số tự động của Word có thể đã mất.`;
        return [{ at: point.span[0], message, action: compare }];
      }),
    ),
  );

export const pointForeign: Check = ({ document }) =>
  document.components.flatMap(({ body }) =>
    [...unitsIn(body)]
      .filter(({ type, num }) => type === 'point' && foreign.test(num!.value[0]!))
      .map(({ num, span }) => ({
        at: span[0],
        message: `Điểm dùng chữ “${num!.value[0]}”, không có trong thứ tự chữ cái tiếng Việt.`,
        action: compare,
      })),
  );

/** A paragraph after the last clause may belong to it or close the article; the text does not tell. */
export const paragraphAdrift: Check = ({ document }) =>
  document.components.flatMap((component) =>
    articlesOf(component).flatMap(({ children }) => {
      const clauses = children.filter(({ type }) => type === 'clause');
      const last = clauses.at(-1);
      const adrift = last?.children.at(-1);
      if (clauses.length < 2 || last !== children.at(-1) || adrift?.type !== 'paragraph') return [];
      return [
        {
          at: adrift.span[0],
          message: `Đoạn không có số thứ tự, nằm sau khoản ${last!.num!.value}: thuộc khoản ấy hay là phần kết của Điều?`,
          action: 'Trang xếp đoạn vào khoản đứng trước; nếu không đúng thì viết ghi chú.',
        },
      ];
    }),
  );

export const quotationOpen: Check = ({ document }) =>
  document.components.flatMap(({ body }) => {
    const span = body.length ? ([body[0]!.span[0], body.at(-1)!.span[1]] as const) : ([0, 0] as const);
    const text = document.source.plain.slice(...span);
    const open: number[] = [];
    // A straight mark closes a curly one as well: both are typed for each other.
    for (const { index, 0: sign } of text.matchAll(/[“”"]/gu))
      if (sign === '“') open.push(index);
      else open.pop();
    return open.map((at) => ({
      at: span[0] + at,
      message: 'Dấu ngoặc kép mở ở đây nhưng không thấy dấu đóng. Phần được trích dẫn sẽ không được đánh mã riêng.',
      action: 'Hãy tìm chỗ hết phần trích trong tệp gốc; nếu tệp gốc thiếu dấu thì giữ nguyên.',
    }));
  });

export const headingMissing: Check = ({ document }) =>
  document.components.flatMap((component) => {
    const articles = articlesOf(component);
    const isTitled = ({ heading, content, children }: Provision) =>
      heading !== null || (children.length === 0 && content !== null && !/[.;:,]\s*$/u.test(content.text));
    const untitled = articles.filter((article) => !isTitled(article));
    // One in five may be an oversight; more is how this text is made.
    if (articles.length < 4 || untitled.length > articles.length / 5) return [];
    return untitled.map(({ num, span }) => ({
      at: span[0],
      message: `Điều ${num!.value} không có tiêu đề, trong khi các Điều khác có.`,
      action: compare,
    }));
  });
