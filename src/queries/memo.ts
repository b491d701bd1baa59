/** What is asked for once a build. */
export const memo = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let value: Promise<T> | undefined;
  return () => {
    // The dev server sees edits while it runs.
    if (import.meta.env.DEV) return make();
    value ??= make();
    return value;
  };
};

/** What is asked for once a build for each of many. */
export const memoBy = <Asked, T>(keyOf: (asked: Asked) => string, make: (asked: Asked) => Promise<T>) => {
  const values = new Map<string, Promise<T>>();
  return (asked: Asked): Promise<T> => {
    if (import.meta.env.DEV) return make(asked);
    const key = keyOf(asked);
    const value = values.get(key) ?? make(asked);
    values.set(key, value);
    return value;
  };
};

export const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`Không tìm thấy ${what} trong content/.`);
  return value;
};
