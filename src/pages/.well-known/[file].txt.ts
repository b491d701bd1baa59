import { securityText } from '#src/contact-words.ts';
import { site } from '#src/site.ts';
import { siteUrl } from '#src/site-url.ts';

/** security.txt, where content/site.yaml names a contact that can be written as a link. */
export function getStaticPaths() {
  const text = securityText(site.contact, new URL(siteUrl()));
  return text === null ? [] : [{ params: { file: 'security' }, props: { text } }];
}

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
