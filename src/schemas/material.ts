import { z } from 'zod';
import { slug } from './common.ts';

/** The designs of the identity (src/posters), and what each shows to those who cannot see it. */
export const designs = {
  vai: 'Một tấm vải dệt sợi cam, vàng nghệ và trắng ngà trên nền chàm; giữa tấm vải, người lớn và trẻ em cao bằng nhau nắm tay nhau thành hàng.',
  rach: 'Nền cam. Những sợi chàm căng ngang đều nhau; một chỗ bị rách, sợi ở giữa đứt làm đôi, các sợi hai bên bị đẩy cong.',
  bang: 'Nền trắng ngà. Năm bó sợi dọc màu chàm đan với hai bó sợi ngang màu cam xen vàng dài bằng nhau, tạo thành dấu bằng.',
  soi: 'Nền vàng nghệ. Hai bó sợi chàm xen trắng ngà từ hai phía đi tới, vòng qua và móc vào nhau thành một mối.',
} as const;

/** Kinds of material. The plan names the first three (II.1); the others were added by the site. */
export const kinds = {
  'ap-phich': 'Áp phích',
  pano: 'Pano',
  'tranh-co-dong': 'Tranh cổ động',
  'anh-mang': 'Ảnh đăng mạng',
  bang: 'Dải bảng tin',
} as const;
export type MaterialKind = keyof typeof kinds;

/** Sheets a message can be made into (measures in src/posters/formats.ts). */
export const formatNames = [
  'a3',
  'a2',
  'a4',
  'a4-mot-mau',
  'tranh-a2',
  'tranh-a1',
  'pano-2-1',
  'pano-4-1',
  'vuong',
  'doc',
  'lien-ket',
  'bang-tin',
] as const;

/** The material of one message: a design and the sheets it comes in. Its words are the message's words; nothing is typed twice. The body says where it belongs. */
export const material = z.strictObject({
  message: slug.describe('Mã thông điệp, hoặc mã tờ in của một chủ đề chính thức'),
  design: z.enum(Object.keys(designs) as [keyof typeof designs]).describe('Mẫu: vai, rach, bang hoặc soi'),
  formats: z.array(z.enum(formatNames)).min(1).describe('Các khổ'),
});
