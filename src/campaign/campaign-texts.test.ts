import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineContent } from '#tests/kit/engine-content.ts';
import { hasQuotation, type Message, message as schema } from '../schemas/message.ts';
import { service } from '../schemas/service.ts';
import { sentences } from '../vietnamese/sentences.ts';
import { spoken } from '../vietnamese/spoken.ts';
import { syllables } from '../vietnamese/syllables.ts';
import { cuts, script, scriptText } from './loudspeaker.ts';
import { officeWords } from './office-words.ts';
import { saysNearly } from './says-nearly.ts';
import { paragraphsOf, sendable } from './sendable.ts';
import { facebook, posterWords, sms, zalo } from './short-messages.ts';

const content = pathToFileURL(`${engineContent}/`);
const services = Object.values(parse(readFileSync(new URL('services.yaml', content), 'utf8')) as object)
  .map((data) => service.parse(data))
  .sort((a, b) => a.order - b.order);

interface Walked {
  file: string;
  message: Message;
  body: string;
}
const folder = new URL('messages/', content);
const messages: Walked[] = readdirSync(folder).map((file) => {
  const [, front, body] = readFileSync(new URL(file, folder), 'utf8').split(/^---$/m);
  return { file, message: schema.parse(parse(front!)), body: body! };
});

/** Every text that leaves a message's page, by its channel. */
function channels({ message, body }: Walked) {
  const words = sendable(message, body);
  const scripts = cuts.map((cut) => script({ message: words, abbreviations: {}, services }, cut));
  const { plain, accented } = sms(words, services);
  return {
    scripts,
    written: {
      sms: accented.text,
      zalo: zalo(words, 'https://x.vn/', services),
      facebook: facebook(words, 'https://x.vn/', services),
      poster: posterWords(words, services),
    },
    unaccented: plain,
    preview: words.lead,
    all: [
      ...scripts.map((one) => scriptText(words, one)),
      plain.text,
      accented.text,
      zalo(words, 'https://x.vn/', services),
      facebook(words, 'https://x.vn/', services),
      posterWords(words, services),
      words.lead,
    ],
  };
}

const count = (text: string, words: string) => text.split(words).length - 1;

describe.each(messages)('$file', (walked) => {
  const { message, body } = walked;
  const { scripts, written, unaccented, all } = channels(walked);

  test('no channel says what must be kept quiet, nor four fifths of it', () => {
    for (const quiet of message.quiet)
      for (const text of all)
        for (const said of [quiet, spoken(quiet)]) expect(saysNearly(text, said), `${quiet}\n${text}`).toBe(false);
  });

  test('no channel gives advice for somebody in hiding', () => {
    for (const text of all)
      expect(text).not.toMatch(
        /dấu hiệu riêng|hẹn trước|nhớ trong đầu|mượn máy|chạy sang|giấy tờ cần mang|để lại giấy|giữ lại tin nhắn|chỉ có hai người|gặp riêng người ấy|nhớ số của họ|bế con ra khỏi nhà/iu,
      );
  });

  test('no channel asks villagers to do what only officials or journalists can', () => {
    for (const text of all) expect(text).not.toMatch(officeWords);
  });

  test('no number to tap stands twice in what is sent', () => {
    if (!message.violence) return;
    for (const text of [written.zalo, written.facebook]) {
      const block = 'Nguy hiểm gọi 113\nTrẻ em gọi 111';
      expect(count(text, block)).toBe(1);
      for (const line of text.replace(block, '').split('\n'))
        expect(/\b113\b/u.test(line) && /\b111\b/u.test(line) && line.startsWith('•'), line).toBe(false);
      if (/Làm được ngay: .*\b113\b.*\b111\b/u.test(text)) expect.fail(text);
    }
  });

  test('no channel calls on officials or journalists', () => {
    for (const text of all)
      expect(text).not.toMatch(/(?:^|[.?!•:\n]\s*)(?:cán bộ|phóng viên|biên tập viên|nhà báo|chủ xưởng)[^.:]{0,40}:/iu);
  });

  test('nothing quoted is read aloud; what is quoted in writing keeps the words after it', () => {
    const own = [
      ...paragraphsOf(body).map(sentences),
      ...message.actions.map(({ text }) => sentences(text)),
      sentences(message.lead),
    ];
    const quoted = own.flat().filter(hasQuotation);
    for (const { paragraphs } of scripts)
      for (const words of quoted) expect(saysNearly(paragraphs.join(' '), spoken(words)), words).toBe(false);
    for (const paragraph of own)
      paragraph.forEach((words, i) => {
        const after = paragraph[i + 1];
        if (!hasQuotation(words) || !after) return;
        for (const text of Object.values(written)) if (text.includes(words)) expect(text).toContain(after);
      });
  });

  test('a message on violence carries help in every channel, 113 before the others', () => {
    if (!message.violence) return;
    for (const text of [...Object.values(written), unaccented.text]) {
      expect(text).toMatch(/\b113\b/u);
      expect(text).toMatch(/\b111\b/u);
      expect(text.search(/\b113\b/u)).toBeLessThan(text.search(/\b111\b/u));
    }
    for (const { paragraphs } of scripts) {
      const text = paragraphs.join(' ').replaceAll('\u00a0', ' ');
      const closing = paragraphs.at(-1)!.replaceAll('\u00a0', ' ');
      for (const number of ['một một ba', 'một một một']) {
        expect(count(closing, number), text).toBe(1);
        expect(count(text, number), text).toBeLessThanOrEqual(2);
      }
      expect(text.indexOf('một một ba')).toBeLessThan(text.indexOf('một một một'));
    }
    const post = written.facebook;
    expect(count(post, '1900 969 680')).toBe(1);
    expect(post.indexOf('1900 969 680')).toBeGreaterThan(post.lastIndexOf('111'));
    expect(post).toContain('Gọi số này có thể mất cước.');
    expect(post).toContain('phần bình luận');
  });

  test('fits one SMS without accents, and the one with accents has the same words', () => {
    expect(unaccented.characters).toBeLessThanOrEqual(160);
    expect(unaccented.parts).toBe(1);
    expect(unaccented.text).toMatch(/^[\x20-\x7e]+$/);
    expect(written.sms).toContain(message.slogan);
    expect(syllables(written.sms)).toBe(syllables(unaccented.text));
  });

  test.each(scripts)('the $cut second script keeps its time, is all in words and says nothing twice', ({
    cut,
    paragraphs,
    seconds,
    syllables: counted,
  }) => {
    const text = paragraphs.join(' ');
    expect(seconds).toBeLessThanOrEqual(cut);
    // A cut that leaves more than two fifths of its time unused should have had more to say.
    expect(seconds).toBeGreaterThan(cut * 0.6);
    expect(counted).toBe(syllables(text));
    expect(text).not.toMatch(/[\d“”"()]/);
    expect(text).not.toMatch(/[.?!,]{2}/);
    expect(text).not.toMatch(/năm hai nghìn|nhà mạng|một chín không không/u);
    const said = sentences(paragraphs[1]!);
    expect(new Set(said).size).toBe(said.length);
  });

  test('a longer script says more', () => {
    const lengths = scripts.map(({ syllables: own }) => own);
    expect(lengths).toEqual([...new Set(lengths)].toSorted((a, b) => a - b));
  });
});
