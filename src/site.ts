/** What the site is called and where its main doors are. The public address comes from SITE_URL alone (astro.config.mjs). */
export const site = {
  name: 'Bình đẳng giới Bắc Kạn',
  tagline: 'Kế hoạch 2018, Quyết định 415',
  title: 'Bình đẳng giới Bắc Kạn: Kế hoạch 2018 theo Quyết định 415/QĐ-UBND',
  description:
    'Nguyên văn Quyết định 415/QĐ-UBND năm 2018 của tỉnh Bắc Kạn về bình đẳng giới, tư liệu truyền thông và thông điệp của Tháng hành động.',
  /** The instrument, plan year and campaign year that the home page leads with. */
  lead: { instrument: '415-qd-ubnd-bac-kan-2018', year: '2018' },
  navigation: [
    { href: '/van-ban/', label: 'Văn bản' },
    { href: '/ke-hoach/2018/', label: 'Kế hoạch' },
    { href: '/thang-hanh-dong/2018/', label: '31 ngày' },
    { href: '/tai-lieu/', label: 'Tài liệu' },
    { href: '/tim-kiem/', label: 'Tìm' },
  ],
} as const;
