import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a reader in danger is promised is the same wherever it stands, and no more than is known. */
const lines = globSync('content/{answers,messages,pages,quiz}/*').flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, i) => ({ at: `${file}:${i + 1}`, text })),
);
const answers = globSync('content/answers/*').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const faults = (found: (text: string) => boolean) =>
  lines.filter(({ text }) => found(text)).map(({ at, text }) => `${at} ${text.trim()}`);

test('the child line keeps what it hears to itself, and may tell whoever must know: never the one without the other', () =>
  expect(faults((text) => /lời (?:em )?kể được giữ kín/iu.test(text) && !text.includes('người cần biết'))).toEqual([]));

test('who is told to write a short message is told to whom: nobody knows whether 113 reads any', () => {
  // Ways that a law lists in a row, and what somebody typed, are no advice.
  const advice = /(?<!, )(?<!sếp )nhắn tin(?! cho | dọa| gạ|, gửi đơn thư|, báo cho)/iu;
  expect(faults((text) => advice.test(text) || /gọi điện, nhắn tin(?! cho|, gửi đơn thư)/iu.test(text))).toEqual([]);
});

test('who reports is never promised secrecy: the law forbids telling, and in a small hamlet people guess', () => {
  // What a law says, quoted as its own words, promises nothing of ours; nor does what somebody typed.
  const promise =
    /người báo(?: tin)?\b[^.;:?!]*được giữ (?:kín|bí mật)|nguoi bao[^.;:]*duoc giu|nơi (?:ấy|tạm lánh) được giữ/iu;
  expect(faults((text) => promise.test(text) && !text.trim().startsWith('says:'))).toEqual([]);
});

test('one beats and one is beaten: no page shares the blame between them', () => {
  // What somebody typed begins small, and stays as it was typed.
  const shared = /(?:đánh|ép|đuổi|chửi|mắng|dọa|đập) nhau/iu;
  expect(faults((text) => shared.test(text) && !/^\s+- \p{Ll}/u.test(text))).toEqual([]);
});

test('whoever cites the criminal code says that its change of 2025 was not read, and is not quite sure', () => {
  const cites = answers.filter(({ text }) => text.includes('instrument: 100-2015-qh13'));
  const silent = cites.filter(
    ({ text }) =>
      !text.includes("\n  - 'Chưa đối chiếu luật năm 2025 sửa Bộ luật Hình sự.'") ||
      !text.includes('\nconfidence: vừa'),
  );
  expect(silent.map(({ file }) => file)).toEqual([]);
});
