import { expect, test } from 'vitest';
import { signerOffice } from './signer-office.ts';

test.each([
  ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'Phó Chủ tịch (ký thay Chủ tịch)'],
  ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'Chủ tịch'],
  ['KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG ', 'Thứ trưởng (ký thay Bộ trưởng)'],
  // An office that we do not know how to write is not shown.
  ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG VÍ DỤ', null],
  ['TM. ỦY BAN NHÂN DÂN', null],
  ['', null],
])('%j is signed as %s', (role, office) => expect(signerOffice(role)).toBe(office));
