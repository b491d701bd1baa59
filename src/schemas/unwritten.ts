/** The mark of words that are still to be written; the content check warns wherever it stands, and nothing with it is published. */
export const unwritten = 'CẦN VIẾT';
