import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ledgerFile, parseLedger, publishedProvisions } from '../../ledger/ledger-file.ts';
import { movedProvisions, readRedirects, redirectsFile } from '../../ledger/redirects.ts';
import { readContent } from '../content/read-content.ts';

const recorded = parseLedger(readFileSync(ledgerFile, 'utf8'));
const published = publishedProvisions(recorded);
const rows = readRedirects(readFileSync(redirectsFile, 'utf8'));

test('every published id has a short link that leads to its place without a script', () => {
  expect(published.size).toBeGreaterThan(0);
  for (const [instrument, ids] of published) {
    const page = readFileSync(`dist/van-ban/${instrument}/index.html`, 'utf8');
    for (const id of ids) {
      const target = movedProvisions(rows, instrument).get(id) ?? id;
      expect(page).toContain(`id="${target}"`);
      // Texts that came later have a rule of the host instead.
      if (!recorded.has(`/vb/${instrument}/${id}/`)) continue;
      const link = readFileSync(`dist/vb/${instrument}/${id}/index.html`, 'utf8');
      expect(link).toContain(`content="0;url=/van-ban/${instrument}/#${target}"`);
    }
  }
});

test('every instrument has a short link of its own', () => {
  for (const { id } of readContent('content').entries.legal)
    expect(readFileSync(`dist/vb/${id}/index.html`, 'utf8')).toContain(`content="0;url=/van-ban/${id}/"`);
});
