import { romanValue } from '../../vietnamese/roman.ts';
import type { Component } from '../model.ts';
import { findInstrumentNumbers } from '../read/instrument-numbers.ts';
import { kinds, kindWords } from '../read/kinds.ts';
import { annexLabel } from '../read/vocabulary.ts';
import { type Check, type Finding, isAnnex, unitsIn } from './doubt.ts';

const alternatives = [...kinds]
  .sort((a, b) => b.words.length - a.words.length)
  .map(({ words }) => words)
  .join('|');
const typeOfWords = (words: string) =>
  kinds.find((kind) => kind.words.toLocaleLowerCase('vi') === words.toLocaleLowerCase('vi'))?.docType;

/** Stretches of the body that are this text's own words, not quoted from another instrument. */
const ownWords = (component: Component): { at: number; text: string }[] =>
  [...unitsIn(component.body)].flatMap(({ heading, content }) =>
    [heading, content].flatMap((field) => (field ? [{ at: field.span[0], text: field.text }] : [])),
  );

const issues = new RegExp(
  String.raw`[Bb]an hành (?:kèm )?theo (?:${alternatives}) này\s+(?:bản\s+)?(?:“|")?(${alternatives})(?![\p{L}])`,
  'gu',
);

export const attachmentMissing: Check = ({ document, main, unknown }) => {
  const held = new Set(document.components.slice(1).map(({ docType }) => docType));
  const articles = [...unitsIn(main.body)].filter(({ type }) => type === 'article');
  let next = 0;
  return ownWords(main).flatMap(({ at, text }) =>
    [...text.matchAll(issues)].flatMap((match): Finding[] => {
      const docType = typeOfWords(match[1]!);
      if (!docType || held.has(docType)) return [];
      if (unknown.some((line) => line.toLowerCase().includes(match[1]!.toLowerCase()))) return [];
      // The words come in the order of the text.
      while (next < articles.length && articles[next]!.span[1] < at) next++;
      const reached = articles[next];
      const unit = reached && reached.span[0] <= at ? reached : undefined;
      const name = kindWords(docType);
      return [
        {
          at: at + match.index,
          message: `${unit ? `Điều ${unit.num!.value}` : 'Văn bản'} nói “${match[0]}” nhưng tệp không có ${name}.`,
          action: `Hãy xin ${name} kèm theo rồi nhập cả hai trong một tệp; không có được thì ghi “Không có ${name} kèm theo” dưới text.unknown.`,
        },
      ];
    }),
  );
};

export const attachedToAnother: Check = ({ document, main }) => {
  const own = main.preface.docNumber;
  if (!own || own.number === '') return [];
  return document.components.slice(1).flatMap(({ preface }) => {
    const { attachedTo } = preface;
    const [named] = attachedTo ? findInstrumentNumbers(attachedTo.text) : [];
    if (!attachedTo || !named || named.canonical === own.canonical) return [];
    // A form taken over from another instrument names that one.
    if (named.symbol !== own.symbol && named.number !== own.number) return [];
    return [
      {
        at: attachedTo.span[0],
        message: `Phần kèm theo ghi số ${named.canonical}, còn văn bản chính là ${own.canonical}.`,
        action: 'Hãy đối chiếu hai số với bản có dấu; có thể tệp ghép từ hai văn bản.',
      },
    ];
  });
};

const ownAct = new RegExp(String.raw`Điều (\d{1,3}[a-zđ]?)(?: của)? (${alternatives}) này(?!\p{L})`, 'gu');

export const articleNotThere: Check = ({ document }) => {
  const first = new Map(document.components.toReversed().map((component) => [component.docType, component]));
  const known = new Map<Component, { numbers: Set<string>; count: number }>();
  const articlesOf = (component: Component) => {
    const articles = known.get(component) ?? countArticles(component);
    known.set(component, articles);
    return articles;
  };
  return document.components.flatMap((component) =>
    ownWords(component).flatMap(({ at, text }) =>
      [...text.matchAll(ownAct)].flatMap((match): Finding[] => {
        const [words, number, name] = match;
        const docType = typeOfWords(name!);
        const meant = component.docType === docType ? component : first.get(docType ?? '');
        const articles = meant && articlesOf(meant);
        if (!articles?.count || articles.numbers.has(number!)) return [];
        return [
          {
            at: at + match.index,
            message: `“${words}” không tồn tại: ${name} chỉ có ${articles.count} điều.`,
            action: 'Hãy đối chiếu với tệp gốc; viện dẫn này sẽ không có liên kết.',
          },
        ];
      }),
    ),
  );
};

function countArticles({ body }: Component): { numbers: Set<string>; count: number } {
  const articles = [...unitsIn(body)].filter(({ type }) => type === 'article');
  return { numbers: new Set(articles.map(({ num }) => num!.value)), count: articles.length };
}

/** Local bodies: every province, district and commune has a number like theirs each year. */
const local = /(?:UBND|HĐND|ĐĐBQH|TU|HU)(?!\p{L})/u;

export const citationUnclear: Check = ({ document, main }) => {
  const { plain } = document.source;
  const own = main.preface.docNumber?.canonical;
  const mentions = new Map<string, { at: number; text: string; clear: boolean }>();
  // Numbers in forms and samples are made up.
  const samples = document.components.filter(isAnnex).flatMap(({ body }) => body.map(({ span }) => span));
  let sample = 0;
  for (const { at, text, canonical, number, symbol } of findInstrumentNumbers(plain)) {
    if (canonical === own || !local.test(symbol)) continue;
    // Both come in the order of the text.
    while (sample < samples.length && samples[sample]![1] <= at) sample++;
    const reached = samples[sample];
    if (reached && reached[0] <= at) continue;
    const before = plain.slice(Math.max(0, at - 40), at);
    const after = plain.slice(at + text.length, at + text.length + 140).split(/[;\n]/u)[0]!;
    if (/^\s*Số\s*:?\s*$/u.test(before.split('\n').at(-1)!)) continue;
    // Any one of the three tells it from its namesakes.
    const hasYear = /\/\d{4}$/.test(number);
    const hasDay = /^[,\s]*(?:ngày|năm|\()?\s*\d{1,2}(?:\/|\s+tháng)|^[,\s]*(?:ngày|năm)\s/u.test(after);
    const hasIssuer = /(?:^|\s)(?:của|do)\s|(?:tỉnh|thành phố|huyện|xã|phường)\s+\p{Lu}/u.test(after);
    const clear = hasYear || hasDay || hasIssuer;
    const known = mentions.get(canonical);
    const words = `${/(?:\p{L}+ ){1,2}số\s*$/u.exec(before)?.[0] ?? ''}${text}`;
    if (known) known.clear ||= clear;
    else mentions.set(canonical, { at, text: words, clear });
  }
  return [...mentions.values()]
    .filter(({ clear }) => !clear)
    .map(({ at, text }) => ({
      at,
      message: `Trích dẫn chưa xác định được: “${text}” không kèm ngày, năm hay cơ quan ban hành.`,
      action: 'Khi biết văn bản nào, hãy thêm nó vào thư viện và ghi cách gọi ở “names”.',
    }));
};

/** Slips in symbols that are seen in real texts, and what was meant. */
const slips: [RegExp, string][] = [
  [/^NDD(?=-)/u, 'NĐ'],
  [/^ND(?=-CP$)/u, 'NĐ'],
  [/^Q[DĐ]D(?=-)/u, 'QĐ'],
  [/^QD(?=-)/u, 'QĐ'],
  [/HDND/u, 'HĐND'],
  [/^(NĐ)(?=CP$)/u, '$1-'],
  [/^(QĐ|CT|KH|TB|BC)(?=(?:UBND|TTg|HĐND)$)/u, '$1-'],
  [/^(NQ)(?=(?:HĐND|CP|UBTVQH\d*)$)/u, '$1-'],
  [/^(TT)(?=B[A-ZĐ]{1,6}$)/u, '$1-'],
];

export const numberSuspicious: Check = ({ document }) => {
  const seen = new Set<string>();
  return findInstrumentNumbers(document.source.plain).flatMap(({ at, canonical, symbol }) => {
    let meant = symbol;
    for (const [slip, right] of slips) meant = meant.replace(slip, right);
    if (meant === symbol || seen.has(canonical)) return [];
    seen.add(canonical);
    return [
      {
        at,
        message: `Số hiệu có vẻ sai: “${canonical}”. Ý là “${canonical.replace(symbol, meant)}”?`,
        action: 'Hãy đối chiếu với tệp gốc; tệp gốc viết vậy thì giữ nguyên, viết ghi chú.',
      },
    ];
  });
};

const annexMention =
  /Phụ lục (?:số )?(\d{1,2}|[IVX]{1,5})(?=[\s,.;)]|$)(?![^.;]{0,12}\b(?:Nghị định|Thông tư|Luật) số)/gu;
const numberOf = (label: string) => (/^\d/.test(label) ? Number(label) : romanValue(label));

export const annexLabelsDiffer: Check = ({ document }) => {
  const labels = document.components.flatMap(({ docType, preface }) => {
    const label = docType === 'phu-luc' && preface.docType ? annexLabel(preface.docType.text) : null;
    return label?.number ? [{ number: label.number, words: preface.docType!.text.split('\n')[0]!.slice(0, 40) }] : [];
  });
  if (labels.length === 0) return [];
  const printed = new Set(labels.map((label) => label.number));
  const byNumber = new Map(labels.toReversed().map((label) => [numberOf(label.number), label]));
  const seen = new Set<string>();
  return document.components.flatMap((component) =>
    ownWords(component).flatMap(({ at, text }) =>
      [...text.matchAll(annexMention)].flatMap((match): Finding[] => {
        const [words, number] = match;
        if (seen.has(words) || printed.has(number!)) return [];
        const same = byNumber.get(numberOf(number!));
        if (!same) return [];
        seen.add(words);
        return [
          {
            at: at + match.index,
            message: `Văn bản viện dẫn ${words} nhưng tệp chỉ có “${same.words}”: sẽ coi là một.`,
            action: 'Nếu là hai phụ lục khác nhau, hãy xin phụ lục còn thiếu.',
          },
        ];
      }),
    ),
  );
};
