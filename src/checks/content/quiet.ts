import { saysNearly } from '../../campaign/says-nearly.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt, problemInBody } from './read-content.ts';
import { type Said, saidAt, saidIn, sentIn } from './said-in.ts';

/** Words by which advice for somebody in hiding may be known. They catch slips; they do not replace a reader. */
const tellTale =
  /dấu hiệu riêng|hẹn trước|nhớ trong đầu|mượn máy|chạy sang|giấy tờ cần mang|để lại giấy|giữ lại tin nhắn|chỉ có hai người|nhớ số của họ|bế con ra khỏi nhà/iu;

/**
 * Every sentence that a message keeps quiet is one of its own, whole and word for word, and nothing that leaves the page says
 * it or nearly the same: no other sentence, and no text written for a channel.
 */
export const checkQuiet = ({ entries }: Content): Problem[] =>
  entries.messages.flatMap((message) => {
    const { quiet, slogan, lead } = message.data;
    const all = saidIn(message);
    // Slogan, lead and texts always leave the page: nothing takes a sentence out of them.
    const sent = [...saidAt(['slogan'], slogan), ...saidAt(['lead'], lead), ...sentIn(message)];
    const open = [...all.filter(({ sentence, path }) => path?.[0] !== 'lead' && !quiet.includes(sentence)), ...sent];
    const at = ({ sentence, path }: Said, text: string, level?: Problem['level']) =>
      path
        ? problemAt(message, path, text, level)
        : problemInBody(message, Math.max(0, message.body.indexOf(sentence)), text, level);
    return [
      ...quiet.flatMap((words, i) => {
        if (all.some(({ sentence }) => sentence === words)) return [];
        const whole =
          all.find(({ sentence }) => sentence.includes(words)) ??
          all.find(({ sentence }) => saysNearly(sentence, words) || saysNearly(words, sentence));
        const advice = whole
          ? `hãy chép đúng cả câu “${whole.sentence}”`
          : 'hãy chép đúng từng chữ một câu của lead, actions, question, answer hay thân bài';
        return [
          problemAt(message, ['quiet', i], `quiet “${words}” không phải là một câu của thông điệp này; ${advice}`),
        ];
      }),
      ...open.flatMap((said) => {
        const nearly = quiet.find((words) => saysNearly(said.sentence, words));
        if (nearly)
          return [
            at(
              said,
              `câu “${said.sentence}” nói gần đúng điều phải giữ kín “${nearly}”; hãy ${sent.includes(said) ? 'viết lại câu này, vì nó rời khỏi trang' : 'ghi cả câu này vào quiet hoặc viết lại'}`,
            ),
          ];
        const leaves = sent.includes(said);
        const words = tellTale.exec(said.sentence)?.[0];
        return words
          ? [
              at(
                said,
                `câu “${said.sentence}” có chữ “${words}”, giống lời dặn phải giữ kín; ${leaves ? 'câu này rời khỏi trang, hãy viết lại' : 'nếu đúng thế hãy ghi cả câu vào quiet'}`,
                leaves ? 'error' : 'warning',
              ),
            ]
          : [];
      }),
    ];
  });
