import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashOf, inlineOf, policyOf, withPolicy } from './policy.ts';

const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

test('scripts that run and styles are found, data and comments are not', () => {
  const found = inlineOf(
    page(
      '<!-- <script>x</script> --><style media="print">a{}</style><script>let a = "<b onclick=x>"</script>' +
        '<script type="application/ld+json">{"a":1}</script><script type="module" src="/_astro/a.js"></script><p style="--a:1">x</p>',
    ),
  );
  expect([...found.scripts]).toEqual(['let a = "<b onclick=x>"']);
  expect([...found.styles]).toEqual(['a{}']);
  expect([...found.styleAttributes]).toEqual(['--a:1']);
  expect(found.faults).toEqual([]);
});

test.each([
  ['<p onclick="x()">', /onclick.*tệp mã/],
  ['<body class="a" ONLOAD=x>', /onload/],
  ['<a href=" javascript:alert(1)">x</a>', /javascript:alert.*địa chỉ thường/],
  ['<script src="https://example.org/a.js"></script>', /example\.org.*_astro/],
  ['<script src="/khac.js"></script>', /khac\.js/],
])('%s stops the build', (body, message) => {
  expect(inlineOf(page(body)).faults.join()).toMatch(message);
});

test('words that look like an attribute are none', () => {
  const found = inlineOf(page('<p title="a onclick=b style=c">onclick="x" style="y"</p><a data-online="1">x</a>'));
  expect([found.faults, found.styleAttributes.size]).toEqual([[], 0]);
});

test('the policy names what is there by its hash, and lets nothing else run', () => {
  const policy = policyOf({ scripts: new Set(['a()\r\nb()']), styles: new Set(['p{}']), styleAttributes: new Set() });
  const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${sha('a()\nb()')};`);
  expect(policy).toContain(`style-src 'self' ${sha('p{}')};`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*/);
  expect(hashOf('x')).not.toBe(hashOf('y'));
});

test('a page says its policy before anything that the policy is about', () => {
  expect(withPolicy(page('x'), "default-src 'none'")).toContain(
    '<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src \'none\'"></head>',
  );
});
