/** The mark of words that are still to be written; the content check warns wherever it stands. */
export const unwritten = 'CẦN VIẾT';
