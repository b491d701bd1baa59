import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { message as schema } from '../schemas/campaign.ts';
import { service } from '../schemas/service.ts';
import { syllables } from '../vietnamese/syllables.ts';
import { cuts, rate, script } from './loudspeaker.ts';
import { facebook, sms } from './short-messages.ts';

const folder = new URL('../../content/campaigns/2018/messages/', import.meta.url);
const services = Object.values(
  parse(readFileSync(new URL('../../content/services.yaml', import.meta.url), 'utf8')) as object,
)
  .map((data) => service.parse(data))
  .sort((a, b) => a.order - b.order);
const messages = readdirSync(folder).map((file) => {
  const [, front, body] = readFileSync(new URL(file, folder), 'utf8').split(/^---$/m);
  return { file, message: schema.parse(parse(front!)), paragraph: body!.trim() };
});

describe.each(messages)('$file', ({ message, paragraph }) => {
  test('fits one SMS without accents, and the twin has the same words', () => {
    const { plain, accented } = sms(message, services);
    expect(plain.characters).toBeLessThanOrEqual(160);
    expect(plain.parts).toBe(1);
    expect(plain.text).toMatch(/^[\x20-\x7e]+$/);
    expect(accented.text).toContain(message.slogan);
    expect(syllables(accented.text)).toBe(syllables(plain.text));
  });

  test.each(cuts)('the %i second script keeps its time and says everything in words', (cut) => {
    const { paragraphs, seconds, syllables: count } = script({ message, paragraph, services, abbreviations: {} }, cut);
    const text = paragraphs.join(' ');
    expect(seconds).toBeLessThanOrEqual(cut);
    // A cut that leaves more than a third of its time unused should have had more to say.
    expect(seconds).toBeGreaterThan(cut * 0.66);
    expect(count).toBe(syllables(text));
    expect(rate).toBeGreaterThan(0);
    expect(text).not.toMatch(/[\d“”"()]/);
    expect(text).toContain('gọi một\u00a0một\u00a0ba');
    expect(text).not.toMatch(/[.?!,]{2}/);
  });

  test('help numbers go with messages on violence', () =>
    expect(facebook(message, paragraph, 'https://x.vn/', services).includes('gọi 113')).toBe(
      message.violence || paragraph.includes('gọi 113') || message.actions.some((action) => action.includes('113')),
    ));
});
