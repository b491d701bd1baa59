/**
 * Names of laws and ordinances that hold a word or a comma at which a name that nobody lists would end ("và", "của", …).
 * As their own title lines print them; a text may write other capitals.
 */
const names = [
  'An toàn, vệ sinh lao động',
  'Bảo vệ và kiểm dịch thực vật',
  'Bảo vệ, chăm sóc và giáo dục trẻ em',
  'Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân',
  'Chất lượng sản phẩm, hàng hóa',
  'Cán bộ, công chức',
  'Công nghiệp quốc phòng, an ninh và động viên công nghiệp',
  'Giám sát của Quốc hội và Hội đồng nhân dân',
  'Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác',
  'Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
  'Hòa giải, đối thoại tại Tòa án',
  'Hôn nhân và gia đình',
  'Hỗ trợ doanh nghiệp nhỏ và vừa',
  'Khoa học và công nghệ',
  'Khoa học, công nghệ và đổi mới sáng tạo',
  'Khám bệnh, chữa bệnh',
  'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
  'Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng',
  'Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam',
  'Phí và lệ phí',
  'Phòng cháy và chữa cháy',
  'Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  'Phòng, chống bạo lực gia đình',
  'Phòng, chống bệnh truyền nhiễm',
  'Phòng, chống khủng bố',
  'Phòng, chống ma túy',
  'Phòng, chống mua bán người',
  'Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người',
  'Phòng, chống rửa tiền',
  'Phòng, chống tham nhũng',
  'Phòng, chống thiên tai',
  'Phòng, chống tác hại của rượu, bia',
  'Phòng, chống tác hại của thuốc lá',
  'Quy hoạch đô thị và nông thôn',
  'Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng',
  'Quản lý và sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ',
  'Quản lý và đầu tư vốn nhà nước tại doanh nghiệp',
  'Quản lý, bảo vệ công trình quan trọng liên quan đến an ninh quốc gia',
  'Quản lý, sử dụng tài sản công',
  'Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ',
  'Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp',
  'Sử dụng năng lượng tiết kiệm và hiệu quả',
  'Thi hành tạm giữ, tạm giam',
  'Thi đua, khen thưởng',
  'Thuế xuất khẩu, thuế nhập khẩu',
  'Thể dục, thể thao',
  'Thực hành tiết kiệm, chống lãng phí',
  'Tiêu chuẩn và quy chuẩn kỹ thuật',
  'Trách nhiệm bồi thường của Nhà nước',
  'Trật tự, an toàn giao thông đường bộ',
  'Tài nguyên, môi trường biển và hải đảo',
  'Tín ngưỡng, tôn giáo',
  'Tương trợ tư pháp về hình sự',
  'Xuất cảnh, nhập cảnh của công dân Việt Nam',
  'Đầu tư theo phương thức đối tác công tư',
  'Địa chất và khoáng sản',
  'Ưu đãi người có công với cách mạng',
].sort((a, b) => b.length - a.length);

const listed = new RegExp(
  String.raw`(?:${names.map((name) => name.replaceAll(' ', String.raw`\s+`)).join('|')})(?![\p{L}\d])`,
  'iuy',
);

/** Words that join two things in a sentence, or go on from a law: no part of its name. */
const elsewhere =
  /\s(?:các|những|văn bản|pháp luật|quy định|quy chế|kế hoạch|nghị định|thông tư|quyết định|nghị quyết|luật|bộ luật|theo|của|được|bị)(?![\p{L}\d])/iu;

/** "Luật X và y ngày 1 tháng 2 …", "Luật X và y số 12/…": a day, a year or a number right behind says where the name ends. */
const joined = /\s+và(\s+\p{Ll}+(?:\s\p{Ll}+){0,4}?)(?=\s+(?:ngày\s+\d|năm\s+\d{4}(?!\d)|số\s+\d))/uy;

/**
 * Where the name of a law ends that holds words at which others end; null where it is none of these.
 * @param from where the name begins, behind "Luật"
 * @param short where it ends at the latest by the first such word
 */
export function endOfLawName(text: string, from: number, short: number): number | null {
  listed.lastIndex = from;
  const whole = listed.exec(text);
  if (whole && from + whole[0].length > short) return from + whole[0].length;
  joined.lastIndex = short;
  const more = joined.exec(text);
  return more && !elsewhere.test(more[1]!) ? short + more[0].length : null;
}
