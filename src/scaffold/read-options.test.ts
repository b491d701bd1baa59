import { expect, test } from 'vitest';
import { readOptions } from './read-options.ts';

const read = (...args: string[]) => readOptions(args, { yes: true, name: 'text' }, 'npm run thu -- TÊN');

test('words in order, options wherever they stand', () => {
  expect(read('một', '--yes', 'hai', '--name', 'Bình đẳng giới')).toEqual({
    words: ['một', 'hai'],
    given: { yes: true, name: 'Bình đẳng giới' },
  });
  expect(read('--name=Ba').given).toEqual({ name: 'Ba' });
});

test.each([
  [['--nam', '2031'], 'Không hiểu “--nam”. Hãy gõ: npm run thu -- TÊN'],
  [['--constructor'], 'Không hiểu “--constructor”'],
  [['-y'], 'Không hiểu “-y”'],
  [['--name'], 'Sau --name phải có một giá trị'],
  [['--name', '--yes'], 'Sau --name phải có một giá trị'],
  [['--yes=có'], 'Sau --yes không ghi gì'],
])('%j is explained', (args, words) => expect(() => read(...args)).toThrow(words));
