/**
 * Fields to fill in for a PDF of Typst, which draws none: its template leaves an empty figure at each place, named by a
 * number, and says how large it is; here each becomes a text field (ISO 32000-1, 12.7) with a widget at that place, and the
 * figure the form element that holds it, so that it is read where it stands (PDF/UA-1, 7.18.4).
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
  TextAlignment,
} from '@cantoo/pdf-lib';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { webCharacters } from '../vietnamese/letters.ts';
import { fontFiles } from './fonts.ts';

/** A place as the template tells it, in points from the upper left corner of its page. */
export interface FieldPlace {
  /** The alternative text of its figure, until it becomes a field. */
  id: string;
  /** What is to be filled in: what a screen reader says, and what programs call the field. */
  name: string;
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: 'one' | 'many';
  isCentred: boolean;
}

let face: Promise<Uint8Array> | undefined;

/** Tinos cut down to what Vietnamese is written with: whole it would be half a megabyte in every form. */
const letters = () => {
  face ??= subsetFont(fontFiles().find(({ name }) => name.endsWith('Tinos_400Regular.ttf'))!.bytes, webCharacters, {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
  });
  return face;
};

/**
 * Chrome and Edge set a letter beyond Latin-1 in whatever face of the machine has it, or leave it out, unless the face of a
 * field goes by one of four names, which they take for a face with signs of its own; for others the name says nothing.
 */
const resource = 'Wingdings';

/** Every letter here is one sign with its marks, so that a line is set by taking its letters one by one. */
const fontkit = {
  create(bytes: Uint8Array) {
    const font = create(bytes as Parameters<typeof create>[0]);
    const layout = (text: string) => ({
      glyphs: [...text].map((letter) => !font.isCollection && font.glyphForCodePoint(letter.codePointAt(0)!)),
    });
    return Object.defineProperties(font, { layout: { value: layout }, postscriptName: { value: resource } });
  },
};

/**
 * The same PDF with a field at every place, in the given order; the same bytes for the same input.
 * @throws where a place has no figure, or the tree of tags is not as Typst writes it
 */
export async function withFormFields(pdf: Uint8Array, places: readonly FieldPlace[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  document.registerFontkit(fontkit as never);
  const font = await document.embedFont(await letters(), { customName: 'Tinos' });
  const form = document.getForm();
  const pages = document.getPages();

  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const keys = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  let key = root.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber();
  const figures = figuresOf(context.enumerateIndirectObjects());

  for (const [i, { id, name, page: number, x, y, width, height, lines, isCentred }] of places.entries()) {
    const page = pages[number - 1]!;
    // A full stop would part the name into levels.
    const field = form.createTextField(`${i + 1} ${name.replaceAll('.', '')}`);
    if (lines === 'many') field.enableMultiline();
    if (isCentred) field.setAlignment(TextAlignment.Center);
    field.addToPage(page, { x, y: page.getHeight() - y - height, width, height, font, borderWidth: 0 });
    field.setFontSize(lines === 'many' ? 10 : 12);
    const { dict } = field.acroField;
    dict.set(PDFName.of('TU'), PDFHexString.fromText(name));
    const [widget] = field.acroField.getWidgets();
    // No ground of its own: what is printed below stays to be seen.
    widget!.dict.delete(PDFName.of('MK'));
    field.updateAppearances(font);

    const figure = figures.get(id);
    const annotation = field.acroField.Kids()?.get(0) as PDFRef | undefined;
    if (!figure || !annotation) throw new Error(`Mẫu in không có hình trống “${id}” cho ô “${name}”.`);
    figure.dict.set(PDFName.of('S'), PDFName.of('Form'));
    figure.dict.delete(PDFName.of('Alt'));
    figure.dict.set(PDFName.of('K'), context.obj({ Type: 'OBJR', Obj: annotation, Pg: page.ref }));
    widget!.dict.set(PDFName.of('StructParent'), PDFNumber.of(key));
    keys.push(PDFNumber.of(key));
    keys.push(figure.ref);
    key += 1;
  }
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key));
  for (const page of pages) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  form.acroForm.dict.set(PDFName.of('DR'), context.obj({ Font: { [font.name]: font.ref } }));
  return document.save({ updateFieldAppearances: false, useObjectStreams: true, addDefaultPage: false });
}

/** Figures of the tree of tags by their alternative text. */
function figuresOf(objects: readonly [PDFRef, PDFObject][]): Map<string, { ref: PDFRef; dict: PDFDict }> {
  const found = new Map<string, { ref: PDFRef; dict: PDFDict }>();
  for (const [ref, dict] of objects) {
    if (!(dict instanceof PDFDict) || dict.get(PDFName.of('S')) !== PDFName.of('Figure')) continue;
    const alt = dict.get(PDFName.of('Alt'));
    if (alt instanceof PDFString || alt instanceof PDFHexString) found.set(alt.decodeText(), { ref, dict });
  }
  return found;
}
