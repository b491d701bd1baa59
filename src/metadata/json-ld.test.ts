import { expect, test } from 'vitest';
import { dublinCore, eli } from './head-tags.ts';
import { instrumentLd, legislationLd, provisionLd, scriptJson, unitLd } from './json-ld.ts';
import { forceOf, jurisdictionOf, type LegislationFacts, legislationFacts } from './legislation.ts';

const base = 'https://example.org/van-ban/1-qd/';
const facts: LegislationFacts = {
  url: base,
  type: 'Quyết định',
  title: 'Về một việc để thử </script><!--',
  label: 'Quyết định 1/QĐ-SVD',
  authority: 'Ủy ban nhân dân tỉnh Ví Dụ',
  description: 'Để thử.',
  replaces: [],
  replacedBy: [],
  cites: [],
  annexes: [],
  files: [],
};
const full: LegislationFacts = {
  ...facts,
  number: '1/QĐ-SVD',
  jurisdiction: jurisdictionOf(facts.authority),
  date: '2020-03-02',
  inForce: '2020-04-01',
  force: 'InForce',
  replaces: ['https://example.org/van-ban/0-qd/'],
  cites: ['https://example.org/van-ban/2-qd/'],
  image: 'https://example.org/van-ban/1-qd.png',
  annexes: [{ url: `${base}#kh-ten-loai`, type: 'Kế hoạch', name: '' }],
  files: [{ url: 'https://example.org/van-ban/1-qd.txt', mediaType: 'text/plain; charset=utf-8', bytes: 120 }],
};

test('what is known is said, in the shape of the schema', () => {
  expect(legislationFacts.parse(full)).toEqual(full);
  const ld = JSON.parse(scriptJson(instrumentLd(full)));
  expect(legislationLd.parse(ld)).toEqual(ld);
  expect(ld).toMatchObject({
    legislationIdentifier: '1/QĐ-SVD',
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: 'tỉnh Ví Dụ' },
    legislationLegalForce: 'https://schema.org/InForce',
    temporalCoverage: '2020-04-01/..',
    legislationChanges: [{ '@id': 'https://example.org/van-ban/0-qd/' }],
    hasPart: [{ '@id': `${base}#kh-ten-loai`, legislationType: 'Kế hoạch' }],
    encoding: [{ encodingFormat: 'text/plain', contentSize: '120 B' }],
  });
});

test('what is not known is absent', () => {
  const ld = JSON.parse(scriptJson(instrumentLd(facts)));
  expect(legislationLd.parse(ld)).toEqual(ld);
  expect(Object.keys(ld).sort()).toEqual([
    '@context',
    '@id',
    '@type',
    'description',
    'inLanguage',
    'legislationPassedBy',
    'legislationType',
    'name',
    'url',
  ]);
  const names = [...dublinCore(facts), ...eli(facts)].map((tag) =>
    'rel' in tag ? tag.rel : (tag.name ?? tag.property),
  );
  expect(names.filter((name) => /date|issued|number|force|jurisdiction|spatial|cites/.test(name!))).toEqual([]);
});

test('a provision says where it stands', () => {
  const ld = JSON.parse(
    scriptJson(
      unitLd({
        url: `${base}dieu-1/`,
        label: 'Điều 1',
        name: 'Một',
        identifier: 'Điều 1 Quyết định số 1/QĐ-SVD',
        instrument: full,
      }),
    ),
  );
  expect(provisionLd.parse(ld)).toEqual(ld);
  expect(ld.isPartOf['@id']).toBe(base);
});

test('no words can end the script element', () => {
  const text = scriptJson(instrumentLd(facts));
  expect(text).not.toContain('<');
  expect(JSON.parse(text).name).toContain('</script><!--');
});

test('a law is called by its name, what else by number and subject', () => {
  const law = { ...full, type: 'Luật', number: '1/2020/QH14', title: 'Làm ví dụ' };
  expect(instrumentLd(law)).toMatchObject({ name: 'Luật Làm ví dụ', legislationIdentifier: '1/2020/QH14' });
  expect(instrumentLd({ ...full, title: 'Về một việc' }).name).toBe('Quyết định 1/QĐ-SVD Về một việc');
});

test('force and jurisdiction only where status and name say so', () => {
  expect(
    ['còn hiệu lực', 'hết hiệu lực', 'hết thời gian thực hiện', 'chưa xác minh'].map((status) => forceOf(status)),
  ).toEqual(['InForce', 'NotInForce', undefined, undefined]);
  // A programme that still runs is no statement on its force.
  expect(forceOf('còn hiệu lực', 'còn thời gian')).toBeUndefined();
  expect(jurisdictionOf('Bộ Tài chính')).toEqual({ name: 'Việt Nam', isCountry: true });
  expect(jurisdictionOf('Liên Hợp Quốc')).toBeUndefined();
});
