/** The ending of a file's name in small letters, without the dot; "" where it has none. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
