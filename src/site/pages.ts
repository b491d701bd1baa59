/** The words that search shows for a page, where they are others than the page's own. */
interface Found {
  title?: string;
  text: string;
}

/** A page that code makes, not a content file. */
export interface SitePage {
  href: string;
  /** What the page is called in lists of pages. */
  name: string;
  /** What its tab is called, where that is another name. */
  title?: string;
  /** What search engines show; missing where the page counts what it holds, or has it from its content. */
  description?: string;
  /** How search finds it; without it, search does not. */
  found?: Found;
}

/** Pages of content/ that have a layout of their own, and must be there for it. */
export const ownLayout = ['tro-giup', 'bao-chi'];

/**
 * The one table of these pages: their own heads, the navigation, the site map, feeds and search read it. The key is what
 * the glossary calls a page.
 */
export const sitePages = {
  'trang-chu': { href: '/', name: 'Trang chủ' },
  'van-ban': {
    href: '/van-ban/',
    name: 'Thư viện',
    title: 'Văn bản',
    found: { title: 'Thư viện văn bản', text: 'Danh sách văn bản theo số hiệu, cơ quan và tình trạng hiệu lực.' },
  },
  'ke-hoach': {
    href: '/ke-hoach/',
    name: 'Kế hoạch theo năm',
    title: 'Kế hoạch',
    description: 'Các kế hoạch bình đẳng giới có trên trang, kể lại bằng lời dễ hiểu, mỗi câu dẫn về nguyên văn.',
    found: { text: 'Các kế hoạch kể lại bằng lời dễ hiểu, mỗi năm một trang.' },
  },
  'thang-hanh-dong': {
    href: '/thang-hanh-dong/',
    name: 'Tháng hành động',
    title: 'Tháng hành động vì bình đẳng giới',
    description: 'Tháng hành động hằng năm: thông điệp từng ngày, gói tải về, chủ đề từng năm và nguồn.',
    found: {
      title: 'Tháng hành động năm nay',
      text: 'Thông điệp từng ngày, gói tải về, lịch; chủ đề và thời gian của từng năm.',
    },
  },
  'loi-doc': {
    href: '/thang-hanh-dong/loi-doc/',
    name: 'Lời đọc loa của cả Tháng',
    description: 'Mọi lời đọc loa của Tháng hành động trên một trang để đọc và in: mỗi ngày ba bản, 30, 60 và 90 giây.',
    found: { text: 'Mỗi ngày ba bản, 30, 60 và 90 giây: chép, in, tải Word hoặc PDF một lần.' },
  },
  'thong-diep': {
    href: '/thong-diep/',
    name: 'Thông điệp',
    title: 'Thông điệp từng ngày',
    description:
      'Thông điệp gợi ý cho từng ngày của Tháng hành động, dùng được mọi năm: lời đọc loa, lời gửi Zalo, tin nhắn, tờ in.',
    found: {
      title: 'Tất cả thông điệp',
      text: 'Mỗi ngày một câu, kèm lời đọc loa, lời gửi Zalo, Facebook, tin nhắn và tờ để in.',
    },
  },
  'hoi-dap': {
    href: '/hoi-dap/',
    name: 'Hỏi đáp',
    title: 'Luật nói gì, bằng lời dễ hiểu',
    description:
      'Luật hiện nay nói gì về cưới hỏi, việc nhà, con cái, việc làm, đất và tài sản, khi bị xâm hại: đáp ngay, rồi việc làm, điều luật và ngày kiểm.',
    found: { title: 'Hỏi đáp', text: 'Luật hiện nay nói gì, bằng lời dễ hiểu: cưới hỏi, việc nhà, việc làm, đất đai.' },
  },
  thi: {
    href: '/hoi-dap/thi/',
    name: 'Thi tìm hiểu',
    description:
      'Mười câu mỗi ngày về luật và bình đẳng giới, có giải thích; đề in cho lớp học và chi hội, đáp án riêng.',
    found: { text: 'Mười câu mỗi ngày về luật và bình đẳng giới; đề in cho lớp học, chi hội, đáp án riêng.' },
  },
  'tai-lieu': {
    href: '/tai-lieu/',
    name: 'Tất cả tài liệu',
    title: 'Lấy về dán, đăng, đọc',
    description:
      'Áp phích, pano, tranh cổ động, ảnh đăng mạng của từng thông điệp: PDF có lề cắt, SVG, PNG, bản một màu cho máy photocopy.',
    found: {
      title: 'Tài liệu truyền thông',
      text: 'Áp phích, pano, tranh cổ động, ảnh đăng mạng để tải về, in và chia sẻ.',
    },
  },
  'bao-chi': {
    href: '/bao-chi/',
    name: 'Phòng báo chí',
    found: {
      text: 'Gói tài liệu cho nhà báo, câu trích kèm điều khoản, cách ghi nguồn, cách đưa tin không làm hại.',
    },
  },
  'du-lieu': {
    href: '/du-lieu/',
    name: 'Dữ liệu mở',
    description:
      'Dữ liệu của trang ở dạng máy đọc được: văn bản, điều khoản, kế hoạch, nhiệm vụ, cơ quan, thông điệp, tài liệu, số điện thoại giúp đỡ; kèm mô tả JSON Schema.',
    found: { text: 'Văn bản, nhiệm vụ, thông điệp dưới dạng tệp để máy đọc, tải về và dùng lại.' },
  },
  'bao-phu': {
    href: '/du-lieu/bao-phu/',
    name: 'Điều khoản nào, thông điệp nào',
    title: 'Bao phủ: điều khoản nào, thông điệp nào',
    description:
      'Mỗi ý của các mục về tuyên truyền có thông điệp và tài liệu nào liên quan; mỗi thông điệp gắn với ý nào.',
    found: { text: 'Mỗi điều khoản của Kế hoạch có việc nào, thông điệp nào đi kèm.' },
  },
  'so-do-trang': {
    href: '/so-do-trang/',
    name: 'Sơ đồ trang',
    description:
      'Danh sách mọi trang: nguyên văn theo mục, văn bản theo số hiệu, kế hoạch, thông điệp từng ngày và tài liệu.',
    found: { text: 'Danh sách mọi trang.' },
  },
  'chi-muc': {
    href: '/chi-muc/',
    name: 'Chỉ mục A–Z',
    description: 'Tên và câu hỏi theo vần A, B, C: bấm vào chữ đầu rồi chọn; không cần ô tìm.',
    found: { text: 'Tên và câu hỏi theo vần, không cần ô tìm.' },
  },
  'thay-doi': {
    href: '/thay-doi/',
    name: 'Có gì mới',
    description: 'Nhật ký thay đổi của trang, mới nhất ở trên; theo dõi được bằng Atom hoặc JSON Feed.',
  },
  'tim-kiem': { href: '/tim-kiem/', name: 'Tìm kiếm' },
  'tro-giup': { href: '/tro-giup/', name: 'Cần giúp?' },
} as const satisfies Record<string, SitePage>;

/** Said once on every page that answers. */
export const notLegalAdvice =
  'Đây không phải tư vấn pháp lý: là lời giải thích để bạn biết đường hỏi, không thay cho luật sư hay cơ quan nhà nước.';

/** The pages below each plan year that has tasks; the glossary calls them by this key and the year: "lich-2018". */
export const planPages = {
  'nhiem-vu': {
    title: 'Tất cả các việc',
    text: 'Bảng mọi việc của Kế hoạch: ai làm, với ai, khi nào; tải về CSV, JSON.',
  },
  'co-quan': { title: 'Việc theo cơ quan', text: 'Mở cơ quan của bạn để xem việc phải làm, hạn và mẫu báo cáo.' },
  lich: { title: 'Lịch và hạn', text: 'Các mốc trong năm trên một đường thời gian; tải lịch .ics.' },
} as const satisfies Record<string, Required<Found>>;

/** The pages that search finds by the words of the table. */
export const foundPages = Object.entries<SitePage>(sitePages).flatMap(([id, { href, name, found }]) =>
  found ? [{ id, href, title: name, ...found }] : [],
);
