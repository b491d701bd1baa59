import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readSource, UnreadableSource } from './read-source.ts';

const vietnamese = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐiều 1. Của các Điều được quyết định';
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
/** windows-1258: "Điều của" with marks that follow their letters. */
const windows1258 = new Uint8Array([
  0xd0, 0x69, 0xea, 0xcc, 0x75, 0x20, 0x63, 0x75, 0xd2, 0x61, 0x20, 0xf0, 0xfd, 0xf2, 0x63,
]);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
  { what: 'UTF-16', name: 'a.txt', bytes: utf16(vietnamese), message: /UTF-16.*UTF-8/s },
  { what: 'windows-1258', name: 'a.txt', bytes: windows1258, message: /windows-1258.*UTF-8/s },
  {
    what: 'TCVN3 in bytes',
    name: 'a.txt',
    bytes: latin1('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp, QuyÕt ®Þnh'),
    message: /TCVN3/,
  },
  {
    what: 'TCVN3 saved as UTF-8',
    name: 'a.md',
    bytes: strToU8('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp, QuyÕt ®Þnh'),
    message: /TCVN3.*UniKey/s,
  },
  {
    what: 'VNI',
    name: 'a.html',
    bytes: strToU8('<p>Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp, quyeát ñònh</p>'),
    message: /VNI.*UniKey/s,
  },
  { what: 'PDF', name: 'a.pdf', bytes: strToU8('%PDF-1.7'), message: /PDF.*Word/s },
  { what: 'PDF under another name', name: 'a.docx', bytes: strToU8('%PDF-1.7'), message: /PDF/ },
  {
    what: 'old Word',
    name: 'a.doc',
    bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
    message: /\.doc.*\.docx/s,
  },
  { what: 'RTF', name: 'a.rtf', bytes: strToU8('{\\rtf1'), message: /RTF.*\.docx/s },
  { what: 'an unknown ending', name: 'a.xyz', bytes: strToU8('x'), message: /\.docx, \.html/ },
])('$what gets a sentence that says how to convert', async ({ name, bytes, message }) => {
  const refused = readSource(name, bytes);
  await expect(refused).rejects.toThrow(message);
  await expect(refused).rejects.toBeInstanceOf(UnreadableSource);
});

test('UTF-8 is read, with or without its mark, and French words are no old font', async () => {
  expect((await readSource('a.txt', strToU8(`\ufeff${vietnamese}`))).markdown).toContain('CỘNG HÒA');
  expect((await readSource('a.txt', strToU8('Café, Noël, à la carte, Moët'))).markdown).toContain('Noël');
});
