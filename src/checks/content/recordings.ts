import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';
import { missingMessage } from './references.ts';

/** A recording is of a message that is there, and its sound is; no sound lies about without its record. */
export function checkRecordings({ entries, ids, sounds }: Content): Problem[] {
  const named = new Set(entries.recordings.map(({ data: { file } }) => file));
  return [
    ...entries.recordings.flatMap((entry) => {
      const { message, file } = entry.data;
      return [
        ...(ids.messages.has(message) ? [] : [problemAt(entry, ['message'], missingMessage(message, ids.messages))]),
        ...(sounds.has(file)
          ? []
          : [problemAt(entry, ['file'], `chưa có content/recordings/${file}; hãy đặt tệp âm thanh cạnh tệp này`)]),
      ];
    }),
    ...[...sounds]
      .filter((file) => !named.has(file) && ids.recordings.size === entries.recordings.length)
      .map(
        (file): Problem => ({
          file: `content/recordings/${file}`,
          line: 1,
          level: 'error',
          message: 'bản ghi chưa có tệp .yaml nói ai đọc, ai cho phép (permission); hãy viết tệp ấy, hoặc bỏ bản ghi',
        }),
      ),
  ];
}
