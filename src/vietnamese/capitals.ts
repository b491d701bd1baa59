/** Whether a text is set in capitals: it has a capital and no small letter. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
