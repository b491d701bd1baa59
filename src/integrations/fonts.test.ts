import { expect, test } from 'vitest';
import { withHashes } from './fonts.ts';

test('a face of ours gets the name with its hash, in any source; what we do not have stays', async () => {
  const code = await withHashes('url("/fonts/tinos-400.woff2") "/fonts/khac.woff2" /fonts/tinos-700.woff2');
  expect(code).toMatch(
    /^url\("\/fonts\/tinos-400\.[0-9a-f]{8}\.woff2"\) "\/fonts\/khac\.woff2" \/fonts\/tinos-700\.[0-9a-f]{8}\.woff2$/,
  );
});
