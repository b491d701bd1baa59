import { hostileInputs } from '#src/legal/cases/hostile-inputs.ts';
import { importText } from '#src/legal/import/import-text.ts';
import { findReferences } from '#src/legal/refer/references.ts';
import { decimal } from './print.ts';

/** What files cost that are built to cost much: reading, doubting, finding citations, or being refused. */
export function benchHostile(): void {
  for (const { what, name, many, bytes } of hostileInputs) {
    const file = bytes(many);
    const start = process.cpuUsage();
    let end = 'đọc được';
    try {
      const { document } = importText({
        name,
        bytes: file,
        id: 'thu',
        today: '2031-01-01',
        recordOf: () => null,
        publishedOf: () => null,
      });
      findReferences(document, []);
    } catch (error) {
      end = (error as Error).message;
    }
    const seconds = process.cpuUsage(start).user / 1e6;
    const size = `${decimal(file.length / 1e6)} MB`;
    console.log(`${decimal(seconds).padStart(7)} giây ${size.padStart(8)}  ${name} ${what}: ${end.slice(0, 90)}`);
  }
}
