import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readContent } from '#src/checks/content/read-content.ts';
import { filesIn } from '#src/ledger/addresses.ts';
import { smallText } from '#src/legal/cases/invented-texts.ts';
import { exporters, formats } from '#src/legal/export/index.ts';
import { importText } from '#src/legal/import/import-text.ts';
import { parseLegal } from '#src/legal/read/parse.ts';
import { findReferences } from '#src/legal/refer/references.ts';
import { writeImport } from '#src/scaffold/write-import.ts';
import { unwritten } from '#src/schemas/unwritten.ts';
import { watchMemory } from '#tests/kit/memory.ts';
import { buildSite, scratchProject } from '#tests/kit/scratch-project.ts';
import { benchHostile } from './hostile.ts';
import { decimal } from './print.ts';

/**
 * What a library of so many invented texts costs to import, to read, to export and, with `--site`, to build as a site; with
 * `--hostile` instead, what files cost that are built to cost much.
 * @param words how many texts (2000), `--site`, `--hostile`
 */
export async function benchLibrary(words: readonly string[]): Promise<void> {
  if (words.includes('--hostile')) return benchHostile();
  const count = Number(words.find((word) => /^\d+$/.test(word)) ?? 2000);
  const withSite = words.includes('--site');
  const today = '2031-01-01';
  const id = (n: number) => `vi-du-${n}`;
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const bytesOf = (n: number) => new TextEncoder().encode(smallText(n));

  /** Do one step, and print how long it took and how much memory the process and its children held at most. */
  async function measure<T>(name: string, step: () => T | Promise<T>): Promise<T> {
    const stop = watchMemory(process.pid);
    const start = performance.now();
    const result = await step();
    const seconds = (performance.now() - start) / 1000;
    const peak = stop();
    const memory = peak === null ? 'không đo được' : `${Math.round(peak / 1e6)} MB`;
    console.log(
      `${name.padEnd(26)}${decimal(seconds).padStart(8)} giây${decimal((seconds / count) * 1000).padStart(9)} ms mỗi văn bản${memory.padStart(12)}`,
    );
    return result;
  }

  console.log(
    `${count} văn bản, mỗi văn bản ${smallText(1).length} ký tự; bộ nhớ là của cả tiến trình, cao nhất trong bước ấy\n`,
  );
  const imported = await measure('Nhập (npm run import)', () =>
    numbers.map((n) => {
      const { record } = importText({
        name: `${id(n)}.txt`,
        bytes: bytesOf(n),
        id: id(n),
        today,
        recordOf: () => null,
        publishedOf: () => null,
      });
      return record.slice(record.indexOf('\n---\n\n') + 6);
    }),
  );
  const held = await measure('Đọc thành cây', () => imported.map((body, i) => parseLegal(id(i + 1), body)));
  const record = (n: number) => ({
    docType: 'Quyết định',
    number: `${n}/QĐ-UBND`,
    title: `Quy chế thư viện thôn thứ ${n}`,
    authority: 'Ủy ban nhân dân tỉnh Ví Dụ',
    names: [],
    checkedOn: today,
  });
  const known = held.map((document, i) => ({ id: document.id, document, ...record(i + 1) }));
  const references = await measure('Tìm trích dẫn', () => held.map((document) => findReferences(document, known)));
  const library = new Map(known.map((one) => [one.id, one]));
  for (const format of formats.filter((one) => one !== 'zip'))
    await measure(`Xuất ${exporters[format].label}`, async () => {
      for (const [i, document] of held.entries()) {
        // A build has other work between: only then is what the page engine is done with let go.
        await setImmediate();
        await exporters[format].make({
          document,
          references: references[i]!,
          record: record(i + 1),
          permalink: `https://example.org/van-ban/${document.id}/`,
          library,
        });
      }
    });

  if (withSite) {
    const root = scratchProject();
    await measure('Nhập vào thư mục content/', () => {
      const source = join(root, 'nhap');
      const content = readContent(join(root, 'content'));
      for (const n of numbers) {
        const file = `${source}-${id(n)}.txt`;
        writeFileSync(file, bytesOf(n));
        writeImport(join(root, 'content'), [file, '--id', id(n)], today, content);
        const path = join(root, `content/legal/${id(n)}.mdx`);
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll(unwritten, 'Ví dụ'));
      }
    });
    await measure('Dựng cả trang', () => buildSite(root));
    // Compressed twins say what the file beside them says.
    const files = [...filesIn(join(root, 'dist')).keys()].filter((name) => !/\.(?:br|gz)$/.test(name));
    console.log(`${files.filter((name) => name.endsWith('.html')).length} trang, ${files.length} tệp`);
    rmSync(root, { recursive: true });
  }
}
