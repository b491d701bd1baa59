import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { typstAvailable } from '../../print/typst.ts';
import { inputs } from '../cases/export-inputs.ts';
import { exporters, formats } from './index.ts';

const [id, input] = inputs[0]!;

test('the ZIP holds every other format, byte for byte', { timeout: 30_000 }, async () => {
  const files = unzipSync((await exporters.zip.make(input))!);
  const others = formats.filter((format) => format !== 'zip' && (format !== 'pdf' || typstAvailable()));
  expect(Object.keys(files).sort()).toEqual(others.map((format) => `${id}/${id}.${format}`).sort());
  expect(strFromU8(files[`${id}/${id}.txt`]!)).toContain('Điều 1. Ban hành kèm theo Quyết định này');
});

test('the same bytes on any day, in every format', { timeout: 30_000 }, async () => {
  const makeOn = async (day: string) => {
    vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
    const files = await Promise.all(formats.map((format) => exporters[format].make(input)));
    vi.useRealTimers();
    return files;
  };
  const [then, later] = [await makeOn('2024-02-29T12:00:00Z'), await makeOn('2031-07-01T23:59:59Z')];
  formats.forEach((format, i) => {
    expect(Buffer.from(then[i] ?? []).equals(Buffer.from(later[i] ?? [])), format).toBe(true);
  });
});
