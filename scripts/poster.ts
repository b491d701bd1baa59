import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../src/checks/content/read-content.ts';
import { formatNames } from '../src/posters/formats.ts';
import { drawPoster } from '../src/posters/make-poster.ts';
import { sheetInput } from '../src/posters/sheet-input.ts';
import { wordlessPicture } from '../src/posters/wordless-picture.ts';
import { readOptions } from '../src/scaffold/read-options.ts';
import { runCommand } from '../src/scaffold/run-command.ts';
import { dayMonth, shortDay } from '../src/vietnamese/dates.ts';

/** `npm run poster -- mot-lan [khổ …]`: the sheets of one message into .cache/poster/, from what is written now; nothing else is opened. */
const usage = 'npm run poster -- <mã thông điệp> [khổ …], ví dụ: npm run poster -- mot-lan';
await runCommand(`  ${usage}\n  Các khổ: ${formatNames.join(', ')}`, async (args) => {
  const {
    words: [slug = '', ...wanted],
  } = readOptions(args, {}, usage);
  const { messages, campaigns, month, services } = readContent('content').entries;
  const day = messages.find(({ id }) => id === slug);
  const edition = campaigns.find(({ data }) => data.theme?.sheet?.id === slug);
  const theme = edition?.data.theme;
  if (!day && !theme?.sheet)
    throw new Error(
      `Chưa có thông điệp “${slug}”. Các thông điệp có: ${messages.map(({ id }) => id).join(', ')}. Ví dụ: npm run poster -- mot-lan`,
    );
  const strange = wanted.find((name) => !formatNames.some((known) => known === name));
  if (strange) throw new Error(`Chưa có khổ “${strange}”. Các khổ có: ${formatNames.join(', ')}`);
  const message = day
    ? { slug, url: `/thong-diep/${slug}/`, data: day.data, lead: day.data.lead }
    : {
        slug,
        url: `/thang-hanh-dong/${edition!.id}/`,
        data: { slogan: theme!.text, lines: theme!.sheet!.lines, violence: theme!.sheet!.violence },
        official: { year: edition!.id, source: theme!.sources[0]! },
        month: {
          name: edition!.data.officialName,
          days: `${dayMonth(edition!.data.from)} – ${shortDay(edition!.data.to)}`,
        },
        lead: '',
      };
  const lines = services.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
  const input = sheetInput(message, month[0]!.data, lines);
  const folder = join('.cache', 'poster', slug);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const night of [false, true])
    await writeFile(join(folder, `hinh${night ? '-toi' : ''}.svg`), wordlessPicture(slug, { night }));
  for (const format of formatNames.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const files = await drawPoster({ ...input, format }).catch((error: Error) => {
      throw new Error(`${day?.file ?? edition!.file}: tờ ${format}: ${error.message}`);
    });
    for (const [kind, bytes] of Object.entries(files))
      if (!kind.endsWith('webp'))
        await writeFile(join(folder, `${slug}-${format}${kind.endsWith('.pdf') ? '-' : '.'}${kind}`), bytes);
    console.log(join(folder, `${slug}-${format}.png`));
  }
});
