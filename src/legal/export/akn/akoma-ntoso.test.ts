import { XmlDocument, XmlElement, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { everyUnit, inputs } from '../../cases/export-inputs.ts';
import type { Provision } from '../../model.ts';
import { leaves } from '../../name/leaves.ts';
import { toAkomaNtoso } from './akoma-ntoso.ts';
import { workUri } from './frbr.ts';
import { objections } from './schemas.ts';

const namespaces = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };
function childrenOf(element: XmlElement): XmlTreeNode[] {
  const children: XmlTreeNode[] = [];
  for (let child = element.firstChild; child; child = child.next) children.push(child);
  return children;
}
const isElement = (node: XmlTreeNode): node is XmlElement => node instanceof XmlElement;
const attribute = (element: XmlElement, name: string) => element.attr(name)?.value;

/** Elements whose white space is words; elsewhere it is indentation. */
const wordy = new Set(['p', 'num', 'heading']);

/** The words below an element as a reader meets them: lines broken, quotation marks back, notes as their mark. */
function text(element: XmlElement, isWords = wordy.has(element.name)): string {
  if (element.name === 'br') return '\n';
  if (element.name === 'meta') return '';
  if (element.name === 'authorialNote') return attribute(element, 'marker')!;
  const inner = childrenOf(element)
    .map((child) => {
      if (isElement(child)) return text(child, isWords || wordy.has(child.name) || element.name === 'signature');
      return child instanceof XmlText && isWords ? child.content : '';
    })
    .join('');
  if (element.name !== 'quotedStructure') return inner;
  return (attribute(element, 'startQuote') ?? '') + inner + (attribute(element, 'endQuote') ?? '');
}

const solid = (words: string) => words.replace(/\s/g, '');

describe.each(inputs)('%s as Akoma Ntoso', (_, input) => {
  const xml = toAkomaNtoso(input);
  const file = XmlDocument.fromString(xml);
  const all = (xpath: string) => file.find(xpath, namespaces) as XmlElement[];

  test('is valid against our profile of the OASIS schema', () => {
    expect(objections(xml)).toEqual([]);
  });

  test('holds every word of the text, in order', () => {
    const notes = new Set(input.document.footnotes.flatMap(({ marker, content }) => [marker.id, content.id]));
    const source = leaves(input.document)
      .filter(({ id }) => !notes.has(id))
      .map((leaf) => leaf.text);
    expect(solid(text(file.root))).toBe(solid(source.join('')));
    for (const { id, content } of input.document.footnotes)
      expect(text(all(`//a:authorialNote[@GUID="${id}"]`)[0]!.firstChild as XmlElement)).toBe(content.text);
  });

  test('has the units of the tree: ids, types, numbers, headings, words', () => {
    const part = (element: XmlElement, names: string[]) =>
      childrenOf(element)
        .filter((child): child is XmlElement => isElement(child) && names.includes(child.name))
        .map((child) => text(child))
        .join('') || null;
    const units = (element: XmlElement): object[] =>
      childrenOf(element)
        .filter(isElement)
        .flatMap((child): object[] => {
          const guid = attribute(child, 'GUID');
          const isUnit = guid && all(`//*[@GUID="${guid}"][self::a:p or self::a:authorialNote]`).length === 0;
          if (!isUnit) return units(child);
          const isQuote = attribute(child, 'name') === 'quotation';
          const inner = isQuote ? all(`//*[@GUID="${guid}"]/a:content/a:p/a:mod/a:quotedStructure`)[0]! : child;
          return [
            {
              id: guid,
              type: child.name === 'hcontainer' ? attribute(child, 'name') : child.name,
              num: part(inner, ['num']),
              heading: part(inner, ['heading']),
              content: part(inner, isQuote ? ['p'] : ['intro', 'content']),
              children: units(inner),
            },
          ];
        });
    const outline = (unit: Provision): object => ({
      id: unit.id,
      type: unit.type,
      num: unit.num?.text ?? null,
      heading: unit.heading?.text ?? null,
      content:
        (unit.rows
          ? unit.rows
              .flat()
              .map((cell) => cell.text)
              .join('')
          : unit.content?.text) ?? null,
      children: unit.children.map(outline),
    });
    const bodies = [...all('//a:body'), ...all('//a:mainBody')];
    expect(bodies.flatMap(units)).toEqual(input.document.components.flatMap(({ body }) => body.map(outline)));
  });

  test('eIds are unique, every unit has one, and every local address leads to one', () => {
    const eIds = all('//*[@eId]').map((element) => attribute(element, 'eId')!);
    expect(new Set(eIds).size).toBe(eIds.length);
    expect(all('//*[@GUID][not(@eId)]')).toEqual([]);
    const targets = all('//*').flatMap((element) =>
      ['href', 'refersTo', 'source', 'start']
        .map((name) => attribute(element, name))
        .filter((value) => value?.startsWith('#')),
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !eIds.includes(target!.slice(1)))).toEqual([]);
  });

  test('says whose it is and that it is not the authoritative copy', () => {
    expect(all('//a:FRBRWork/a:FRBRalias')[0]!.attr('value')!.value).toBe(input.permalink);
    expect(all('//a:FRBRauthoritative[@value="true"]')).toEqual([]);
  });

  test('the same bytes each time', () => {
    expect(toAkomaNtoso(input)).toBe(xml);
  });
});

test('eIds follow the OASIS names; quoted articles do not take those of the text', () => {
  const xml = toAkomaNtoso(everyUnit[0]!);
  for (const eId of ['part_1__chp_1', 'chp_2__sec_1__subsec_1', 'art_2__cl_1__point_d', 'art_2__cl_1__point_dd'])
    expect(xml).toContain(`eId="${eId}"`);
  expect(xml).toMatch(/eId="art_2a__[a-z_0-9]*qstr_1__art_5"/);
  expect(xml).not.toContain('eId="art_5"');
  expect(xml).toContain('eId="att_1__para_1"');
});

test('references are addresses: of another instrument, of what is issued with the text', () => {
  const xml = toAkomaNtoso(inputs[0]![1]);
  expect(xml).toContain('href="/akn/vn/act/quyet-dinh/ttg/2015-10-02/1696-qd-ttg/vie@2015-10-02"');
  expect(xml).toMatch(/<ref eId="[^"]+" href="#att_1">Kế hoạch thực hiện công tác/);
});

test('addresses: what is local carries its province, what is not known is left out', () => {
  const address = (docType: string, number: string, authority?: string, date?: string, place?: string) =>
    workUri({ docType, number, authority, date, place });
  expect(address('Quyết định', '415/QĐ-UBND', 'Ủy ban nhân dân tỉnh Bắc Kạn', '2018-03-19')).toBe(
    '/akn/vn-bac-kan/act/quyet-dinh/ubnd/2018-03-19/415-qd-ubnd',
  );
  expect(address('Luật', '45/2019/QH14', 'Quốc hội', '2019-11-20')).toBe('/akn/vn/act/luat/qh/2019-11-20/45-2019-qh14');
  expect(address('Nghị định', '30/2020/NĐ-CP', 'Chính phủ', '2020-03-05', 'Hà Nội')).toBe(
    '/akn/vn/act/nghi-dinh/cp/2020-03-05/30-2020-nd-cp',
  );
  expect(address('cong-van', '12/UBND-VX', 'UBND', '2025-03-01', 'Ví Dụ')).toBe(
    '/akn/vn-vi-du/doc/cong-van/ubnd/2025-03-01/12-ubnd-vx',
  );
  expect(address('Quyết định', '/QĐ-UBND', 'Ủy ban nhân dân tỉnh Ví Dụ', '2018-05')).toBe(
    '/akn/vn-vi-du/act/quyet-dinh/ubnd/2018-05/nn',
  );
});

test('the profile refuses what the standard refuses', () => {
  const xml = toAkomaNtoso(everyUnit[0]!);
  const broken: [string, string, string][] = [
    ['two equal eIds', 'eId="art_3"', 'eId="art_2"'],
    ['content beside units', '<intro eId="art_2__intro">', '<content/><intro eId="art_2__intro">'],
    ['an unknown element', '<num>Chương I</num>', '<number>Chương I</number>'],
    ['a date that is none', 'docDate date="2022-01-05"', 'docDate date="05/01/2022"'],
    ['words outside blocks', '<body eId="body" xml:lang="vi">', '<body eId="body" xml:lang="vi">Lời văn'],
    ['a person without reference', /person eId="([^"]+)" refersTo="[^"]+"/.exec(xml)![0], 'person'],
  ];
  for (const [what, from, to] of broken) {
    expect(xml, what).toContain(from);
    expect(objections(xml.replace(from, to)), what).not.toEqual([]);
  }
});
