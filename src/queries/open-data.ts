import { getCollection } from 'astro:content';

/** The collections given away as open data, entry by entry as the editors wrote them. */
export const openCollections = {
  legal: {
    file: 'van-ban',
    title: 'Văn bản',
    about: 'Mọi văn bản trong thư viện: số, ngày, cơ quan, tình trạng, nguồn.',
  },
  plans: {
    file: 'ke-hoach',
    title: 'Kế hoạch',
    about: 'Kế hoạch kể lại bằng lời thường, mỗi câu gắn với một điều khoản.',
  },
  tasks: {
    file: 'nhiem-vu',
    title: 'Nhiệm vụ',
    about: 'Từng việc của Kế hoạch: ai làm, với ai, khi nào, theo điều khoản nào.',
  },
  agencies: {
    file: 'co-quan',
    title: 'Cơ quan',
    about: 'Các cơ quan, tổ chức, chức danh văn bản nhắc tới, gọi tên như văn bản.',
  },
  campaigns: { file: 'thang-hanh-dong', title: 'Tháng hành động', about: 'Tên chính thức, chủ đề, thời gian, nguồn.' },
  messages: { file: 'thong-diep', title: 'Thông điệp', about: 'Thông điệp từng ngày của Tháng hành động.' },
  materials: { file: 'tai-lieu', title: 'Tài liệu', about: 'Áp phích và tài liệu để in.' },
  services: { file: 'dich-vu', title: 'Số điện thoại giúp đỡ', about: 'Số, việc dùng, nguồn, ngày kiểm.' },
} as const;
export type OpenCollection = keyof typeof openCollections;

/** One collection as data: each entry's id and what its schema describes; `text` is what the editors wrote below it. */
export async function openData(name: OpenCollection) {
  const entries = await getCollection(name);
  return entries
    .map(({ id, data, body }) => ({ id, data, ...(body?.trim() && name !== 'legal' && { text: body.trim() }) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
