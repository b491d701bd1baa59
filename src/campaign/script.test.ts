import { expect, test } from 'vitest';
import { message as schema } from '../schemas/message.ts';
import { site } from '../site/site.ts';
import { exampleMessage } from './message-for-tests.ts';
import { originOf } from './origin.ts';
import { timing } from './read-aloud.ts';
import { copiedCue, duration, ownSeconds, scriptsOf, scriptText } from './script.ts';

test('pauses are counted beside the slow rate; the normal one holds them', () => {
  // Six syllables; one comma, one sentence end within a paragraph, one paragraph end.
  const time = timing(['Một, hai. Ba.', 'Bốn năm sáu.']);
  expect(time.syllables).toBe(6);
  expect(time.pauses).toBe(0.25 + 0.5 + 1);
  expect(time.slow).toBe(2 + 1.75);
  expect(time.normal).toBeCloseTo(1.545, 3);
});

test('the station’s name counts as two syllables', () => expect(timing(['Xã [tên xã].']).syllables).toBe(3));

test('whoever reads at the slow rate needs the slow time', () => {
  const time = timing(['Một, hai. Ba.', 'Bốn năm sáu.']);
  expect(ownSeconds(time, 180)).toBe(Math.round(time.slow));
  expect(ownSeconds(time, 90)).toBe(Math.round(4 + 1.75));
});

test('a copied script begins with who says it, and what must happen before it is read', () => {
  expect(copiedCue(true)).toMatch(
    /^\[KHÔNG ĐỌC: chưa ai trong nghề xem bài này\. .* trước khi phát\. Thông điệp gợi ý .*\.\]$/u,
  );
  expect(copiedCue(false)).not.toContain('trong nghề');
  for (const waits of [true, false]) expect(copiedCue(waits)).toContain(originOf({}).line);
});

test('the text of a script says both times for one reading, the cue, the source of the rate, and last who says it', () => {
  const message = schema.parse(exampleMessage);
  const [short] = scriptsOf(message);
  expect(scriptsOf(message).map(({ cut }) => cut)).toEqual([30, 60, 90]);
  // Two readings, and three seconds between them.
  const { slow, normal } = { slow: 28.4, normal: 16.6 };
  expect(duration({ syllables: 65, pauses: 6.7, slow, normal })).toBe(
    '65 tiếng. Một lượt: đọc chậm khoảng 28 giây, đọc thường khoảng 17 giây. Cả hai lượt: đọc chậm khoảng 60 giây, đọc thường khoảng 36 giây.',
  );
  const parts = scriptText([{ data: message, scripts: [short!] }], 'nguồn').split('\n\n');
  expect(parts[1]).toBe('Đọc ngày 16/11. Có nhau');
  // Nobody has reviewed it: said before the words, and not to be read.
  expect(parts[2]).toMatch(/^KHÔNG ĐỌC/u);
  expect(parts[3]).toBe(short!.paragraphs[0]);
  expect(parts).toContain('(Nghỉ ba giây, rồi đọc lại lượt hai.)');
  expect(parts.at(-2)).toContain('luận văn');
  expect(parts.at(-1)).toBe(
    `Không đọc dòng này: Thông điệp gợi ý của ${site.name}, không phải khẩu hiệu chính thức. nguồn`,
  );
});
