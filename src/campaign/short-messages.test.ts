import { expect, test } from 'vitest';
import { message as schema } from '../schemas/message.ts';
import { site } from '../site/site.ts';
import { exampleMessage } from './message-for-tests.ts';
import { facebook, sms, withHelp, zalo } from './short-messages.ts';

const message = schema.parse(exampleMessage);
const services = [
  { number: '113', cue: 'nguy hiểm gọi' },
  { number: '111', cue: 'trẻ em gọi' },
  { number: '1900 000 000' },
];

test('what is posted says in its last line whose it is, and where it stands', () => {
  const last = (text: string) => text.split('\n').at(-1);
  expect(last(zalo(message, 'https://vi-du.vn/a/'))).toBe(`Thông điệp gợi ý của ${site.name}: https://vi-du.vn/a/`);
  expect(last(facebook(message, 'https://vi-du.vn/a/'))).toContain('Thông điệp gợi ý của');
  expect(zalo(message, 'u').startsWith('Có nhau.\n\nGọi 113\nGọi 111\n\nThông điệp')).toBe(true);
});

test('an official theme is posted as one', () => {
  const official = { year: '2018', source: { label: 'Báo' } };
  expect(zalo({ ...message, official }, 'u')).toContain('Chủ đề Tháng hành động năm 2018: u');
});

test('an SMS is as long as the networks count it', () => {
  const long = { ...message, texts: { ...message.texts, sms: 'a'.repeat(160), smsAccented: 'ạ'.repeat(71) } };
  expect(sms(long).plain).toMatchObject({ characters: 160, parts: 1 });
  expect(sms(long).accented).toMatchObject({ characters: 71, parts: 2 });
});

test('a few words about a message end with the numbers where it is about violence', () => {
  expect(withHelp('Câu dẫn', message, services)).toBe('Câu dẫn. Nguy hiểm gọi 113, trẻ em gọi 111.');
  expect(withHelp('', message, services)).toBe('Nguy hiểm gọi 113, trẻ em gọi 111.');
  expect(withHelp('Câu dẫn.', { violence: false }, services)).toBe('Câu dẫn.');
});
