import { officeWords } from '../../campaign/office-words.ts';
import { isForVillagers } from '../../campaign/unquiet.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt, problemInBody } from './read-content.ts';
import { saidIn, sentIn } from './said-in.ts';

/** What a message says to villagers asks nothing that only an official or a journalist can do. */
export const checkOfficeWords = ({ entries }: Content): Problem[] =>
  entries.messages.flatMap((message) => {
    const { actions } = message.data;
    return [...saidIn(message), ...sentIn(message)].flatMap(({ sentence, path }) => {
      const words = officeWords.exec(sentence)?.[0];
      const [field, i] = path ?? [];
      if (!words || (field === 'actions' && !isForVillagers(actions[Number(i)]?.for))) return [];
      const text = `câu “${sentence}” có chữ “${words}”, giống việc của cán bộ hay báo chí, mà loa đọc cho bà con; nếu đúng thế hãy chuyển câu ấy vào actions với "text" và "for"`;
      return [
        path
          ? problemAt(message, path, text, 'warning')
          : problemInBody(message, Math.max(0, message.body.indexOf(sentence)), text, 'warning'),
      ];
    });
  });
