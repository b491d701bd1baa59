import { createHash } from 'node:crypto';

/** What a page has within itself that a policy must name or that no policy lets through. */
export interface Inline {
  /** Bodies of scripts that run. */
  scripts: Set<string>;
  /** Bodies of style elements. */
  styles: Set<string>;
  /** Values of style attributes. */
  styleAttributes: Set<string>;
  /** What no policy of ours lets through, in the words for the editor. */
  faults: string[];
}

const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const attributesOf = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(attribute)].map(([, name, ...values]) => [
      name!.toLowerCase(),
      values.find((v) => v !== undefined) ?? '',
    ]),
  );

/** A comment, a script or style with its body, or any other opening tag; what stands in the first two is no tag. */
const part =
  /<!--[\s\S]*?-->|<(script|style)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/\1\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

/** Types of script elements that hold data and never run. */
const data = /^(?:application\/(?:ld\+)?json|text\/plain)$/i;

/** Where the scripts of the site lie; another place would be one that the build does not know. */
const ourScripts = /^\/(?:_astro|pagefind|tim)\//;

/** Read a built page for what its policy has to say. */
export function inlineOf(html: string): Inline {
  const found: Inline = { scripts: new Set(), styles: new Set(), styleAttributes: new Set(), faults: [] };
  for (const [, raw = '', rawAttributes = '', body = '', tag = '', tagAttributes = ''] of html.matchAll(part)) {
    const kind = raw.toLowerCase();
    const attributes = attributesOf(kind ? rawAttributes : tagAttributes);
    if (kind === 'style') found.styles.add(body);
    if (kind === 'script' && !data.test(attributes.get('type') ?? '')) {
      const src = attributes.get('src');
      if (src === undefined) found.scripts.add(body);
      else if (!ourScripts.test(src)) found.faults.push(`mã chạy từ “${src}”: chỉ dùng mã do bản dựng đặt ở /_astro/`);
    }
    for (const [name, value] of attributes) {
      if (name === 'style') found.styleAttributes.add(value.replace(/&quot;/g, '"').replace(/&amp;/g, '&'));
      if (name.startsWith('on') && (kind || tag))
        found.faults.push(`mã chạy trong thuộc tính ${name}: hãy chuyển vào tệp mã của trang`);
      if (/^(?:href|src|action|formaction)$/.test(name) && /^\s*javascript:/i.test(value))
        found.faults.push(`địa chỉ “${value}” chứa mã chạy: hãy ghi một địa chỉ thường`);
    }
  }
  return found;
}

/** How a policy names a text that stands in a page. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;

/**
 * The content policy for pages with this in them: nothing but our own files, no script or style that the build has not
 * seen, no plugin, no frame, no other base, no form that leads away. Search compiles its engine (wasm-unsafe-eval); a poster with
 * a name is drawn from memory (data:).
 */
export function policyOf({ scripts, styles, styleAttributes }: Omit<Inline, 'faults'>): string {
  const hashes = (texts: Iterable<string>) => [...texts].map(hashOf).sort();
  const attributes = styleAttributes.size ? ["'unsafe-hashes'", ...hashes(styleAttributes)] : [];
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(' '),
    ["style-src 'self'", ...hashes(styles), ...attributes].join(' '),
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** What only a header can say. */
export const framePolicy = "frame-ancestors 'none'";

/** The page with its policy as its own words, for hosts that send no headers. Right after the charset: what stands before is not held to it. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(
    /<meta charset=["']?utf-8["']?\s*\/?>/i,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
