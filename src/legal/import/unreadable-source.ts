/** A file that cannot be read, said to the person who chose it: what it is and how to make it readable, in Vietnamese. */
export class UnreadableSource extends Error {}
