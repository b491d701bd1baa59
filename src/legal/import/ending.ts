/** The ending of a file's name in small letters, without the dot; "" where it has none. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The ending under which an original is offered on the site. A saved web page is offered as text: as a page it would run the scripts and ask
 * the servers of the site it came from.
 */
export const offeredEnding = (name: string): string => {
  const ending = endingOf(name);
  return /^html?$/.test(ending) ? `${ending}.txt` : ending;
};
