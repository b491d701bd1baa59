/** Let only so many tasks run at once, however many callers ask: each poster holds its pixels in memory. */

/** A door for at most `most` tasks; the others wait in the order in which they came. */
export function gate(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    // Whoever leaves hands the place on, so that no newcomer slips in before those who wait.
    if (inside < most) inside++;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else inside--;
    }
  };
}
