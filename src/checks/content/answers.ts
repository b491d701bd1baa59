import { numbersInProse } from '../../answers/prose-numbers.ts';
import { type FactValues, type Token, tokensIn, wrongToken } from '../../answers/tokens.ts';
import { situations } from '../../schemas/answer.ts';
import type { Fact } from '../../schemas/fact.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Problem } from '../problem.ts';
import { missingInstrument } from './instruments.ts';
import { didYouMean } from './nearest.ts';
import { type Content, type Entry, problemAt, problemInBody } from './read-content.ts';
import type { YamlPath } from './yaml.ts';

/** The address of the quiz, below that of the answers. */
const reserved = 'thi';

/** One string of an entry's data, or (without a path) a paragraph of its body. */
interface Said {
  text: string;
  path?: YamlPath;
  offset: number;
}

const valuesOf = ({ entries }: Content): FactValues => new Map(entries.facts.map(({ id, data }) => [id, data.values]));

/** What an answer says in its own words: all but what people type, and the words of others. */
function saidIn({ data, body }: Entry<'answers'>): Said[] {
  const { question, short, todo, about, law, unsure } = data;
  return [
    { text: question, path: ['question'], offset: 0 },
    { text: short, path: ['short'], offset: 0 },
    ...todo.map((text, i) => ({ text, path: ['todo', i], offset: 0 })),
    { text: about, path: ['about'], offset: 0 },
    ...law.map(({ says }, i) => ({ text: says, path: ['law', i, 'says'], offset: 0 })),
    ...unsure.map((text, i) => ({ text, path: ['unsure', i], offset: 0 })),
    ...[...body.matchAll(/\S[\s\S]*?(?=\n\s*\n|\s*$)/gu)].map((match) => ({ text: match[0], offset: match.index })),
  ];
}

const problemIn = (entry: Entry, { path, offset }: Said, at: number, message: string, level?: Problem['level']) =>
  path ? problemAt(entry, path, message, level) : problemInBody(entry, offset + at, message, level);

const typed = (written: string) =>
  `"${written}" gõ thẳng vào câu: số của luật chỉ ghi một lần trong content/facts.yaml, ở đây dùng mã [[khóa.số]]`;

/** Words by which a reader learns that a number rests on one copy alone. */
const asRead = /(?:bản|nguồn) (?:mà )?chúng tôi đọc được/iu;

/** The numbers of a passage that are less than sure, where the passage does not say so. */
const unsaid = ({ text }: Said, facts: ReadonlyMap<string, Fact>): string[] =>
  asRead.test(text)
    ? []
    : tokensIn(text).flatMap(({ key, written }) => (facts.get(key)?.confidence === 'vừa' ? [written] : []));

/** Numbers of the law are said by token alone, each token leads to one, and its fact is among those the answer rests on. */
export function checkAnswerNumbers(content: Content): Problem[] {
  const values = valuesOf(content);
  const factOf = new Map(content.entries.facts.map(({ id, data }) => [id, data]));
  // Nobody knows which keys a broken file holds.
  const isKnown = !content.unread.has('facts');
  const wrong = (token: Token) =>
    isKnown && !(content.ids.facts.has(token.key) && !values.has(token.key)) ? wrongToken(token, values) : null;
  return content.entries.answers.flatMap((entry) => {
    const { figures, facts, confidence } = entry.data;
    const said = saidIn(entry);
    const inFigures = figures.flatMap(({ value }, i) => {
      const message = wrong(tokensIn(`[[${value}]]`)[0]!);
      return message ? [problemAt(entry, ['figures', i, 'value'], message)] : [];
    });
    const inWords = said.flatMap((one) => [
      ...tokensIn(one.text).flatMap((token) => {
        const message = wrong(token);
        if (message) return [problemIn(entry, one, token.offset, message)];
        const fact = factOf.get(token.key);
        if (!fact) return [];
        if (!facts.includes(fact.fact))
          return [
            problemIn(
              entry,
              one,
              token.offset,
              `${token.written} là số của sự kiện ${fact.fact}; hãy thêm mã ấy vào facts`,
            ),
          ];
        if (fact.confidence === 'vừa' && confidence === 'cao' && one.path?.[0] === 'short')
          return [
            problemAt(entry, ['confidence'], `confidence "cao": ${token.written} chỉ có độ tin "vừa"; hãy ghi "vừa"`),
          ];
        return [];
      }),
      // Below the opening sentences the page says it itself, by `confidence`.
      ...(one.path?.[0] === 'short' ? [] : unsaid(one, factOf)).map((written) =>
        problemIn(
          entry,
          one,
          0,
          `${written} chỉ có độ tin "vừa"; trong đoạn ấy hãy viết “theo bản chúng tôi đọc được”`,
        ),
      ),
      // The question stands in the words of those who ask.
      ...(one.path?.[0] === 'question' ? [] : numbersInProse(one.text)).map(({ offset, written }) =>
        problemIn(entry, one, offset, typed(written)),
      ),
    ]);
    return [...inFigures, ...inWords];
  });
}

/** Words of an answer that somebody in danger reads with another at her shoulder. */
const speaksOfViolence =
  /\*\*11[13]\*\*|gọi 11[13](?!\d)|bị (?:đánh|nhốt|trói|bắt đi|giữ lại|xâm hại|hiếp|dọa (?:đánh|giết))|đánh (?:vợ|chồng|mẹ|con|em|chị)/iu;

/** An answer that names violence, the numbers to call, or land and money of the house, has the row to leave the page by. */
export function checkAnswerGuard({ entries }: Content): Problem[] {
  return entries.answers.flatMap((entry) => {
    if (entry.data.violence) return [];
    // What people type is not shown, and a law may be named after what it forbids.
    const said = saidIn(entry).filter(({ path }) => path?.[0] !== 'law');
    const found = said.map(({ text }) => speaksOfViolence.exec(text)?.[0]).find(Boolean);
    // Whoever asks for her share may be beaten for asking.
    const why = found
      ? `có “${found}”`
      : entry.data.situation === 'dat-tai-san'
        ? 'nói về đất, tài sản trong nhà'
        : null;
    return why
      ? [
          problemAt(
            entry,
            ['violence'],
            `violence "false": câu trả lời ${why}, người đọc có thể đang bị người nhà nhìn màn hình; hãy ghi violence: true để trang có hàng “Rời trang”`,
          ),
        ]
      : [];
  });
}

/** Every number leads to an instrument, every answer to messages and other answers that exist. */
export function checkAnswerLinks(content: Content): Problem[] {
  const { entries, ids } = content;
  const messages = [...ids.messages];
  return [
    ...entries.facts.flatMap((entry) =>
      ids.legal.has(entry.data.instrument)
        ? []
        : [problemAt(entry, ['instrument'], `instrument ${missingInstrument(entry.data.instrument, ids)}`)],
    ),
    ...entries.answers.flatMap((entry) => [
      ...(entry.id === reserved
        ? [problemAt(entry, [], `tên "${reserved}" là địa chỉ của phần thi; hãy đổi tên tệp`)]
        : []),
      ...entry.data.related.flatMap((id, i) => {
        if (id === entry.id)
          return [problemAt(entry, ['related', i], `related "${id}": câu trả lời không dẫn tới chính nó`)];
        return ids.answers.has(id)
          ? []
          : [
              problemAt(
                entry,
                ['related', i],
                `related "${id}": không có content/answers/${id}.mdx${didYouMean(id, [...ids.answers])}`,
              ),
            ];
      }),
      ...entry.data.messages.flatMap((id, i) =>
        messages.includes(id)
          ? []
          : [problemAt(entry, ['messages', i], `messages "${id}": không có thông điệp này${didYouMean(id, messages)}`)],
      ),
    ]),
  ];
}

/** One question has one answer: what people type leads to one page. */
export function checkSameQuestion({ entries }: Content): Problem[] {
  const owners = new Map<string, Entry<'answers'>>();
  return entries.answers.flatMap((entry) =>
    [entry.data.question, ...entry.data.asked].flatMap((text, i) => {
      const key = fold(text)
        .replace(/[^a-z0-9]+/gu, ' ')
        .trim();
      const owner = owners.get(key);
      owners.set(key, owner ?? entry);
      if (!owner || owner === entry) return [];
      const path = i === 0 ? ['question'] : ['asked', i - 1];
      return [
        problemAt(
          entry,
          path,
          `câu hỏi "${text}" đã có ở ${owner.file}; mỗi câu hỏi một câu trả lời, hãy bỏ ở một tệp`,
        ),
      ];
    }),
  );
}

/** What is no number of the law: a provision, an instrument, a date, a year. */
const notTheLaw = /(?:điều|khoản|điểm|luật|nghị định)\s+[\d/]+\S*|\d+\/\d+(?:\/\d+)?|(?<!\d)(?:19|20)\d\d(?![\d.])/giu;

/** Numbers of the law in an option, with units or without. */
const digitsIn = (text: string): string[] =>
  [...text.replace(notTheLaw, '').matchAll(/\d+(?:[.,]\d+)*/gu)].map(([number]) => number);

/** A question of the quiz stands in the file of its topic, leads to an answer, and its right option says what the fact says. */
export function checkQuiz(content: Content): Problem[] {
  const { entries, ids } = content;
  const owners = new Map<string, Entry<'quiz'>>();
  const values = valuesOf(content);
  const topics = Object.keys(situations);
  const called = entries.services.map(({ data }) => data.number);
  return entries.quiz.flatMap((entry) => [
    ...(topics.includes(entry.id)
      ? []
      : [problemAt(entry, [], `tên tệp phải là một chuyện: ${topics.join(', ')}${didYouMean(entry.id, topics)}`)]),
    ...entry.data.flatMap((one, i) => {
      const at = (key: string, message: string) => problemAt(entry, [i, key], `câu "${one.id}": ${message}`);
      const problems: Problem[] = [];
      const owner = owners.get(one.id);
      if (owner) problems.push(at('id', `mã đã dùng ở ${owner.file}; hãy đặt mã khác`));
      owners.set(one.id, owner ?? entry);
      for (const [key, text] of [
        ['question', one.question],
        ['why', one.why],
      ] as const)
        for (const token of tokensIn(text)) {
          const message = wrongToken(token, values);
          if (message && !content.unread.has('facts')) problems.push(at(key, message));
        }
      for (const { written } of numbersInProse(one.why)) problems.push(at('why', typed(written)));
      const named = one.options.find((option) => tokensIn(option).length > 0);
      if (named)
        problems.push(
          at(
            'options',
            `"${named}": lựa chọn ghi thẳng con số, không dùng mã; sự kiện đổi thì bộ kiểm nêu tên câu này`,
          ),
        );
      const answer = entries.answers.find(({ id }) => id === one.answer);
      if (!ids.answers.has(one.answer))
        problems.push(
          at('answer', `không có content/answers/${one.answer}.mdx${didYouMean(one.answer, [...ids.answers])}`),
        );
      else if (answer && !answer.data.facts.includes(one.fact))
        problems.push(
          at(
            'fact',
            `${answer.file} không dựa vào sự kiện ${one.fact}; hãy sửa fact, hoặc thêm mã vào facts của câu trả lời`,
          ),
        );
      const right = one.options[one.right - 1]!;
      const known = entries.facts
        .filter(({ data }) => data.fact === one.fact)
        .flatMap(({ data }) => Object.values(data.values));
      const told = new Set([...known.flatMap(digitsIn), ...called]);
      const strange = named ? [] : digitsIn(right).filter((number) => !told.has(number));
      // A broken fact has said so itself.
      const isRead = !content.unread.has('facts') && entries.facts.length === ids.facts.size;
      if (strange.length > 0 && isRead)
        problems.push(
          at(
            'options',
            `lựa chọn đúng "${right}" có số ${strange.join(', ')} mà sự kiện ${one.fact} không có (${known.join('; ') || 'không số nào trong facts.yaml'}); hãy xem lại câu này`,
          ),
        );
      return problems;
    }),
  ]);
}

/** How long a check of the law holds, in days. */
const lawHolds = 180;

/** Facts and answers that were checked long ago, or whose instrument has changed its status since. */
export function checkAnswerAge({ entries }: Content, today: Date): Problem[] {
  const changed = new Map(
    entries.legal.filter(({ data }) => data.status !== 'còn hiệu lực').map(({ id, data }) => [id, data] as const),
  );
  const old = (entry: Entry<'facts' | 'answers'>, instruments: readonly string[]): Problem[] => {
    const { checked } = entry.data;
    const age = Math.floor((today.getTime() - Date.parse(checked)) / 86_400_000);
    const since = instruments.filter((id) => (changed.get(id)?.checkedOn ?? '') > checked);
    return [
      ...(age > lawHolds
        ? [
            problemAt(
              entry,
              ['checked'],
              `checked "${checked}": kiểm đã ${age} ngày, quá ${lawHolds} ngày; hãy xem lại luật rồi ghi ngày mới`,
              'warning',
            ),
          ]
        : []),
      ...since.map((id) =>
        problemAt(
          entry,
          ['checked'],
          `checked "${checked}": ${id} nay ghi "${changed.get(id)!.status}"; hãy xem lại rồi ghi ngày mới`,
          'warning',
        ),
      ),
    ];
  };
  return [
    ...entries.facts.flatMap((entry) => old(entry, [entry.data.instrument])),
    ...entries.answers.flatMap((entry) => old(entry, [...new Set(entry.data.law.map(({ instrument }) => instrument))])),
  ];
}
