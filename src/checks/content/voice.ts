import { cuts, lengths, station, timing } from '../../campaign/read-aloud.ts';
import { signed, suggestedBy } from '../../campaign/signature.ts';
import { hasQuotation } from '../../schemas/message.ts';
import { unwritten } from '../../schemas/unwritten.ts';
import { sentences } from '../../vietnamese/sentences.ts';
import { syllables } from '../../vietnamese/syllables.ts';
import type { Problem } from '../problem.ts';
import { type Content, type Entry, problemAt } from './read-content.ts';
import type { YamlPath } from './yaml.ts';

/** What a listener can follow: syllables in a sentence, in one breath; and the share of a script that is its own thought. */
const limits = {
  sentence: 25,
  breath: 12,
  own: 0.5,
  leastFilled: 0.75,
  zalo: 450,
  sms: 160,
  smsAccented: 134,
} as const;

/** What is never said on the air, and why. */
const neverSaid: readonly [RegExp, string][] = [
  [/\d[\d ]*/u, 'có chữ số: hãy viết như khi đọc, ví dụ “một một ba”, “hai mươi lăm tháng mười một”'],
  [/năm hai (?:nghìn|ngàn|không)[^.,;:?!]*/iu, 'có năm: bài đọc dùng cho mọi năm'],
  [/thứ (?:hai|ba|tư|năm|sáu|bảy)(?![\p{L}])|chủ nhật/iu, 'có thứ trong tuần: năm sau ngày ấy là thứ khác'],
  [/một chín không không|chín không không/iu, 'có số dài, nghe không kịp nhớ: để số ấy ở Zalo, Facebook'],
  [/(?:Cán bộ|Phóng viên|Biên tập viên|Chủ xưởng)\s*:/u, 'gọi người khác mà bà con cũng nghe'],
];

/** A place that the texts leave to no reader in particular: they serve every commune. */
const province = /(?<![\p{L}])(?:tỉnh|Tỉnh) \p{Lu}\p{L}*/u;
/** An SMS loses its accents, and these syllables then read as something else or as abuse. */
const bareWords = /\b(?:lon|buoi|cac|dit|dam)\b/iu;
const gsm = /^[\n A-Za-z0-9@£$¥!"#%&'()*+,\-./:;<=>?]*$/u;
const spokenNumbers = ['một một ba', 'một một một'] as const;
const has = (text: string, number: string) => new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u').test(text);

type Said = [path: YamlPath, message: string];

/** What is wrong with one script. */
function scriptFaults(paragraphs: readonly string[], seconds: number, slogan: string, violence: boolean): Said[] {
  const faults: Said[] = [];
  const at = (i: number, message: string) => faults.push([[i], message]);
  for (const i of [0, paragraphs.length - 1])
    if (!paragraphs[i]!.includes(station))
      at(i, `đoạn ${i === 0 ? 'đầu' : 'cuối'} phải có chỗ đọc tên đài: ${station}`);
  paragraphs.forEach((paragraph, i) => {
    for (const [pattern, why] of neverSaid) {
      const found = pattern.exec(paragraph)?.[0];
      if (found) at(i, `“${found.trim()}”: ${why}`);
    }
    if (hasQuotation(paragraph)) at(i, 'có dấu ngoặc kép, trên loa không ai nghe thấy; hãy nói ý ấy bằng lời của mình');
    const place = province.exec(paragraph)?.[0];
    if (place) at(i, `“${place}”: bài đọc không nói tên tỉnh, xã nào cũng dùng được`);
    for (const sentence of sentences(paragraph)) {
      const count = syllables(sentence);
      if (count > limits.sentence)
        at(i, `câu “${sentence}” dài ${count} tiếng, nghe không kịp: hãy viết nhiều nhất ${limits.sentence} tiếng`);
    }
    for (const breath of paragraph.split(/[.?!…,;:]/u)) {
      const count = syllables(breath);
      if (count > limits.breath)
        at(i, `“${breath.trim()}” dài ${count} tiếng một hơi: hãy thêm chỗ ngắt, nhiều nhất ${limits.breath} tiếng`);
    }
  });
  const { slow, syllables: all } = timing(paragraphs);
  const measured = slow.toFixed(1).replace('.', ',');
  if (slow > seconds) faults.push([[], `đọc chậm mất ${measured} giây, quá ${seconds} giây: hãy bớt lời`]);
  else if (slow < seconds * limits.leastFilled)
    faults.push([[], `đọc chậm mới ${measured} giây, chưa tới ba phần tư của ${seconds} giây: hãy nói thêm ý ấy`]);
  const own = paragraphs
    .slice(1, -1)
    .flatMap(sentences)
    .filter(
      (sentence) =>
        sentence.replace(/[.?!…]+$/u, '') !== slogan &&
        !spokenNumbers.some((number) => sentence.includes(number)) &&
        !sentence.startsWith('Xin nhắc lại'),
    )
    .reduce((sum, sentence) => sum + syllables(sentence), 0);
  if (own < all * limits.own)
    faults.push([
      [],
      `lời riêng chỉ ${Math.round((100 * own) / all)} %, phần còn lại là khẩu hiệu, số gọi, lời chào: lời riêng phải từ một nửa`,
    ]);
  const said = spokenNumbers.some((number) => paragraphs.join(' ').includes(number));
  if (violence && !said) faults.push([[], 'nói về bạo lực thì phải đọc số gọi: “một một ba” hoặc “một một một”']);
  if (!violence && said) faults.push([[], 'không nói về bạo lực thì không đọc số gọi']);
  return faults;
}

/** What is wrong with the texts to send. */
function sentFaults({ data }: Entry<'messages'>, site: string): Said[] {
  const { texts, slogan, violence } = data;
  const faults: Said[] = [];
  const say = (key: 'zalo' | 'facebook' | 'sms' | 'smsAccented', message: string) => faults.push([[key], message]);
  if (texts.zalo.includes(unwritten)) return [];
  for (const key of ['zalo', 'facebook', 'sms', 'smsAccented'] as const) {
    const text = texts[key];
    for (const number of ['113', '111']) {
      if (violence && !has(text, number)) say(key, `nói về bạo lực thì phải có số ${number}`);
      if (!violence && has(text, number)) say(key, `không nói về bạo lực thì không có số ${number}`);
    }
    if (/[Tt]hông điệp gợi ý|\{|\}/u.test(text))
      say(key, 'có dòng nói của ai, hay chỗ để điền: trang tự thêm dòng ấy ở cuối, hãy bỏ');
    const place = province.exec(text)?.[0];
    if (place) say(key, `“${place}”: thông điệp không nói tên tỉnh, nơi nào cũng dùng được`);
    // A law may be called by its year where people read; nowhere else.
    const year = key === 'facebook' ? null : /(?<!\d)(?:19|20)\d\d(?! ?\d)/u.exec(text);
    if (year) say(key, `có năm “${year[0]}”: thông điệp dùng cho mọi năm; hãy bỏ năm ấy`);
  }
  if (!texts.zalo.startsWith(slogan)) say('zalo', 'dòng đầu phải là khẩu hiệu');
  const long = signed(texts.zalo, suggestedBy(site), 'x'.repeat(60)).length;
  if (long > limits.zalo) say('zalo', `dài ${long} ký tự kể cả dòng cuối, Zalo sẽ gập lại: nhiều nhất ${limits.zalo}`);
  for (const number of violence ? ['113', '111'] : [])
    if (!texts.zalo.split('\n').some((line) => has(line, number) && !has(line, number === '113' ? '111' : '113')))
      say('zalo', `số ${number} phải đứng một mình một dòng để bấm gọi được`);
  if (violence && !texts.facebook.includes('bình luận'))
    say('facebook', 'thiếu câu dặn về phần bình luận, ở đó ai cũng đọc được');
  if (!gsm.test(texts.sms)) say('sms', 'tin không dấu có chữ có dấu hay ký tự lạ: hãy viết bằng chữ thường không dấu');
  if (texts.sms.length > limits.sms) say('sms', `dài ${texts.sms.length} ký tự, quá một tin ${limits.sms} ký tự`);
  const rude = bareWords.exec(texts.sms)?.[0];
  if (rude) say('sms', `chữ “${rude}” bỏ dấu thành tục hay đổi nghĩa: hãy dùng chữ khác`);
  if (texts.smsAccented.length > limits.smsAccented)
    say('smsAccented', `dài ${texts.smsAccented.length} ký tự, quá hai tin ${limits.smsAccented} ký tự`);
  return faults;
}

/** What leaves a message's page is written for the ear, for each channel, and safe to be heard by anybody. */
export const checkVoice = ({ entries, site }: Content): Problem[] =>
  entries.messages.flatMap((message) => {
    const { slogan, violence, texts } = message.data;
    // What a scaffold left to be written has a warning of its own.
    const written = lengths.filter((length) => !texts.loudspeaker[length].join().includes(unwritten));
    return [
      ...written.flatMap((length) =>
        scriptFaults(texts.loudspeaker[length], cuts[length], slogan, violence).map(
          ([path, words]): Said => [['loudspeaker', length, ...path], `bản ${cuts[length]} giây: ${words}`],
        ),
      ),
      ...sentFaults(message, site?.data.name ?? ''),
    ].map(([path, words]) => problemAt(message, ['texts', ...path], words));
  });
