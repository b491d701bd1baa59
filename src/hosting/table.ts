/**
 * One table for every host: what a file is, how long a browser may keep it, what every answer says. The files for hosts,
 * the twins and the local server are all made from it.
 */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  mp3: 'audio/mpeg',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Pagefind's own files (.pf_fragment, .pf_meta …) are gzip inside; no host knows their names, and neither do we. */
export const unknownType = 'application/octet-stream';

/** Endings of what is text: in UTF-8, and worth compressing. */
export const textEndings = [
  'html',
  'css',
  'js',
  'mjs',
  'txt',
  'md',
  'csv',
  'ics',
  'json',
  'webmanifest',
  'xml',
  'svg',
] as const;

const isText = (ending: string): boolean => (textEndings as readonly string[]).includes(ending);

/** The ending of a path, without its dot; empty where there is none. */
export const endingOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** The value of Content-Type for a file, by its path. */
export function typeOf(path: string): string {
  const ending = endingOf(path);
  return (types[ending] ?? unknownType) + (isText(ending) ? '; charset=utf-8' : '');
}

/** A name here changes with the content of the file: a browser that has it need not ask again. */
export const lasting: readonly { folder: string; ending: string }[] = [
  { folder: '/_astro/', ending: '' },
  { folder: '/fonts/', ending: '.woff2' },
  { folder: '/pagefind/fragment/', ending: '' },
  { folder: '/pagefind/index/', ending: '' },
  { folder: '/tim/', ending: '' },
];

/** Everything else may be kept, but is asked after each time; the answer is mostly 304 and empty. */
export const cacheOther = 'no-cache';
export const cacheLasting = 'public, max-age=31536000, immutable';

/** The value of Cache-Control for a path below the site's root. */
export const cacheOf = (path: string): string =>
  lasting.some(({ folder, ending }) => path.startsWith(folder) && path.endsWith(ending)) ? cacheLasting : cacheOther;

/** Said with every answer. The content policy goes with pages alone: a picture or a PDF opened by itself has no use for it. */
export const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Only over HTTPS, and only when the office is sure to keep it: stands in the files for hosts as a comment. */
export const strictTransport = 'max-age=31536000';

/** The names of the files in dist that are written for a host, and that no reader should be given. */
export const hostFileNames = [
  '_headers',
  '_redirects',
  '_nginx/maps.conf',
  '_nginx/server.conf',
  '.htaccess',
  '_policy.txt',
];
