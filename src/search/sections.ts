/** The pages of the site that are made by code, not by a content file, so that they can be found too. */
export const sections = [
  {
    id: 'van-ban',
    url: '/van-ban/',
    title: 'Thư viện văn bản',
    text: 'Danh sách văn bản theo số hiệu, cơ quan và tình trạng hiệu lực.',
  },
  {
    id: 'ke-hoach',
    url: '/ke-hoach/',
    title: 'Kế hoạch theo năm',
    text: 'Các kế hoạch kể lại bằng lời dễ hiểu, mỗi năm một trang.',
  },
  {
    id: 'thang-hanh-dong',
    url: '/thang-hanh-dong/',
    title: 'Tháng hành động các năm',
    text: 'Chủ đề, thời gian và thông điệp của từng năm.',
  },
  {
    id: 'tai-lieu',
    url: '/tai-lieu/',
    title: 'Tài liệu truyền thông',
    text: 'Áp phích, pano, tranh cổ động, ảnh đăng mạng để tải về, in và chia sẻ.',
  },
  {
    id: 'bao-chi',
    url: '/bao-chi/',
    title: 'Phòng báo chí',
    text: 'Gói tài liệu cho nhà báo, câu trích kèm điều khoản, cách ghi nguồn, cách đưa tin không làm hại.',
  },
  {
    id: 'du-lieu',
    url: '/du-lieu/',
    title: 'Dữ liệu mở',
    text: 'Văn bản, nhiệm vụ, thông điệp dưới dạng tệp để máy đọc, tải về và dùng lại.',
  },
  {
    id: 'bao-phu',
    url: '/du-lieu/bao-phu/',
    title: 'Điều khoản nào, thông điệp nào',
    text: 'Mỗi điều khoản của Kế hoạch có việc nào, thông điệp nào đi kèm.',
  },
  {
    id: 'so-do-trang',
    url: '/so-do-trang/',
    title: 'Sơ đồ trang',
    text: 'Danh sách mọi trang.',
  },
] as const;

/** The pages that every plan year with tasks has; their ids end in the year: "lich-2018". */
export const planPages = [
  {
    id: 'nhiem-vu',
    title: 'Tất cả các việc',
    text: 'Bảng mọi việc của Kế hoạch: ai làm, với ai, khi nào; tải về CSV, XLSX.',
  },
  { id: 'co-quan', title: 'Việc theo cơ quan', text: 'Mở cơ quan của bạn để xem việc phải làm, hạn và mẫu báo cáo.' },
  { id: 'lich', title: 'Lịch và hạn', text: 'Các mốc trong năm trên một đường thời gian; tải lịch .ics.' },
] as const;
