import { type Document, isAlias, isNode, isScalar, visit } from 'yaml';

/** Signs to which YAML gives a meaning that no editor here has in mind: they would drop or change words in silence. */
export function findTraps(document: Document, text: string): { offset: number; message: string }[] {
  const traps: { offset: number; message: string }[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key))
        traps.push({ offset: isNode(key) ? (key.range?.[0] ?? 0) : 0, message: 'tên khóa phải là chữ' });
    },
    Node(_, node) {
      const [start, end] = node.range ?? [0, 0];
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        const message = 'dấu "&", "*" hoặc "!" ở đầu giá trị có nghĩa riêng; hãy đặt giá trị trong dấu nháy';
        traps.push({ offset: start, message });
      } else if (isScalar(node) && node.type === 'PLAIN' && /\n\s*- /u.test(text.slice(start, end))) {
        const item = /\n\s*(?=- )/u.exec(text.slice(start, end))!;
        const message =
          'mục này lùi sâu hơn mục trên nên bị nối vào mục ấy; hãy lùi bằng các mục khác, hoặc đặt giá trị trong dấu nháy';
        traps.push({ offset: start + item.index + item[0].length, message });
      } else if (isScalar(node) && node.type === 'PLAIN' && /^[ \t]+#/u.test(text.slice(end))) {
        const message =
          'chữ sau dấu # không được đọc; hãy đặt giá trị trong dấu nháy, hoặc chuyển lời ghi chú lên dòng riêng';
        traps.push({ offset: end, message });
      }
    },
  });
  return traps;
}
