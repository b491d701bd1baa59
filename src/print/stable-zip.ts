import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest day a ZIP can hold, in local time as the format wants it: files then never depend on the clock. */
const epoch = new Date(1980, 0, 1);

/** Files as one ZIP, in the given order, byte-identical for the same input. Names are ASCII, so that an old Windows opens them. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(files)) {
    if (!/^[\w./ -]+$/.test(name)) throw new Error(`Tên tệp trong gói phải không dấu: ${name}`);
    // Pictures, PDF and ZIP are compressed already; an e-book must begin with its type as plain bytes.
    const isStored = /(^mimetype|\.(png|webp|avif|pdf|docx|epub|zip))$/.test(name);
    entries[name] = [bytes, { level: isStored ? 0 : 9, mtime: epoch }];
  }
  return zipSync(entries);
}

/**
 * An Office file (a ZIP of XML) with clock and chance taken out: the days inside and those of the ZIP become `day`
 * (YYYY-MM-DD), the random ids of links to other places become numbers in their order.
 */
export function stableOffice(file: Uint8Array, day: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = new Map(
    parts.flatMap(([name, bytes]) => (/\.(xml|rels)$/.test(name) ? [[name, strFromU8(bytes)]] : [])),
  );
  for (const [name, relations] of text) {
    const ids = [...relations.matchAll(/<Relationship\s[^>]*\/hyperlink"[^>]*>/g)].map(
      ([each]) => / Id="([^"]+)"/.exec(each)![1]!,
    );
    const numbers = new Map(ids.map((id, i) => [`"${id}"`, `"rIdLink${i + 1}"`]));
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
    for (const each of ids.length > 0 ? [name, owner] : [])
      text.set(
        each,
        text.get(each)!.replace(/"rId[^"]+"/g, (id) => numbers.get(id) ?? id),
      );
  }
  const core = text.get('docProps/core.xml');
  if (core) text.set('docProps/core.xml', core.replace(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, `>${day}T00:00:00Z<`));
  const entries: Zippable = {};
  for (const [name, bytes] of parts)
    entries[name] = [text.has(name) ? strToU8(text.get(name)!) : bytes, { level: 9, mtime: epoch }];
  return zipSync(entries);
}
