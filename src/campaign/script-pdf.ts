import { cached } from '../print/cache.ts';
import { compilePdf, reportTypstMissing, templateFingerprint, typstAvailable } from '../print/typst.ts';
import type { ScriptSheet } from './script-sheet.ts';

const template = 'script.typ';

/**
 * A script sheet as PDF: A4, one script a page, tagged (PDF/UA-1), the same bytes for the same words. Null where this
 * machine has no Typst (and says so once).
 */
export async function scriptPdf(data: ScriptSheet): Promise<Uint8Array | null> {
  if (!typstAvailable()) {
    reportTypstMissing();
    return null;
  }
  const timestamp = Date.parse(`${data.day}T00:00:00Z`) / 1000;
  const { pdf } = await cached('scripts', { template: templateFingerprint(template), data, timestamp }, async () => ({
    pdf: compilePdf({ template, data, timestamp }),
  }));
  return pdf!;
}
