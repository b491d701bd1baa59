export const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

export interface Move {
  /** Where it leads, with its anchor: "/van-ban/…/#ii-5". */
  to: string;
  /** What stands there. */
  title: string;
  /** What the link says. */
  open?: string;
  canonical: URL;
}

/** The whole page at an address that only leads on: works without scripts, is kept out of search engines, weighs nothing. */
export function movedPage({ to, title, open = 'Mở trang này', canonical }: Move): string {
  const href = escaped(encodeURI(to));
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title>
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<link rel="canonical" href="${escaped(canonical.href)}">
<meta http-equiv="refresh" content="0;url=${href}">
</head>
<body><main><h1>${escaped(title)}</h1><p><a href="${href}">${escaped(open)}</a></p></main></body>
</html>
`;
}

/** The same as the answer of a route. */
export const movedResponse = (move: Move): Response =>
  new Response(movedPage(move), { headers: { 'content-type': 'text/html; charset=utf-8' } });
