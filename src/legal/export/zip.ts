import { zip } from '../../print/stable-zip.ts';

/** Every other format of one text in one ZIP; what this machine cannot make is left out. Names are the text's id and the format. */
export async function packFormats(
  id: string,
  files: Readonly<Record<string, Promise<Uint8Array | null>>>,
): Promise<Uint8Array> {
  const packed: Record<string, Uint8Array> = {};
  for (const [format, file] of Object.entries(files)) {
    const bytes = await file;
    if (bytes) packed[`${id}/${id}.${format}`] = bytes;
  }
  return zip(packed);
}
