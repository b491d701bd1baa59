import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, decision, eachIsReported, edit, original, read, root, write } from '#tests/kit/edited-content.ts';
import { type Content, readContent } from './read-content.ts';
import { checkTextFidelity } from './texts.ts';

eachIsReported([
  {
    name: 'sửa một chữ của nguyên văn',
    make: () => edit(decision, 'LDPV tỉnh', 'LĐVP tỉnh'),
    file: decision,
    line: 'LĐVP tỉnh',
    says: ['nguyên văn khác', 'LĐVP', 'LDPV'],
  },
  {
    name: 'bỏ một đoạn của nguyên văn',
    make: () => edit(decision, /\n- Huy động sự tham gia[^\n]*\n/u, ''),
    file: decision,
    line: 'II. NỘI DUNG',
    says: ['nguyên văn khác', 'Huy động'],
  },
  {
    name: 'tệp gốc không còn',
    make: () => rmSync(at(original)),
    file: decision,
    line: 'source: quyet-dinh',
    says: ['content/sources', 'quyet-dinh-415'],
  },
  {
    name: 'bản gốc bị sửa',
    make: () => edit(original, 'Huệ', 'Huê'),
    file: decision,
    line: 'sha256:',
    says: ['744b78cc5baf71e00330c75bf5590161feabc7994abdc1975f2a4fee66ecadcb', 'SHA-256'],
  },
  {
    name: 'bản gốc không phải UTF-8',
    make: () => write(original, Buffer.from(read(original), 'utf16le')),
    file: original,
    line: 1,
    says: ['UTF-8'],
  },
  {
    name: 'số ký hiệu khác nguyên văn',
    make: () => edit(decision, 'number: 415/QĐ-UBND', 'number: 416/QĐ-UBND'),
    file: decision,
    line: 'number:',
    says: ['416/QĐ-UBND', '"415/QĐ-UBND"'],
  },
  {
    name: 'trích yếu khác nguyên văn',
    make: () => edit(decision, 'title: Về việc ban hành', 'title: Về việc bàn hành'),
    file: decision,
    line: 'title:',
    says: ['bàn hành', 'ban hành'],
  },
  {
    name: 'cơ quan khác nguyên văn',
    make: () => edit(decision, 'authority: Ủy ban nhân dân', 'authority: Ủy ban Nhân dân'),
    file: decision,
    line: 'authority:',
    says: ['Ủy ban Nhân dân', '"Ủy ban nhân dân tỉnh Bắc Kạn"'],
  },
  {
    name: 'loại văn bản khác nguyên văn',
    make: () => edit(decision, 'docType: Quyết định', 'docType: Nghị quyết'),
    file: decision,
    line: 'docType:',
    says: ['"Nghị quyết"', '"Quyết định"'],
  },
  {
    name: 'ngày khác nguyên văn',
    make: () => edit(decision, 'date: 2018-03-19', 'date: 2018-03-18'),
    file: decision,
    line: 'date:',
    says: ['2018-03-18', '2018-03-19'],
  },
  {
    name: 'người ký khác nguyên văn',
    make: () => edit(decision, 'signer: Phạm Duy Hưng', 'signer: Phạm Duy Hùng'),
    file: decision,
    line: 'signer:',
    says: ['Phạm Duy Hùng', '"Phạm Duy Hưng"'],
  },
  {
    name: 'thiếu số ký hiệu mà nguyên văn có',
    make: () => edit(decision, 'number: 415/QĐ-UBND\n', ''),
    file: decision,
    line: 1,
    says: ['thiếu khóa "number"', '415/QĐ-UBND'],
  },
]);

describe('the verbatim text', () => {
  let content: Content;
  let entry: Content['entries']['legal'][number];
  beforeAll(() => {
    content = readContent(root);
    entry = content.entries.legal.find(({ id }) => decision.includes(id))!;
  });

  /** The problem that an altered body must give: one, an error, on the altered line. */
  const expectFound = (index: number, length: number, put: string) => {
    const body = entry.body.slice(0, index) + put + entry.body.slice(index + length);
    const line = entry.bodyLine + entry.body.slice(0, index).split('\n').length - 1;
    const problems = checkTextFidelity({ ...entry, body }, content.sources);
    expect(problems.map((problem) => [problem.level, problem.line])).toEqual([['error', line]]);
  };
  const lettersOf = (text: string) => [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);

  it('names the line of a changed letter: first and last letter of every line', () => {
    let start = 0;
    for (const line of entry.body.split('\n')) {
      const letters = lettersOf(line);
      const chosen = new Set([letters[0], letters.at(-1)]);
      for (const index of chosen)
        if (index !== undefined) expectFound(start + index, 1, line[index] === 'a' ? 'ạ' : 'a');
      start += line.length + 1;
    }
  }, 30_000);

  it('names the line of any letter changed, left out or put in', () => {
    const letter = fc.constantFrom(...'aáạăâbcdđeéêghiklmnoóôơpqrstuưvxyAĐỦI');
    fc.assert(
      fc.property(fc.constantFrom(...lettersOf(entry.body)), letter, fc.boolean(), (index, other, keeps) => {
        fc.pre(keeps || other !== entry.body[index]);
        expectFound(index, keeps ? 0 : 1, other);
      }),
      { seed: 415 },
    );
  }, 30_000);
});
