/** The whole page at an address that only leads on: works without scripts, is kept out of search engines, weighs nothing. */
export function movedPage(to: string, words: string, canonical: URL): Response {
  const escaped = words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const html = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical.href}">
<meta http-equiv="refresh" content="0;url=${to}">
</head>
<body><main><h1>${escaped}</h1><p><a href="${to}">Mở điều khoản này</a></p></main></body>
</html>
`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
