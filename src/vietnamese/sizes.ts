/** A file's size in decimal units with a Vietnamese comma: 139264 as "139 kB", 18659 as "18,7 kB". */
export function fileSize(bytes: number): string {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB'];
  return `${value.toLocaleString('vi', { maximumFractionDigits: value < 100 ? 1 : 0 })} ${unit}`;
}
