import { expect, test } from 'vitest';
import { cutKey } from './cut-yaml.ts';

const text = `# Đầu tệp
a:
  kind: x
  records:
    mot: [1]
    # lời dặn của hai
    hai: [2, 3,
      4]
b:
  kind: y
  records:
    ba: [5]

c: 1
`;

test('a key goes with all of its value; what stands around it stays as it was', () => {
  expect(cutKey(text, 7)).toBe(text.replace('    hai: [2, 3,\n      4]\n', ''));
  expect(cutKey(text, 14)).toBe(text.replace('c: 1\n', ''));
});

test('the last key of a map takes the map along, and what cannot do without it', () => {
  expect(cutKey(text, 12, ['records'])).toBe(text.replace('b:\n  kind: y\n  records:\n    ba: [5]\n', ''));
});

test('a table without a row is an empty table; a line without a key is none', () => {
  expect(cutKey('a: 1\n', 1)).toBe('{}\n');
  expect(cutKey(text, 1)).toBeNull();
});
