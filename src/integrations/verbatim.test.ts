import { expect, test } from 'vitest';
import { recordOnly } from './verbatim.ts';

test('the compiler gets no official text, and every other body as it is', () => {
  const record = '---\ntitle: Một\ntext:\n  source: a.docx\n---\n';
  expect(recordOnly(`${record}\nĐiều 1. {x} < 5\n\n---\n\ntext: không`)).toBe(record);
  expect(recordOnly('---\ntitle: Một\n---\n\ntext: lời của trang')).toBeNull();
});
