import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { importReport } from '../import-report.ts';
import { importText } from '../import-text.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Parts of a file besides its document, and the words that each of them holds. */
const parts: Record<string, string> = {
  'word/footnotes.xml':
    '<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>TRONGCHUTHICH</w:t></w:r></w:p></w:footnote></w:footnotes>',
  'word/endnotes.xml':
    '<w:endnotes><w:endnote w:id="1"><w:p><w:r><w:t>TRONGCHUCUOI</w:t></w:r></w:p></w:endnote></w:endnotes>',
  'word/comments.xml':
    '<w:comments><w:comment w:id="1"><w:p><w:r><w:t>TRONGNHANXET</w:t></w:r></w:p></w:comment></w:comments>',
  'word/numbering.xml':
    '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="TRONGSO %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
  'word/header1.xml': '<w:hdr><w:p><w:r><w:t>TRONGDAUTRANG</w:t></w:r></w:p></w:hdr>',
  'word/footer1.xml': '<w:ftr><w:p><w:r><w:t>TRONGCHANTRANG</w:t></w:r></w:p></w:ftr>',
  'word/chart1.xml':
    '<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>TENBIEUDO</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>TENDAY</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>TENMUC</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>1234567</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart><c:catAx><c:title><c:tx><c:rich><a:p><a:r><a:t>TENTRUC</a:t></a:r></a:p></c:rich></c:tx></c:title></c:catAx></c:plotArea></c:chart></c:chartSpace>',
  'word/data1.xml':
    '<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>TRONGSODO</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
  'word/chunk.html': '<p>TRONGTRANGMANG</p>',
  'word/chunk.txt': 'TRONGTEPCHU',
  'word/chunk.mht': 'Content-Type: text/html; charset=utf-8\r\n\r\n<p>TRONGTRANGGOP</p>',
  'word/chunk.rtf': '{\\rtf1 x}',
};
const targets = [
  'header1.xml',
  'footer1.xml',
  'chart1.xml',
  'data1.xml',
  'chunk.html',
  'chunk.txt',
  'chunk.mht',
  'chunk.rtf',
];

function wordFile(body: string): Uint8Array {
  const relations = targets.map((target, i) => `<Relationship Id="r${i}" Type="x" Target="${target}"/>`).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>Mở đầu.</w:t></w:r></w:p>${body}<w:sectPr><w:headerReference r:id="r0"/><w:footerReference r:id="r1"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${relations}</Relationships>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}

/** The record that a file becomes, and what is reported about it, as one text without white space. */
function textAndReport(name: string, bytes: Uint8Array): string {
  const imported = importText({
    name,
    bytes,
    id: 'thu',
    today: '2026-01-02',
    recordOf: () => null,
    publishedOf: () => null,
  });
  const report = importReport(imported, name, 'content/legal/thu.mdx');
  expect(report).not.toMatch(/undefined|NaN|\[object/u);
  return `${imported.record}\n${report}`.replace(/\s+/gu, '');
}

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const field = (instruction: string, result: string, data = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const box = (inside: string) => `<w:txbxContent><w:p>${inside}</w:p></w:txbxContent>`;

type Form = [name: string, write: (word: string) => string, found?: (word: string) => string];

/** What may stand in a paragraph and show words, each with a word of its own; `found` where it is written otherwise. */
const inline: Form[] = [
  ['t', (word) => run(word)],
  ['bold', (word) => run(word, '<w:b/>')],
  ['caps', (word) => run(word.toLowerCase(), '<w:caps/>')],
  ['raised', (word) => run(word, '<w:vertAlign w:val="superscript"/>')],
  ['lowered', (word) => run(word, '<w:vertAlign w:val="subscript"/>')],
  ['struck', (word) => run(word, '<w:strike/>')],
  ['hidden', (word) => run(word, '<w:vanish/>')],
  ['hyperlink', (word) => `<w:hyperlink>${run(word)}</w:hyperlink>`],
  ['smartTag', (word) => `<w:smartTag>${run(word)}</w:smartTag>`],
  ['customXml', (word) => `<w:customXml>${run(word)}</w:customXml>`],
  ['sdt', (word) => `<w:sdt><w:sdtContent>${run(word)}</w:sdtContent></w:sdt>`],
  ['dir', (word) => `<w:dir>${run(word)}</w:dir>`],
  ['bdo', (word) => `<w:bdo>${run(word)}</w:bdo>`],
  ['ins', (word) => `<w:ins>${run(word)}</w:ins>`],
  ['moveTo', (word) => `<w:moveTo>${run(word)}</w:moveTo>`],
  ['del', (word) => `<w:del><w:r><w:delText>${word}</w:delText></w:r></w:del>`],
  ['moveFrom', (word) => `<w:moveFrom>${run(word)}</w:moveFrom>`],
  ['fldSimple', (word) => `<w:fldSimple w:instr="TITLE">${run(word)}</w:fldSimple>`],
  ['empty fldSimple', (word) => `<w:fldSimple w:instr="DOCPROPERTY ${word}"/>`],
  ['field', (word) => field('REF x', separate + run(word))],
  ['field without result', (word) => field(`MACROBUTTON x ${word}`, '')],
  ['words in an instruction', (word) => field('QUOTE', run(word))],
  ['field never closed', (word) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(word)}`],
  ['instruction alone', (word) => `<w:r><w:instrText>${word}</w:instrText></w:r>`],
  [
    'list of a form',
    (word) => field('FORMDROPDOWN', '', `<w:ffData><w:ddList><w:listEntry w:val="${word}"/></w:ddList></w:ffData>`),
  ],
  ['ruby', (word) => `<w:r><w:ruby><w:rt>${run(word)}</w:rt><w:rubyBase>${run('Gốc')}</w:rubyBase></w:ruby></w:r>`],
  [
    'ruby base',
    (word) => `<w:r><w:ruby><w:rt>${run('trên')}</w:rt><w:rubyBase>${run(word)}</w:rubyBase></w:ruby></w:r>`,
  ],
  ['formula', (word) => `<m:oMath><m:f><m:num><m:r><m:t>${word}</m:t></m:r></m:num><m:den/></m:f></m:oMath>`],
  ['picture', (word) => `<w:r><w:drawing><wp:docPr descr="${word}"/><pic:pic/></w:drawing></w:r>`],
  ['old picture', (word) => `<w:r><w:pict><v:shape alt="${word}"><v:imagedata/></v:shape></w:pict></w:r>`],
  ['text box', (word) => `<w:r><w:drawing><wps:txbx>${box(run(word))}</wps:txbx></w:drawing></w:r>`],
  ['old text box', (word) => `<w:r><w:pict><v:shape><v:textbox>${box(run(word))}</v:textbox></v:shape></w:pict></w:r>`],
  ['word art', (word) => `<w:r><w:pict><v:shape><v:textpath string="${word}"/></v:shape></w:pict></w:r>`],
  ['drawn words', (word) => `<w:r><w:drawing><a:p><a:r><a:t>${word}</a:t></a:r></a:p></w:drawing></w:r>`],
  ['shape', (word) => `<w:r><w:drawing><wp:docPr descr="${word}"/><a:prstGeom prst="rect"/></w:drawing></w:r>`],
  ['object', (word) => `<w:r><w:object><o:OLEObject ProgID="${word}"/></w:object></w:r>`],
  ['two forms', (word) => `<mc:AlternateContent><mc:Choice>${run(word)}</mc:Choice></mc:AlternateContent>`],
  ['unknown', (word) => `<w:khongRo>${run(word)}</w:khongRo>`],
  ['unknown in a run', (word) => `<w:r><w:khongRo>${word}</w:khongRo></w:r>`],
];

const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`;
const table = (inside: string) =>
  `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr>${cell(paragraph(run('Ô')))}${cell(inside)}</w:tr></w:tbl>`;

/** What may stand around paragraphs. */
const blocks: [name: string, write: (inside: string) => string][] = [
  ['p', (inside) => paragraph(inside)],
  ['tbl', (inside) => table(paragraph(inside))],
  ['nested tbl', (inside) => table(table(paragraph(inside)))],
  ['sdt', (inside) => `<w:sdt><w:sdtContent>${paragraph(inside)}</w:sdtContent></w:sdt>`],
  ['customXml', (inside) => `<w:customXml>${paragraph(inside)}</w:customXml>`],
  ['ins', (inside) => `<w:ins>${paragraph(inside)}</w:ins>`],
  ['loose', (inside) => inside],
  ['loose in a row', (inside) => `<w:tbl><w:tr>${inside}${cell(paragraph(''))}</w:tr></w:tbl>`],
  ['deleted end', (inside) => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${inside}</w:p>`],
  ['text box', (inside) => paragraph(`<w:r><w:drawing>${box(inside)}</w:drawing></w:r>`)],
  ['unknown', (inside) => `<w:khongRo>${paragraph(inside)}</w:khongRo>`],
];

const wordOf = (i: number) => `TU${String(i).padStart(4, '0')}X`;

test('a file with everything that can hold words: each word is in the text or in the report', () => {
  const all = blocks.flatMap(([block, around]) =>
    inline.map(([name, write]) => ({ name: `${name} in ${block}`, around, write })),
  );
  const body = all.map(({ around, write }, i) => around(write(wordOf(i)))).join('');
  const found = textAndReport('thu.docx', wordFile(body));
  expect(all.filter((_, i) => !found.includes(wordOf(i))).map(({ name }) => name)).toEqual([]);
});

test('parts besides the document: each word is in the text or in the report', () => {
  const body = [
    paragraph('<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'),
    paragraph('<w:r><w:commentReference w:id="1"/></w:r>'),
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('Một')}</w:p>`,
    paragraph('<w:r><w:drawing><c:chart r:id="r2"/></w:drawing></w:r>'),
    paragraph('<w:r><w:drawing><dgm:relIds r:dm="r3"/></w:drawing></w:r>'),
    '<w:altChunk r:id="r4"/><w:altChunk r:id="r5"/><w:altChunk r:id="r6"/><w:altChunk r:id="r7"/>',
  ].join('');
  const found = textAndReport('thu.docx', wordFile(body));
  const words = Object.values(parts).flatMap((text) => text.match(/T(?:RONG|EN)[A-Z]+|1234567/gu) ?? []);
  expect(words.length).toBeGreaterThan(12);
  expect(words.filter((word) => !found.includes(word))).toEqual([]);
  expect(found).toContain('word/chunk.rtf');
});

test('random files: each word is in the text or in the report', () => {
  const piece = fc.record({
    block: fc.constantFrom(...blocks),
    forms: fc.array(fc.constantFrom(...inline), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      let count = 0;
      const body = pieces
        .map(({ block: [, around], forms }) => around(forms.map(([, write]) => write(wordOf(count++))).join('')))
        .join('');
      const found = textAndReport('thu.docx', wordFile(body));
      const lost = Array.from({ length: count }, (_, i) => wordOf(i)).filter((word) => !found.includes(word));
      expect(lost).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const read = (body: string) => {
  const { record, doubts } = importText({
    name: 'thu.docx',
    bytes: wordFile(body),
    id: 'thu',
    today: '2026-01-02',
    recordOf: () => null,
    publishedOf: () => null,
  });
  return { text: record.slice(record.indexOf('Mở đầu.')), codes: doubts.map(({ code }) => code) };
};

test.each([
  ['<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', '≥'],
  [run('\u00b3', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), '≥'],
  [run('\uf0fe', '<w:rFonts w:ascii="Wingdings"/>'), '☑'],
  ['<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', '☐'],
  ['<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', '☑'],
  [field('SYMBOL 179 \\f "Symbol" \\s 12', ''), '≥'],
  [field('FORMCHECKBOX', '', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'), '☑'],
  [field('FORMCHECKBOX', separate, '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'), '☐'],
  ['<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent/></w:sdt>', '☑'],
  [`${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`, 'm²'],
  [`${run('6')}${run('0', '<w:vertAlign w:val="superscript"/>')}`, '6⁰'],
  [`${run('K')}${run('c', '<w:vertAlign w:val="subscript"/>')}`, 'K_{c}'],
  [`${run('Luật')}${run('[1]', '<w:vertAlign w:val="superscript"/>')}`, 'Luật[1]'],
])('%s is %s', (xml, shown) => {
  const { text, codes } = read(paragraph(`${run('Có ')}${xml}${run(' năm')}`));
  expect(text).toContain(`Có ${shown} năm`);
  expect(codes.filter((code) => code >= 'V35' && code < 'V40')).toEqual([]);
});

test('a change of print that nobody has accepted makes the file a draft', () => {
  const bold = run('Một', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>');
  const moved = '<w:pPr><w:pPrChange w:id="2"><w:pPr/></w:pPrChange></w:pPr>';
  const { text, codes } = read(`<w:p>${moved}${bold}</w:p>`);
  expect(text).toContain('**Một**');
  expect(codes).toContain('V40');
});

const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

test.each([
  [`<m:f><m:num>${m('TUSO')}</m:num><m:den>${m('MAUSO')}</m:den></m:f>`, 'TUSO/MAUSO'],
  [`<m:f><m:num>${m('a+b')}</m:num><m:den>${m('2')}</m:den></m:f>`, '(a+b)/2'],
  [`<m:rad><m:deg>${m('3')}</m:deg><m:e>${m('Q')}</m:e></m:rad>`, '∛Q'],
  [`<m:rad><m:deg/><m:e>${m('x+1')}</m:e></m:rad>`, '√(x+1)'],
  [`<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>`, 'x²'],
  [
    `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('i')}</m:sub><m:sup>${m('n')}</m:sup><m:e>${m('x')}</m:e></m:nary>`,
    '∑_{i}ⁿx',
  ],
  [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${m('a')}</m:e></m:d>`, '[a]'],
])('the formula %s is %s, and doubted', (xml, shown) => {
  const { text, codes } = read(paragraph(`${run('Là ')}<m:oMath>${xml}</m:oMath>`));
  expect(text).toContain(`Là ${shown.replaceAll('*', '\\*')}`);
  expect(codes).toContain('V36');
});

test('a printed table that holds another stays a table, row by row', () => {
  const { text, codes } = read(table(`${paragraph(run('Ngoài'))}${table(paragraph(run('Trong')))}`));
  expect(text).toContain('| Ô | Ngoài<br>Ô<br>Trong |');
  expect(codes).toContain('V36');
});

test('the line under the motto is nothing to look at; an arrow is', () => {
  const drawn = (inside: string) => read(paragraph(`${run('Tự do')}<w:r><w:drawing>${inside}</w:drawing></w:r>`)).codes;
  expect(drawn('<wps:wsp><a:prstGeom prst="line"/></wps:wsp>')).not.toContain('V35');
  expect(
    drawn('<wps:wsp><a:prstGeom prst="straightConnector1"/><a:ln><a:tailEnd type="triangle"/></a:ln></wps:wsp>'),
  ).toContain('V35');
});

test('a note that calls itself ends', () => {
  parts['word/footnotes.xml'] =
    '<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>TRONGCHUTHICH</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>';
  expect(read(paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>')).text).toContain('[^1]: TRONGCHUTHICH');
});
