/** What some browsers say of the line; the types of the DOM do not know it. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Longer than this for the records, in ms, is a slow line. */
const SLOW = 1500;

/** Whether every kB counts: the reader has said so, or the line is slow, by what the browser says of it or else by how long a file took. */
export function isPoorLine(address: string): boolean {
  const { saveData, effectiveType } = (navigator as { connection?: Connection }).connection ?? {};
  if (saveData) return true;
  if (effectiveType) return effectiveType !== '4g';
  return performance.getEntriesByName(address).some(({ duration }) => duration > SLOW);
}
