import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { scratchProject } from '#tests/kit/scratch-project.ts';
import { unwritten } from '../../schemas/unwritten.ts';
import { type Brand, brand, recolour } from '../../site/recolour.ts';
import { readContent } from '../content/read-content.ts';
import { checkSite, reportSite } from './checks.ts';
import { readSite, type Site } from './read-site.ts';

/** docs/fork.md, run as it is written: another province's site, from a fresh clone to what is published. */
const guide = readFileSync('docs/fork.md', 'utf8');
const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block!.trim().split('\n'));
const address = 'https://binh-dang-gioi.vi-du.vn';
const root = scratchProject();
// From a fresh clone, also where this is a fork already.
rmSync(join(root, 'content'), { recursive: true });
cpSync(engineContent, join(root, 'content'), { recursive: true });
for (const command of ['init -q', 'add content', '-c user.name=Kho -c user.email=kho@vi-du.vn commit -qm Gốc'])
  expect(spawnSync('git', command.split(' '), { cwd: root }).status, command).toBe(0);
const printed = new Map<string, string>();
let site: Site;
const own: Brand = { dark: '#06281f', accent: '#e0653a', second: '#edae49', light: '#ffffff' };
const stroke = 'M2 12h20';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const edit = (path: string, change: (text: string) => string) => writeFileSync(join(root, path), change(read(path)));

/** What the reader of the guide does by hand before or after a command. */
const byHand: Record<string, () => void | Promise<void>> = {
  'npm run import': async () => writeFileSync(join(root, 'ke-hoach.docx'), await planInWord()),
  'npm run remove -- plan': () => {
    const record = 'content/legal/12-kh-ubnd-vi-du-2032.mdx';
    edit(record, (text) => text.replace('checkedOn', 'role: chính\ncheckedOn').replace(/^role: .*\nrole:/m, 'role:'));
    for (const path of [
      record,
      ...['plan.mdx', 'bodies.yaml', 'tasks.yaml'].map((name) => `content/plans/2032/${name}`),
      'content/campaigns/2032/campaign.mdx',
    ])
      edit(path, (text) => text.replaceAll(unwritten, 'Đã viết'));
    edit('content/site.yaml', (text) => {
      const [colours, mark] = [/^# colours:\n(?:# {3}.*\n)+/m, /^# mark:\n(?:# {3}.*\n)+/m];
      for (const block of [colours, mark]) expect(text).toMatch(block);
      return text
        .replaceAll('2031', '2032')
        .replace(/^leave:/m, 'official: true\nleave:')
        .replace(' Đây không phải trang của cơ quan nhà nước.', '')
        .replace(colours, (block) => block.replaceAll(/^# /gm, '').replaceAll(/#\w{6}/g, (hex) => ofOwn(hex)))
        .replace(mark, `mark:\n  - { d: ${stroke}, width: 4, colour: accent }\n`);
    });
    edit('content/pages/bao-chi.mdx', (text) => text.replace(', không phải lời của cơ quan nhà nước', ''));
    edit('content/pages/gioi-thieu.mdx', (text) =>
      text.replace(/^\[?Trang đang dựng.*$/m, 'Trang kể lại [Kế hoạch 2032](/ke-hoach/2032/).'),
    );
  },
};

function run(command: string): Promise<void> {
  const { PATH, HOME, TMPDIR } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', command], { cwd: root, env: { PATH, HOME, TMPDIR } });
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        words += part;
      });
    child.on('close', (code) => {
      printed.set(command, words);
      if (code === 0) resolve();
      else reject(new Error(`${command}\n${words}`));
    });
  });
}

/** The colour that stands for one of the kit's four. */
const ofOwn = (hex: string): string => recolour(hex, own);

/** A plan that stands alone, with all of its head in capitals, as an office saves it. */
const planInWord = async () => {
  const lines = `ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Ví Dụ, ngày 15 tháng 01 năm 2032
KẾ HOẠCH
Thực hiện công tác bình đẳng giới năm 2032
I. MỤC ĐÍCH
1. Nâng cao nhận thức của cán bộ.
2. Thu hẹp khoảng cách giới.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng báo cáo kết quả.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Ví`;
  const children = lines.split('\n').map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
};

beforeAll(async () => {
  for (const command of commands) {
    // The clone and its packages are there already, and nobody looks at a trial here.
    if (/^(?:git clone|cd|npm ci$|npm run dev$)/.test(command)) continue;
    for (const [start, act] of Object.entries(byHand)) if (command.startsWith(start)) await act();
    await run(command);
  }
  site = readSite(join(root, 'dist'), address);
}, 600_000);
afterAll(() => rmSync(root, { recursive: true }));

test('the guide has ten steps, and its content is without a mistake', () => {
  expect(guide.match(/^## \d+\. /gm)).toHaveLength(10);
  expect(printed.get('npm run check:content')).toContain('Nội dung: không có lỗi');
});

test('nothing is wrong with the site', () => {
  const problems = checkSite(site, readContent(join(root, 'content'))).filter(({ level }) => level === 'error');
  expect(reportSite(problems)).toEqual([]);
});

test('a plan that stands alone is as good as one issued with a decision', () => {
  const page = site.pages.find(({ path }) => path === '/ke-hoach/2032/')!;
  expect(page.root.querySelector('h1')!.text).toContain('Kế hoạch 2032');
  expect(read('content/legal/12-kh-ubnd-vi-du-2032.mdx')).toContain('authority: Ủy ban nhân dân tỉnh Ví Dụ\n');
  // It asks for no report by name, so there is no form for one.
  expect([...site.files.keys()].filter((file) => /bao-cao-(?:6-thang|nam)\./.test(file))).toEqual([]);
});

describe('nothing of the place it was made from, or of the example, is left', () => {
  const foreign =
    /Bắc Kạn|BẮC KẠN|bac-kan|415\/QĐ|Quyết định 415|Thái Nguyên|Kế hoạch 2018|năm 2018 của|31 thông điệp|Kế hoạch kèm|Kế hoạch 2031|năm 2031|[/-]2031(?![\d])|7\/QĐ-UBND|vi-du-2031|[Tt]rang thông tin độc lập|không phải (?:lời|đề|giấy) của cơ quan/u;
  /** Words for search that readers type anywhere, and tables by which the search reads them. */
  const isEngine = (file: string) => /^\/(?:pagefind\/|_astro\/|nguy-hiem\.json|search-records\.json)/.test(file);
  const found = (file: string, text: string) => {
    const [words] = new RegExp(`.{0,40}(?:${foreign.source}).{0,40}`, 'u').exec(text) ?? [];
    return words ? [`${file}: ${words}`] : [];
  };
  const named = (pattern: RegExp) => [...site.files.keys()].filter((file) => pattern.test(file));
  const bytes = (file: string) => new Uint8Array(readFileSync(join(root, 'dist', file)));

  test('in addresses, pages and data', () => {
    const texts = named(/\.(?:html|json|xml|txt|md|csv|ics|svg|mjs|webmanifest)$/).filter((file) => !isEngine(file));
    expect(texts.length).toBeGreaterThan(50);
    expect([...named(foreign), ...texts.flatMap((file) => found(file, site.files.get(file)!.text()))]).toEqual([]);
  });

  test('in packages and files of Word', () => {
    const inside = (file: string, data: Uint8Array): string[] =>
      Object.entries(unzipSync(data)).flatMap(([name, part]) => [
        ...found(`${file} › ${name}`, name),
        ...(/\.(?:txt|md|xml|html|csv|json|svg)$/.test(name) ? found(`${file} › ${name}`, strFromU8(part)) : []),
        ...(/\.docx$/.test(name) ? inside(`${file} › ${name}`, part) : []),
      ]);
    const files = named(/\.(?:zip|docx|epub)$/);
    expect(files.length).toBeGreaterThan(3);
    expect(files.flatMap((file) => inside(file, bytes(file)))).toEqual([]);
  });

  test.skipIf(spawnSync('pdftotext', ['-v']).error)('in PDF', () => {
    const words = (file: string) =>
      spawnSync('pdftotext', [join(root, 'dist', file), '-'], { encoding: 'utf8' }).stdout;
    expect(named(/\.pdf$/).flatMap((file) => found(file, words(file)))).toEqual([]);
  });
});

describe('its colours and its mark are its own', () => {
  const written = [readFileSync('src/styles/theme.css', 'utf8'), readFileSync('src/posters/inks.ts', 'utf8')]
    .join()
    .match(/#[0-9a-f]{6}\b/g)!;
  const kit = new Set(written.filter((hex) => ofOwn(hex) !== hex));
  const sheet = '/tai-lieu/viec-nha/viec-nha-a3';
  const near = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  /** How many points of a picture have a colour, but for what drawing it on a screen rounds. */
  const points = async (picture: Buffer, hex: string) => {
    const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const wanted = near(hex);
    let count = 0;
    for (let i = 0; i < data.length; i += 3)
      if (wanted.every((value, channel) => Math.abs(data[i + channel]! - value) < 3)) count++;
    return count;
  };

  test('in every page, style, script and drawing', () => {
    const files = [...site.files.keys()].filter((file) => /\.(?:html|js|svg|css)$/.test(file));
    expect(kit.size).toBeGreaterThan(20);
    const left = files.flatMap((file) =>
      (
        site.files
          .get(file)!
          .text()
          .match(/#[0-9a-f]{6}\b/gi) ?? []
      )
        .filter((hex) => kit.has(hex.toLowerCase()))
        .map((hex) => `${file}: ${hex}`),
    );
    expect([...new Set(left)]).toEqual([]);
    expect(site.files.get(`${sheet}.svg`)!.text()).toContain(own.dark);
    for (const file of ['/icon.svg', '/index.html']) {
      expect(site.files.get(file)!.text()).toContain(`d="${stroke}"`);
      expect(site.files.get(file)!.text()).not.toContain('M6 1v22');
    }
  });

  test('in a picture for sharing', async () => {
    const picture = readFileSync(join(root, 'dist/anh-lien-ket.png'));
    expect(await points(picture, brand.dark)).toBe(0);
    expect(await points(picture, own.dark)).toBeGreaterThan(1000);
  });

  test.skipIf(spawnSync('pdftoppm', ['-v']).error)('in a sheet to print', async () => {
    const drawn = spawnSync('pdftoppm', ['-r', '20', '-png', join(root, 'dist', `${sheet}.pdf`)], { maxBuffer: 1e8 });
    expect(await points(drawn.stdout, brand.dark)).toBe(0);
    expect(await points(drawn.stdout, own.dark)).toBeGreaterThan(1000);
  });
});
