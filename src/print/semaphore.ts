/**
 * A semaphore: runs at most `most` tasks at the same time, however many callers ask; the others start in the order in which they asked.
 * Each poster holds its pixels in memory, so that all at once would not fit.
 */
export function semaphore(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < most) running++;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await task();
    } finally {
      // The place goes straight to the first that waits: were it free in between, a newcomer could take it.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
