/** Whose a file is, where it comes from and how it may be used, as XMP: read by programs that show pictures and by those that keep them. */

export interface Provenance {
  title: string;
  description: string;
  author: string;
  licence: { name: string; url: string };
  /** The address that the file comes from. */
  source: string;
  /** Who says what stands on it. */
  credit: string;
  /** YYYY-MM-DD */
  date: string;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The description itself, as it also stands in an SVG (ISO 16684-1: Dublin Core, XMP Rights, Creative Commons, Photoshop). */
export function rdf({ title, description, author, licence, source, credit, date }: Provenance): string {
  const words = (name: string, text: string) =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  return (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:cc="http://creativecommons.org/ns#" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
    words('title', title) +
    words('description', description) +
    words('rights', `${licence.name}: ${licence.url}`) +
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>` +
    `<dc:date><rdf:Seq><rdf:li>${date}</rdf:li></rdf:Seq></dc:date>` +
    `<dc:source>${escaped(source)}</dc:source>` +
    `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>` +
    '<xmpRights:Marked>True</xmpRights:Marked>' +
    `<xmpRights:WebStatement>${escaped(source)}</xmpRights:WebStatement>` +
    `<cc:license rdf:resource="${escaped(licence.url)}"/>` +
    '</rdf:Description></rdf:RDF>'
  );
}

/** A whole packet, for PNG and WebP. */
export const xmpPacket = (provenance: Provenance): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf(provenance)}</x:xmpmeta><?xpacket end="r"?>`;
