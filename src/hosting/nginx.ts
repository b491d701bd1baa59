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

const made = '# Bản dựng ghi tệp này; sửa ở đây sẽ mất. Cách dùng: docs/deploy.md.';
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** A word of a configuration; a dollar sign would begin a variable, and has no place in an address. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The part outside `server { }`: what depends on the address or on the type of the answer. */
export const nginxMaps = ({ policy, redirects, gone }: HostData): string => `${made}
# Đặt ngoài server { }, cùng chỗ với nó.

map_hash_bucket_size 512;

map $uri $trang_giu {
  default ${quoted(cacheOther)};
${lasting.map(({ folder, ending }) => `  "~^${literal(folder)}.*${literal(ending)}$" ${quoted(cacheLasting)};`).join('\n')}
}

# Chỉ trang HTML mang chính sách nội dung.
map $sent_http_content_type $trang_chinh_sach {
  default "";
  "~^text/html" ${quoted(policy)};
}

map $uri $trang_doi_cho {
  default "";
${redirects
  .filter((row) => !isShortLink(row))
  .map(({ from, to }) => `  ${quoted(from)} ${quoted(encodeURI(to))};`)
  .join('\n')}
  "~^/${shortLink.pattern}$" "${shortLink.to('$vb_text', '$vb_id')}";
}

map $uri $trang_da_go {
  default "";
${gone.map((path) => `  ${quoted(path)} 1;\n`).join('')}}
`;

const byType = (): [type: string, endings: string[]][] => {
  const groups = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(types)) groups.set(type, [...(groups.get(type) ?? []), ending]);
  return [...groups];
};

/** The part within `server { }`, beside `root`. */
export const nginxServer = (): string => `${made}
# Đặt trong server { }, dưới dòng root.

types {
${byType()
  .map(([type, endings]) => `  ${type} ${endings.join(' ')};`)
  .join('\n')}
}
default_type application/octet-stream;
charset utf-8;
charset_types ${[...new Set(textEndings.map((ending) => types[ending]))].filter((type) => type !== 'text/html').join(' ')};

# Gửi các tệp .gz đã nén sẵn. Có gói libnginx-mod-http-brotli-static thì ghi thêm vào khối server: brotli_static on;
gzip_static on;
gzip_proxied any;
gzip_vary on;

server_tokens off;
absolute_redirect off;
index index.html;
error_page 404 /404.html;
error_page 403 =404 /404.html;

if ($trang_doi_cho) {
  return 301 $trang_doi_cho;
}

# Trang đã gỡ: trang ở địa chỉ cũ nói từng có gì, và mã 410 nói là gỡ hẳn.
error_page 410 @trang_da_go;
if ($trang_da_go) {
  return 410;
}
location @trang_da_go {
  try_files "\${uri}index.html" =404;
}

location / {
  try_files $uri $uri/ =404;
}

# Tệp dành cho máy chủ, không dành cho người đọc.
location ~ "^/(?:${hostFileNames.map(literal).join('|')})(?:\\.br|\\.gz)?$" {
  return 404;
}

${Object.entries(headers)
  .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
add_header Content-Security-Policy $trang_chinh_sach always;
add_header Cache-Control $trang_giu always;
# Chỉ ghi thêm vào khối server khi cả trang đã chạy bằng HTTPS và sẽ luôn như thế:
# add_header Strict-Transport-Security ${quoted(strictTransport)} always;
`;
