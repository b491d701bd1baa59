import type { Contact } from '../schemas/contact.ts';

/** One way to reach those who keep the site. */
export interface ContactWay {
  label: string;
  text: string;
  /** Where a tap leads; a postal address leads nowhere. */
  href?: string;
}

/** An address of a phone for links: digits, with the plus of a country in front. */
const dialled = (phone: string) => phone.replace(/ /g, '');

/** The ways to reach those who keep the site, the quickest to answer in writing first. */
export const contactWays = ({ mail, phone, address }: Contact): ContactWay[] => [
  ...(mail ? [{ label: 'Thư điện tử', text: mail, href: `mailto:${mail}` }] : []),
  ...(phone ? [{ label: 'Điện thoại', text: phone, href: `tel:${dialled(phone)}` }] : []),
  ...(address ? [{ label: 'Thư gửi về', text: address }] : []),
];

/** What a page says where nobody can be reached. */
export const noContact =
  'Trang chưa có nơi nhận lời báo, và không đặt ra một địa chỉ không có người trả lời. Khi có, nơi nhận sẽ được ghi ở đây.';

/** What a page says before the ways to reach somebody. */
export const contactLead = ({ name }: Contact) =>
  `Báo cho ${name}. Hãy nói trang nào, chỗ nào, và bạn xem bằng máy gì.`;

/** The same for the page's copy in Markdown. */
export const contactMarkdown = (contact: Contact | undefined): string =>
  contact
    ? [
        contactLead(contact),
        contactWays(contact)
          .map(({ label, text }) => `- ${label}: ${text}`)
          .join('\n'),
      ].join('\n\n')
    : noContact;

/**
 * /.well-known/security.txt (RFC 9116): who is told of a hole in the site. Plain ASCII, so that it needs no mark.
 * @returns null where no address can be written as a link: the form asks for one
 */
export function securityText(contact: Contact | undefined, site: URL): string | null {
  const ways = contact ? contactWays(contact).flatMap(({ href }) => href ?? []) : [];
  if (!contact || ways.length === 0) return null;
  return [
    ...ways.map((href) => `Contact: ${href.replace(/^tel:0/, 'tel:+84')}`),
    `Expires: ${contact.until}T00:00:00Z`,
    'Preferred-Languages: vi',
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
    '',
  ].join('\n');
}
