import { expect, test } from 'vitest';
import { semaphore } from './semaphore.ts';

const later = () => new Promise<void>((done) => setImmediate(done));

test('only so many are inside at once, and all come through in their order', async () => {
  const enter = semaphore(2);
  let inside = 0;
  let most = 0;
  const begun: number[] = [];
  const results = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6].map((i) =>
      enter(async () => {
        begun.push(i);
        most = Math.max(most, ++inside);
        await later();
        inside--;
        return i * 10;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(results).toEqual([0, 10, 20, 30, 40, 50, 60]);
});

test('a task that fails makes room like any other', async () => {
  const enter = semaphore(1);
  const failed = enter(() => Promise.reject(new Error('hỏng')));
  const next = enter(async () => 'xong');
  await expect(failed).rejects.toThrow('hỏng');
  expect(await next).toBe('xong');
  expect(await enter(async () => 'nữa')).toBe('nữa');
});
