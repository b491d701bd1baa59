import { expect, test } from 'vitest';
import { wordsOf } from '../parts/parts.ts';
import { readMht } from './mht.ts';

const file = (type: string, coding: string, body: string, others = '') =>
  Buffer.from(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_Phan"',
      '',
      'This is a multi-part message.',
      others,
      '------=_Phan',
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${coding}`,
      '',
      body,
      '------=_Phan--',
    ].join('\r\n'),
  );
const words = (bytes: Uint8Array) => {
  const parts = readMht(bytes);
  return parts && wordsOf(parts.body).trim();
};
const base64 = Buffer.from('<p>Điều lệ</p>').toString('base64');

test.each([
  ['quoted-printable', 'text/html; charset="utf-8"', '<p>=C4=90i=E1=BB=81u l=\r\n=E1=BB=87</p>'],
  ['base64', 'text/html; charset=utf-8', base64],
  ['8bit', 'text/html', '<p>Điều lệ</p>'],
])('the page of a %s file is read', (coding, type, body) => {
  expect(words(file(type, coding, body))).toBe('Điều lệ');
});

test('a picture before the page is passed over', () => {
  const picture = '------=_Phan\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA';
  expect(words(file('text/html', 'base64', base64, picture))).toBe('Điều lệ');
});

test.each([
  ['no page', file('text/plain', '8bit', 'a')],
  ['another code than it says', file('text/html; charset=utf-8', 'quoted-printable', '<p>=FF</p>')],
  ['a code that nobody knows', file('text/html; charset=x-la', '8bit', '<p>a</p>')],
  ['nothing at all', Buffer.from('x')],
])('%s is not read', (_, bytes) => expect(readMht(bytes)).toBeUndefined());
