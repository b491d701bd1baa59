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
  { what: 'nothing', name: 'a.docx', bytes: new Uint8Array(), message: /rỗng \(0 byte\)/ },
  {
    what: 'a picture',
    name: 'a.docx',
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    message: /tệp ảnh.*\.docx/s,
  },
  { what: 'bytes', name: 'a.txt', bytes: new Uint8Array([65, 0, 200, 66, 67, 0, 0, 250]), message: /nhị phân.*Word/s },
  {
    what: 'UTF-16 without its mark',
    name: 'a.txt',
    bytes: utf16(vietnamese).subarray(2),
    message: /UTF-16/,
  },
  {
    what: 'a text that is no text',
    name: 'a.txt',
    bytes: new Uint8Array(15_000_001).fill(65),
    message: /15 MB.*tách/s,
  },
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

test('a page is read in the encoding that it declares', async () => {
  const page = `<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"></head>
<body><p>Qu\u00fd I, c\u00e1n b\u1ed9 \u2013 h\u1ecdc</p></body></html>`;
  const bytes = latin1(page.replace('\u2013', '\u0096').replace(/[\u0100-\uffff]/gu, (c) => `&#${c.codePointAt(0)};`));
  expect((await readSource('a.htm', bytes)).markdown.trim()).toBe('Quý I, cán bộ – học');
  await expect(readSource('a.htm', latin1(page.replace('charset', 'x').replace('Qu', '\u00ff')))).rejects.toThrow(
    /UTF-8/,
  );
});
