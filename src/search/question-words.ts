/** Words around what a sentence asks, parted by “|”. Accents may be left out by whoever types. */

/** Polite beginnings; what follows is the matter. */
export const OPENINGS =
  'tôi muốn hỏi|em muốn hỏi|cho tôi hỏi|cho em hỏi|' +
  'cho mình hỏi|cho hỏi|xin hỏi|tôi muốn biết|em muốn biết|muốn biết|cho tôi biết|cho tôi xin|cho em xin|cho mình xin|' +
  'cho xin|xin|tìm giúp tôi|tìm giúp em|tìm giúp|giúp tôi tìm|giúp em tìm|tôi cần|em cần|tôi muốn|em muốn|mình muốn|' +
  'muốn|tôi tìm|tìm|làm ơn|alo|ad ơi|là|please';

/** … and endings. */
export const CLOSINGS =
  'có được không|được không|phải không|đúng không|ở đâu ạ|vậy ạ|với ạ|ạ|nhé|nhỉ|đi|là gì|thế nào|như thế nào|ra sao';

/** Asks what became of a thing, or whether it still holds. */
export const STATUS =
  'còn hiệu lực không|còn hiệu lực hay không|còn hiệu lực nữa không|có còn hiệu lực không|đang có hiệu lực không|' +
  'có hiệu lực không|hết hiệu lực chưa|còn áp dụng không|còn dùng được không|còn dùng không|' +
  'còn giá trị không|bị thay thế chưa|thay thế chưa|bị bãi bỏ chưa|có hiệu lực từ khi nào|' +
  'có hiệu lực khi nào|thay bằng gì|bây giờ là gì|nay là gì|' +
  'giờ là cơ quan nào|đổi tên thành gì|sáp nhập vào đâu|còn tồn tại không|còn không|still valid|still in force';

/** Means the text that the site leads with. */
export const THIS = 'kế hoạch này|quyết định này|văn bản này|bản này';

/** Days as they are spoken of, by their distance from today. */
export const DAYS: readonly (readonly [words: string, step: number])[] = [
  ['ngày hôm nay|hôm nay|bữa nay|ngày nay|today', 0],
  ['ngày mai|hôm sau|tomorrow', 1],
  ['ngày hôm qua|hôm qua|yesterday', -1],
];

/** Said by whoever wants something to take along, not a text to read. */
export const GETTING = 'tải|download|in|mẫu|phiếu|file|tệp|word|gói|đọc loa|trên loa|loa phường|loa xã|loa thôn';
