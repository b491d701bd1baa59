import type { HostData } from './host-data.ts';
import { isShortLink, shortLink } from './short-link.ts';
import {
  cacheLasting,
  cacheOther,
  headers,
  hostFileNames,
  lasting,
  strictTransport,
  textEndings,
  types,
} from './table.ts';

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const encodings = [
  { ending: 'br', name: 'br' },
  { ending: 'gz', name: 'gzip' },
];

/** `.htaccess` for Apache 2.4 and hosts like it; what a host has switched off is left out by itself. */
export const htaccess = ({
  policy,
  redirects,
  gone,
}: HostData): string => `# Bản dựng ghi tệp này; sửa ở đây sẽ mất. Cách dùng: docs/deploy.md.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 403 /404.html
ErrorDocument 404 /404.html
ErrorDocument 410 "/%{REQUEST_URI}index.html"

AddDefaultCharset utf-8
${Object.entries(types)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join('\n')}
AddCharset utf-8 ${textEndings.map((ending) => `.${ending}`).join(' ')}

<IfModule mod_headers.c>
${Object.entries(headers)
  .map(([name, value]) => `  Header always set ${name} "${value}"`)
  .join('\n')}
  # Chỉ trang HTML mang chính sách nội dung.
  Header always set Content-Security-Policy "${policy}" "expr=%{CONTENT_TYPE} =~ m#^text/html#"
  Header set Cache-Control "${cacheOther}"
  <If "%{REQUEST_URI} =~ m#^(?:${lasting.map(({ folder, ending }) => `${folder}.*${literal(ending)}`).join('|')})(?:\\.br|\\.gz)?$#">
    Header set Cache-Control "${cacheLasting}"
  </If>
  # Chỉ bật khi cả trang đã chạy bằng HTTPS và sẽ luôn như thế:
  # Header always set Strict-Transport-Security "${strictTransport}"
</IfModule>

<IfModule mod_rewrite.c>
  RewriteEngine On

  # Tệp dành cho máy chủ, không dành cho người đọc.
  RewriteRule ^(?:${hostFileNames.map(literal).join('|')})(?:\\.br|\\.gz)?$ - [R=404,L]

  # Địa chỉ đã chuyển chỗ.
${redirects
  .filter((row) => !isShortLink(row))
  .map(
    ({ from, to }) =>
      `  RewriteRule "^${literal(from.slice(1))}$" "${encodeURI(to).replace(/%/g, '\\%')}" [R=301,NE,L]`,
  )
  .join('\n')}
  RewriteRule "^${shortLink.pattern}$" "${shortLink.to('$1', '$2')}" [R=301,NE,L]

  # Trang đã gỡ: trang ở địa chỉ cũ nói từng có gì, và mã 410 nói là gỡ hẳn.
${gone.map((path) => `  RewriteRule "^${literal(path.slice(1))}$" - [R=410,L]\n`).join('')}
  # Gửi các tệp .br và .gz đã nén sẵn.
${encodings
  .map(
    ({ ending, name }) => `  RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b
  RewriteCond %{REQUEST_FILENAME} !-d
  RewriteCond %{REQUEST_FILENAME}.${ending} -f
  RewriteRule ^(.+\\.(?:${textEndings.join('|')}))$ $1.${ending} [E=no-gzip:1,E=no-brotli:1,L]
  RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b
  RewriteCond %{REQUEST_FILENAME}/index.html.${ending} -f
  RewriteRule ^(.*/)?$ $1index.html.${ending} [E=no-gzip:1,E=no-brotli:1,L]`,
  )
  .join('\n')}
</IfModule>

<IfModule mod_headers.c>
${encodings
  .map(
    ({ ending, name }) => `  <FilesMatch "\\.${ending}$">
    RemoveType .${ending}
    RemoveEncoding .${ending}
    Header set Content-Encoding ${name}
    Header append Vary Accept-Encoding
  </FilesMatch>`,
  )
  .join('\n')}
</IfModule>
${textEndings.map((ending) => `<FilesMatch "\\.${ending}\\.(?:br|gz)$">\n  ForceType "${types[ending]}; charset=utf-8"\n</FilesMatch>`).join('\n')}
`;
