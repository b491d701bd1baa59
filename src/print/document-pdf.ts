import { cached, makerSources, versionOf } from './cache.ts';
import { type FieldPlace, withFormFields } from './form-fields.ts';
import { compileAsking, compilePdf, reportTypstMissing, templateFingerprint, typstAvailable } from './typst.ts';

export interface PrintedDocument {
  /** Folder below .cache/. */
  kind: string;
  template: string;
  data: unknown;
  /** YYYY-MM-DD, the file's date: files never depend on the clock. */
  day: string;
  /** Whether the template leaves places for fields to fill in (src/print/form-fields.ts). */
  hasFields?: boolean;
}

/**
 * A document for printing: tagged (PDF/UA-1), the same bytes for the same data, kept on disk. Null where this machine has
 * no Typst (and says so once).
 * @throws TypstError where Typst refuses
 */
export async function documentPdf({
  kind,
  template,
  data,
  day,
  hasFields = false,
}: PrintedDocument): Promise<Uint8Array | null> {
  if (!typstAvailable()) {
    reportTypstMissing();
    return null;
  }
  const input = { template, data, timestamp: Date.parse(`${day}T00:00:00Z`) / 1000 };
  const fields = hasFields && [makerSources(['print/form-fields.ts']), versionOf('@cantoo/pdf-lib')];
  const { pdf } = await cached(kind, { ...input, template: templateFingerprint(template), fields }, async () => {
    if (!hasFields) return { pdf: compilePdf(input) };
    const asked = compileAsking<FieldPlace>(input, 'field');
    return { pdf: await withFormFields(asked.pdf, asked.told) };
  });
  return pdf!;
}
