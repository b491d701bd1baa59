import { cached } from '../print/cache.ts';
import { compilePdf, reportTypstMissing, templateFingerprint, typstAvailable } from '../print/typst.ts';
import type { FactSheet } from './fact-sheet.ts';

const template = 'facts.typ';

/** The fact sheet on one page of A4, tagged (PDF/UA-1), the same bytes for the same facts. Null where this machine has no Typst (and says so once). */
export async function factSheetPdf(data: FactSheet): Promise<Uint8Array | null> {
  if (!typstAvailable()) {
    reportTypstMissing();
    return null;
  }
  const timestamp = Date.parse(`${data.day}T00:00:00Z`) / 1000;
  const { pdf } = await cached('facts', { template: templateFingerprint(template), data, timestamp }, async () => ({
    pdf: compilePdf({ template, data, timestamp }),
  }));
  return pdf!;
}
