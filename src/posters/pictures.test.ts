import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clothOf, threadsIn } from './cloth.ts';
import { outlineOf } from './inside.ts';
import { messageSlugs } from './messages-for-tests.ts';
import { itemsOf, type Picture, readPicture } from './picture.ts';
import { brokenRules } from './picture-rules.ts';
import { picturedSlugs, pictureFolder, pictureOf } from './pictures.ts';
import { isFigure } from './weave.ts';

const pictures = picturedSlugs()
  .map((slug) => pictureOf(slug)!)
  .sort((a, b) => a.day.localeCompare(b.day));

test('every message has a picture of its own', () => {
  expect(picturedSlugs()).toEqual(expect.arrayContaining(messageSlugs));
  expect(new Set(pictures.map((picture) => JSON.stringify(itemsOf(picture)))).size).toBe(pictures.length);
  expect(new Set(pictures.map(({ alt }) => alt)).size).toBe(pictures.length);
});

test('grounds never come twice running, and none is much rarer than the others', () => {
  const days = [...new Map(pictures.map((picture) => [picture.day, picture])).values()];
  for (const [i, picture] of days.slice(1).entries()) expect(picture.ground, picture.slug).not.toBe(days[i]!.ground);
  const counts = Object.values(Object.groupBy(days, ({ ground }) => ground)).map((own) => own!.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test.each(pictures.map((picture) => [picture.slug, picture] as const))('%s keeps the rules', (slug, picture) => {
  const text = readFileSync(`${pictureFolder}/${slug}.yaml`, 'utf8');
  const read = readPicture(`${slug}.yaml`, text) as Picture;
  expect(brokenRules(read)).toEqual([]);
  expect(itemsOf(picture).length).toBeLessThan(60);
});

test('threads of a piece are those of the message’s cloth, whole and inside the cut', () => {
  const all = { left: -10, right: 70, top: -10, bottom: 70 };
  for (const { slug, parts } of pictures)
    for (const { fill, shapes } of parts.flatMap(({ items }) => items)) {
      if (fill !== 'vai') continue;
      const cloth = clothOf(slug);
      for (const { y, from, to } of threadsIn(slug, outlineOf(shapes), all))
        for (let x = Math.floor(from); x < to; x++) expect(isFigure(cloth, x, y - 0.5)).toBe(true);
    }
});

describe('what is wrong with a picture is named by file, line and what to do', () => {
  const good = `day: '11-25'
ground: cam
says: Một vết nứt là bát đã vỡ.
alt: Một chiếc bát lớn bằng vải dệt vỡ làm đôi.
parts:
  - disc: { x: 30, y: 30, r: 20, fill: vai }
  - figure: { x: 10, y: 60, h: 30, fill: moc }
`;
  const problems = (text: string) => {
    const read = readPicture('src/posters/pictures/thu.yaml', text);
    return Array.isArray(read) ? read : brokenRules(read).map((one) => ({ file: read.slug, ...one }));
  };
  test('a good one has none', () => expect(problems(good)).toEqual([]));

  test.each([
    ['không có mô tả', good.replace(/^alt: .*\n/m, ''), 1, /alt: thiếu mô tả/],
    ['mô tả nói màu', good.replace('bằng vải dệt', 'màu cam'), 4, /tên màu/],
    ['mô tả có chữ số', good.replace('làm đôi', 'làm 2'), 4, /chữ số/],
    ['miếng lạ', good.replace('- disc', '- dia'), 6, /miếng “dia” chưa có; hãy chọn một trong: .*disc/],
    ['thiếu số', good.replace('r: 20, ', ''), 6, /disc\.r: phải là một số/],
    ['màu lạ', good.replace('fill: moc', 'fill: hong'), 7, /figure\.fill: phải là một trong: cham/],
    ['khóa lạ', good.replace('h: 30', 'hh: 30'), 7, /khóa lạ/],
    ['nằm ngoài', good.replace('x: 10, y: 60', 'x: 90, y: 60'), 7, /nằm ngoài khung 60 × 60/],
    ['thò ra', good.replace('x: 10, y: 60', 'x: -0.5, y: 60'), 7, /thò ra ngoài khung 2\.1 ô/],
    ['lẫn vào nền', good.replace('fill: moc', 'fill: cam'), 7, /lẫn vào màu bên cạnh .*1,5 : 1/],
    ['không có vải', good.replace('fill: vai', 'fill: cham'), 1, /chưa có miếng nào cắt từ vải/],
    [
      'người lớn không bằng nhau',
      `${good}  - figure: { x: 50, y: 60, h: 40, fill: moc }\n`,
      8,
      /người lớn trong một hình phải cao bằng nhau/,
    ],
    ['YAML hỏng', good.replace('{ x: 30', '{ x: [30'), 6, /không đọc được YAML/],
    ['đường cắt hỏng', `${good}  - cloth: { fill: moc, d: M0 0 Q1 1 }\n`, 8, /đường cắt/],
  ])('%s', (_, text, line, message) => {
    expect(problems(text)[0]).toMatchObject({ line, message: expect.stringMatching(message) });
  });
});
