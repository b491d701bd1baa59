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

export const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`Không tìm thấy ${what} trong content/.`);
  return value;
};
