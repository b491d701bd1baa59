import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { typstAvailable } from '../../print/typst.ts';
import { inputs } from '../fixtures/export-inputs.ts';
import { exporters, formats } from './index.ts';

const [id, input] = inputs[0]!;

test('the ZIP holds every other format, byte for byte', { timeout: 30_000 }, async () => {
  const files = unzipSync((await exporters.zip.make(input))!);
  const others = formats.filter((format) => format !== 'zip' && (format !== 'pdf' || typstAvailable()));
  expect(Object.keys(files).sort()).toEqual(others.map((format) => `${id}/${id}.${format}`).sort());
  expect(strFromU8(files[`${id}/${id}.txt`]!)).toContain('Điều 1. Ban hành kèm theo Quyết định này');
});

test('the same bytes each time, in every format', { timeout: 30_000 }, async () => {
  for (const format of formats) {
    const [first, second] = [await exporters[format].make(input), await exporters[format].make(input)];
    expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? [])), format).toBe(true);
  }
});

test('no file names this machine or this day', { timeout: 30_000 }, async () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const format of ['xml', 'json', 'md', 'txt'] as const) {
    const text = strFromU8((await exporters[format].make(input))!);
    expect(text, format).not.toContain(process.cwd());
    expect(text, format).not.toContain(today);
  }
});
