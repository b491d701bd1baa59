import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wrongHelpOrder } from '../../campaign/help-order.ts';
import { formatNames } from '../../posters/formats.ts';
import { readContent } from '../content/read-content.ts';

const { messages, campaigns, materials, services } = readContent('content').entries;
const numbers = services
  .map(({ data }) => data)
  .sort((a, b) => a.order - b.order)
  .map(({ number }) => number);
const onViolence = new Set([
  ...messages.flatMap(({ id, data }) => (data.violence ? [id] : [])),
  ...campaigns.flatMap(({ data: { theme } }) => (theme?.sheet?.violence ? [theme.sheet.id] : [])),
]);
const violent = materials.filter(({ data }) => onViolence.has(data.message));
const hasPdftotext = !spawnSync('pdftotext', ['-v']).error;
if (!hasPdftotext) console.warn('Bỏ qua phần thử số trên áp phích: máy không có pdftotext (gói poppler-utils).');

test('there are posters on violence', () => expect(violent.length).toBeGreaterThan(0));

describe.runIf(hasPdftotext && existsSync(`dist/tai-lieu/${violent[0]?.id}/${violent[0]?.id}-a3.pdf`)).each(violent)(
  'posters of $id',
  ({ id }) => {
    const sheets = readdirSync(`dist/tai-lieu/${id}`).filter((name) => name.endsWith('.pdf'));

    test('tell on every sheet whom to call, for the press too', () => {
      expect(sheets.length).toBeGreaterThanOrEqual(formatNames.length);
      for (const name of sheets) {
        const text = execFileSync('pdftotext', ['-layout', `dist/tai-lieu/${id}/${name}`, '-'], { encoding: 'utf8' });
        expect(text, name).toMatch(/(?<!\d)113(?!\d)/u);
        expect(wrongHelpOrder(text, numbers), name).toBeNull();
        // Of a board nobody reads a second number.
        if (!/-(?:pano-\d-\d|bang-ron|phuon)(?:-cmyk)?\.pdf$/u.test(name))
          expect(text, name).toMatch(/(?<!\d)111(?!\d)/u);
      }
    });
  },
);
