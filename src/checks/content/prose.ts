import { type MdastNode, mdxToMdast } from 'satteri';
import type { Problem } from '../problem.ts';
import { type Content, type Entry, problemInBody } from './read-content.ts';
import { strangeSign } from './strange-signs.ts';

/** What stands below the record of an .mdx file and is the site's own prose: official texts are read by src/legal alone. */
export const withProse = ({ entries }: Content): Entry[] =>
  (Object.values(entries) as Entry[][])
    .flat()
    .filter(({ file, data }) => file.endsWith('.mdx') && !('text' in data && data.text));

/**
 * Prose is read here by the build's own reader, so that nothing passes the check and stops the build; and it holds words
 * only: what the reader would run as code is refused.
 */
export function checkProse(content: Content): Problem[] {
  return withProse(content).flatMap((entry) => {
    const strange = strangeSign(entry.body);
    if (strange) return [problemInBody(entry, strange.offset, strange.message)];
    let tree: MdastNode;
    try {
      tree = mdxToMdast(entry.body);
    } catch (error) {
      const { line, column, message } = placeOf(String((error as Error).message));
      return [problemInBody(entry, offsetOf(entry.body, line, column), unreadable(message, entry.body, line, column))];
    }
    return faultsOf(tree).map(({ offset, message }) => problemInBody(entry, offset, message));
  });
}

interface Fault {
  offset: number;
  message: string;
}

const placeOf = (words: string) => {
  const [, line = '1', column = '1', message = words] = /^(\d+):(\d+): ([\s\S]*)$/.exec(words) ?? [];
  return { line: Number(line), column: Number(column), message };
};

const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0) +
  column -
  1;

/** The reader's own English words, said for somebody who writes prose. */
function unreadable(message: string, body: string, line: number, column: number): string {
  const rest = (body.split('\n')[line - 1] ?? '').slice(column - 1);
  const shown = `“${rest.length > 30 ? `${rest.slice(0, 30)}…` : rest}”`;
  const tag = /closing tag for `<([^>`]*)>`/.exec(message)?.[1];
  if (tag !== undefined)
    return `thẻ <${tag}> mở mà không đóng; hãy bỏ thẻ ấy (muốn sang đoạn mới thì để một dòng trống), hoặc đóng bằng </${tag}>`;
  if (rest.startsWith('<!--')) return `lời ghi chú kiểu <!-- … --> không dùng được ở đây; hãy xóa đi`;
  if (/^<(?:https?:|mailto:|[\w.+-]+@)/.test(rest))
    return `liên kết viết giữa < và > không đọc được: ${shown}; hãy viết [chữ của liên kết](địa chỉ)`;
  if (rest.startsWith('<'))
    return `dấu < đứng sát chữ hay số là dấu mở thẻ: ${shown}; hãy viết bằng lời (“dưới 18 tuổi”) hoặc để một dấu cách sau dấu <`;
  if (/expression|brace/.test(message))
    return `dấu { có nghĩa là mã, và ở đây không đọc được: ${shown}; hãy bỏ dấu ấy, hoặc thay bằng dấu ngoặc đơn`;
  return `chỗ này không đọc được: ${shown}; hãy viết bằng chữ thường, không dùng các dấu { } < >`;
}

/** Elements that plain Markdown has no words for and that can do no harm, with the attributes that they may have. */
const elements: Record<string, readonly string[]> = {
  a: ['href'],
  br: [],
  details: ['open'],
  sub: [],
  summary: [],
  sup: [],
};

function faultsOf(node: MdastNode): Fault[] {
  const offset = node.position?.start.offset ?? 0;
  const fault = (message: string): Fault[] => [{ offset, message }];
  const below = () => ('children' in node ? (node.children as MdastNode[]).flatMap(faultsOf) : []);
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return fault(
        `chữ giữa { và } là mã, không được dùng: “{${short(node.value)}}”; hãy bỏ hai dấu ấy hoặc thay bằng dấu ngoặc đơn`,
      );
    case 'mdxjsEsm':
      return fault(
        `đoạn bắt đầu bằng chữ “${/^\w+/.exec(node.value)?.[0] ?? ''}” bị đọc là mã: “${short(node.value)}”; hãy bắt đầu đoạn bằng chữ khác (tiếng Việt: “nhập”, “xuất”)`,
      );
    case 'heading':
      if (node.depth === 1)
        return fault('tiêu đề một dấu # trùng với tên trang; hãy dùng hai dấu ## cho mục, ba dấu ### cho mục con');
      return below();
    case 'image':
    case 'definition':
    case 'link': {
      const wrong = node.type === 'image' ? wrongImage(node.url) : wrongLink(node.url);
      return [...(wrong ? fault(wrong) : []), ...below()];
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const name = node.name ?? '';
      const known = Object.hasOwn(elements, name) ? elements[name] : undefined;
      if (!known)
        return fault(
          `thẻ <${name}> không được dùng; hãy viết bằng Markdown (các thẻ dùng được: ${Object.keys(elements).join(', ')})`,
        );
      const wrong = node.attributes.flatMap((attribute): Fault[] => {
        if (
          attribute.type !== 'mdxJsxAttribute' ||
          !known.includes(attribute.name) ||
          (attribute.value !== null && typeof attribute.value === 'object')
        )
          return fault(
            `thẻ <${name}> có thuộc tính không được dùng${'name' in attribute ? `: ${attribute.name}` : ''}; hãy bỏ thuộc tính ấy`,
          );
        const bad = attribute.name === 'href' ? wrongLink(attribute.value ?? '') : null;
        return bad ? fault(bad) : [];
      });
      return [...wrong, ...below()];
    }
    default:
      return below();
  }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/gu, ' ');

const schemes = ['https', 'http', 'mailto', 'tel', 'sms'];

/** Why a link may not stand in prose; null where it may. Browsers read past blanks and control signs in a scheme, and so does this. */
function wrongLink(address: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
  const bare = address.replace(/[\u0000-\u0020\u007f]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(bare)?.[1]?.toLowerCase();
  const allowed = `hãy dùng https://, mailto:, tel:, sms:, hoặc địa chỉ trên trang bắt đầu bằng “/”`;
  if (scheme !== undefined)
    return schemes.includes(scheme) ? null : `liên kết ${short(address)}: không được dùng “${scheme}:”; ${allowed}`;
  if (bare.startsWith('//')) return `liên kết ${short(address)}: thiếu “https:” ở đầu`;
  if (bare.startsWith('/') || bare.startsWith('#')) return null;
  return `liên kết ${short(address)}: thiếu phần đầu; ${allowed}`;
}

/** Pictures from elsewhere would tell that place who reads; pictures beside the text are no content. */
const wrongImage = (address: string): string | null =>
  /^\/(?!\/)/.test(address) && !/^\/\\/.test(address)
    ? null
    : `ảnh ${short(address)}: chỉ dùng được ảnh có trên trang này, địa chỉ bắt đầu bằng “/”`;
