import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishedIds } from '../../schemas/published-ids.ts';

test('every published id has a short link that leads to its place without a script', () => {
  const register = publishedIds.parse(parse(readFileSync('content/published-ids.yaml', 'utf8')));
  for (const [instrument, { ids, redirects }] of Object.entries(register)) {
    const page = readFileSync(`dist/van-ban/${instrument}/index.html`, 'utf8');
    for (const id of ids) {
      const target = redirects[id] ?? id;
      const link = readFileSync(`dist/vb/${instrument}/${id}/index.html`, 'utf8');
      expect(link).toContain(`content="0;url=/van-ban/${instrument}/#${target}"`);
      expect(page).toContain(`id="${target}"`);
    }
  }
});
