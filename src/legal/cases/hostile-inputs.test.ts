import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ImportError, importText } from '../import/import-text.ts';
import { UnreadableSource } from '../import/read-source.ts';
import { findReferences } from '../refer/references.ts';
import { WorkCounter } from './count-work.ts';
import { type HostileInput, hostileInputs } from './hostile-inputs.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Import a file and find what it cites. @returns why it was refused, if it was */
function read({ name, bytes }: HostileInput, count: number): string | null {
  const file = {
    name,
    bytes: bytes(count),
    id: 'thu',
    today: '2031-01-01',
    recordOf: () => null,
    publishedOf: () => null,
  };
  try {
    findReferences(importText(file).document, []);
    return null;
  } catch (error) {
    if (error instanceof UnreadableSource || error instanceof ImportError) return error.message;
    throw error;
  }
}

const work = new WorkCounter();
beforeAll(() => work.start());
afterAll(() => work.stop());

/** Beyond the windows that the readers look ahead through. */
const few = 200;
const times = 6;

/**
 * Six times as much in a file costs six times as much, not thirty-six. Counted are runs of blocks of code, not seconds; what happens inside one
 * search of a pattern does not count here: `npm run bench -- library --hostile` shows it.
 */
test.each(hostileInputs.map((one) => [`${one.name}: ${one.what}`, one] as const))('%s', async (_, input) => {
  const small = Math.min(few, Math.ceil(input.many / times));
  const one = await work.count(() => read(input, small));
  const more = await work.count(() => read(input, small * times));
  expect(one).toBeGreaterThan(0);
  expect(more).toBeLessThan(one * times * 2);
});
