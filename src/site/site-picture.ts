import { site } from './site.ts';

/** What a link shows to a page that has no picture of its own. */
export const sitePicture = {
  src: '/anh-lien-ket.png',
  words: {
    id: 'trang-nha',
    over: site.tagline,
    label: site.name,
    title: site.opening,
    isOfficial: false,
    status: '',
    site: site.credit,
  },
  alt: `Dòng chữ lớn: ${site.name}. ${site.opening} Bên cạnh là họa tiết vải dệt.`,
};
