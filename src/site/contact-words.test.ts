import { expect, test } from 'vitest';
import { contact } from '../schemas/contact.ts';
import { contactMarkdown, contactWays, securityText } from './contact-words.ts';

const site = new URL('https://example.org');
const whole = {
  name: 'Văn phòng Sở',
  mail: 'lienhe@tinh.gov.vn',
  phone: '0209 387 0123',
  address: 'Số 1, đường Một',
  until: '2027-06-30',
};

test('every way that is named is offered, as a link where it can be one', () => {
  expect(contactWays(whole).map(({ href }) => href)).toEqual([
    'mailto:lienhe@tinh.gov.vn',
    'tel:02093870123',
    undefined,
  ]);
  expect(contactMarkdown(whole)).toContain('- Thư gửi về: Số 1, đường Một');
});

test('where nobody can be reached the page says so', () => {
  expect(contactMarkdown(undefined)).toContain('chưa có nơi nhận');
});

test('security.txt names links in ASCII and an end that no clock has set', () => {
  expect(securityText(whole, site)).toBe(
    'Contact: mailto:lienhe@tinh.gov.vn\nContact: tel:+842093870123\nExpires: 2027-06-30T00:00:00Z\n' +
      'Preferred-Languages: vi\nCanonical: https://example.org/.well-known/security.txt\n',
  );
  expect(securityText(undefined, site)).toBeNull();
  expect(securityText({ name: 'Sở', address: 'Số 1', until: '2027-06-30' }, site)).toBeNull();
});

test.each([
  [{ ...whole, mail: 'lien he' }, /thư điện tử/],
  [{ ...whole, phone: 'gọi 113' }, /chữ số/],
  [{ ...whole, phone: 209 }, /dấu nháy/],
  [{ ...whole, until: '2027' }, /NĂM-THÁNG-NGÀY/],
  [{ name: 'Sở', until: '2027-06-30' }, /ít nhất một trong/],
  [{ ...whole, fax: '1' }, /./],
])('%o is refused in words', (data, message) => {
  const result = contact.safeParse(data);
  expect(result.error?.issues.map((issue) => issue.message).join()).toMatch(message);
});
