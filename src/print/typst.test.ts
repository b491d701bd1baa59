import { expect, test } from 'vitest';
import { fontFiles, foreignFonts } from './fonts.ts';
import { findAddon, templateFingerprint, typstMissing } from './typst.ts';

test('a machine without a fitting Typst build is told so, not broken', () => {
  const missing = (name: string) => {
    throw new Error(`Cannot find module ${name}`);
  };
  expect(findAddon(missing)).toBeNull();
  expect(typstMissing).toContain('npm ci');
  expect(typstMissing).not.toContain('\n');
});

test('only our fonts are let through', () => {
  const pdf = (...names: string[]) => Buffer.from(names.map((name) => `/FontName /ABCDEF+${name}\n`).join(''));
  expect(foreignFonts(pdf('BeVietnamPro-ExtraBold', 'Tinos', 'Tinos-Italic'))).toEqual([]);
  expect(foreignFonts(pdf('Tinos', 'DejaVuSans', 'DejaVuSans'))).toEqual(['DejaVuSans']);
});

test('all fonts are there', () => {
  expect(fontFiles()).toHaveLength(10);
  for (const { bytes } of fontFiles()) expect(bytes.readUInt32BE(0)).toBe(0x00010000);
});

test('a template has one fingerprint, another template another', () => {
  expect(templateFingerprint('poster.typ')).toMatch(/^[0-9a-f]{64}$/);
  expect(templateFingerprint('poster.typ')).toBe(templateFingerprint('poster.typ'));
});
