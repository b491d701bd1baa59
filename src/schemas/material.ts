import { z } from 'zod';
import { slug } from './common.ts';

/** Kinds of material. The plan names the first three (II.1); the others were added by the site. */
export const kinds = {
  'ap-phich': 'Áp phích',
  pano: 'Pano',
  'tranh-co-dong': 'Tranh cổ động',
  'anh-mang': 'Ảnh đăng mạng',
  bang: 'Dải bảng tin',
  'bang-ron': 'Băng rôn, phướn',
} as const;
export type MaterialKind = keyof typeof kinds;

/**
 * The material of one message: every message comes on every sheet (src/posters/formats.ts). Its words are the message's
 * words; nothing is typed twice. The body says where it belongs.
 */
export const material = z.strictObject({
  message: slug.describe('Mã thông điệp, hoặc mã tờ in của một chủ đề chính thức'),
});
