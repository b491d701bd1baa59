import { describe, expect, test } from 'vitest';
import { bind } from '../vietnamese/bind.ts';
import { breakLines, type Frame, roughWidth } from './break-lines.ts';
import { message, messages } from './messages-for-tests.ts';

const story: Frame = { most: 5, shape: 52 / 18, within: true };
const link: Frame = { most: 4, shape: 29 / 20, within: true };
const billboard: Frame = { most: 2, shape: 100 / 22, within: false };
const frames = { story, link, billboard };
const widest = (lines: readonly string[]) => Math.max(...lines.map(roughWidth));

describe.each(Object.entries(frames))('on a sheet like a %s', (_, frame) => {
  test.each(messages.map(({ lines }) => [lines.join(' / '), lines] as const))('%s', (__, lines) => {
    const broken = breakLines(lines, frame);
    // Not a word is lost or moved, and no more lines stand there than the sheet bears.
    expect(broken.join(' ')).toBe(lines.join(' '));
    expect(broken.length).toBeLessThanOrEqual(frame.most);
    // A compound stays on its line.
    expect(broken.map(bind).join(' ').replaceAll('\u00a0', ' ')).toBe(lines.join(' '));
    for (const compound of bind(lines.join(' '))
      .split(' ')
      .filter((word) => word.includes('\u00a0')))
      expect(broken.map(bind).join('\n')).toContain(compound);
    // No syllable stands alone, unless it was put there by hand.
    for (const line of broken) expect(line.includes(' ') || lines.includes(line)).toBe(true);
  });
});

test('lines are broken further only where that lets the letters grow', () => {
  for (const { lines } of messages) {
    const broken = breakLines(lines, link);
    if (broken.length > lines.length) expect(widest(broken)).toBeLessThan(widest(lines));
  }
});

test('a billboard joins whole lines and never breaks one', () => {
  expect(breakLines(message('chu-de-2018').lines, billboard)).toEqual([
    'Chủ động phòng, chống bạo lực,',
    'xâm hại phụ nữ và trẻ em',
  ]);
  expect(breakLines(message('cung-ban').lines, billboard)).toEqual(['Cùng bàn,', 'cùng làm, cùng quyết']);
  expect(breakLines(message('con-nao').lines, billboard)).toEqual(['Con nào', 'cũng là con']);
});

test('a narrow sheet breaks before a word that begins a phrase, and around what is one word', () => {
  expect(breakLines(message('nang-luc').lines, link)).toEqual(['Chọn người', 'vì năng lực,', 'không vì giới tính']);
  expect(breakLines(message('day-con').lines, link)).toEqual(['Muốn con biết', 'tôn trọng,', 'mình làm trước']);
  expect(breakLines(message('chu-de-2018').lines, link)).toEqual([
    'Chủ động',
    'phòng, chống bạo lực,',
    'xâm hại phụ nữ',
    'và trẻ em',
  ]);
});

test('what cannot be broken stays as it was given', () => {
  expect(breakLines(['Quyền'], link)).toEqual(['Quyền']);
  expect(breakLines(['phụ nữ'], { ...link, shape: 0.2 })).toEqual(['phụ nữ']);
});

test('a compound stays whole where a line breaks', () => {
  expect(breakLines(['Thêm một nơi tạm lánh'], { ...link, shape: 0.5 })).toEqual(['Thêm một nơi', 'tạm lánh']);
});
