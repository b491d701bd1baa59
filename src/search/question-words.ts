/** What the words around the matter of a sentence are for. */
export const purposes = ['opening', 'closing', 'status', 'lead', 'getting', '0', '1', '-1'] as const;
export type Around = Record<(typeof purposes)[number], string[]>;

/** Words around what a sentence asks; accents may be left out by whoever types. They travel with the records. */
export const around: Around = Object.fromEntries(
  Object.entries({
    /** Polite beginnings, one after the other; what follows is the matter. */
    opening:
      'tôi muốn|em muốn|mình muốn|tôi cần|em cần|tôi tìm|cho tôi|cho em|cho mình|cho hỏi|cho xin|giúp tôi|giúp em|' +
      'tìm giúp|hỏi|biết|xin|muốn|tìm|làm ơn|alo|ad ơi|là|please',
    /** … and endings; in what file a thing is wanted says nothing of the thing. */
    closing: 'được không|phải không|đúng không|vậy|với|ạ|nhé|nhỉ|đi|là gì|thế nào|ra sao|file|word|pdf|zip|excel',
    /** Asks what became of a thing, or whether it still holds. */
    status:
      'còn hiệu lực không|còn hiệu lực hay không|còn hiệu lực nữa không|có còn hiệu lực không|đang có hiệu lực không|' +
      'có hiệu lực không|hết hiệu lực chưa|còn áp dụng không|còn dùng được không|còn dùng không|còn giá trị không|' +
      'bị thay thế chưa|thay thế chưa|bị bãi bỏ chưa|có hiệu lực từ khi nào|có hiệu lực khi nào|thay bằng gì|' +
      'bây giờ là gì|nay là gì|giờ là cơ quan nào|bây giờ là cơ quan nào|đổi tên thành gì|sáp nhập vào đâu|còn tồn tại không|còn không|' +
      'still valid|still in force',
    /** Means the text that the site leads with. */
    lead: 'kế hoạch này|quyết định này|văn bản này|bản này',
    /** Said by whoever wants something to take along, not a text to read. */
    getting: 'tải|download|in|mẫu|phiếu|file|tệp|word|gói|đọc loa|trên loa|loa phường|loa xã|loa thôn',
    /** Days as they are spoken of, by their distance from today. */
    0: 'ngày hôm nay|hôm nay|bữa nay|ngày nay|today',
    1: 'ngày mai|hôm sau|tomorrow',
    '-1': 'ngày hôm qua|hôm qua|yesterday',
  }).map(([purpose, phrases]) => [purpose, phrases.split('|')]),
) as Around;
