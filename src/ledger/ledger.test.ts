import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesOf, type Files, type Names } from './addresses.ts';
import { compareWithLedger } from './check-ledger.ts';
import { hostRedirects, leadOn } from './lead-on.ts';
import { forget, formatLedger, mergeLedgers, parseLedger, publishedProvisions } from './ledger-file.ts';
import { keptIds, readRedirects } from './redirects.ts';

const site = 'https://vi-du.vn';
const page = (title: string, main: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><div id="ngoai"></div><main id="noi-dung">${main}</main></body></html>`;
const feed = (...ids: string[]) =>
  `<feed><id>${site}/</id>${ids.map((id) => `<entry><id>${site}${id}</id></entry>`).join('')}</feed>`;
const calendar = (...uids: string[]) =>
  `BEGIN:VCALENDAR\r\n${uids.map((uid) => `UID:${uid}@vi-du.vn\r\n`).join('')}END:VCALENDAR\r\n`;

/** A small site of every kind of address. */
const built = (): Record<string, string> => ({
  '/index.html': page('Nhà', '<h2 id="dau">Đầu</h2>'),
  '/tai-lieu/index.html': page('Tài liệu', '<p>Tất cả</p>'),
  '/tai-lieu/den/index.html': page(
    'Đèn &amp; lửa | Trang ví dụ',
    '<section id="kho"><h2>Khổ</h2></section><ul><li id="mot">1</li></ul>',
  ),
  '/tai-lieu/den.md': '# Đèn',
  '/tai-lieu/den/den-a3.pdf': '%PDF',
  '/viec/index.html': page('Việc', '<table><tr id="bao-cao"><td>Báo cáo</td></tr></table>'),
  '/viec/so-a/index.html': page('Sở A', '<table><tr id="bao-cao"><td>Báo cáo</td></tr></table>'),
  '/tin/index.html': page('Tin', '<h2 id="tin-1">Một</h2>'),
  '/tin/atom.xml': feed('/tin/#tin-1', '/tai-lieu/den/'),
  '/tin/feed.json': JSON.stringify({ items: [{ id: `${site}/tin/#tin-1` }, { id: `${site}/tai-lieu/den/` }] }),
  '/lich.ics': calendar('viec-1', 'viec-2'),
});
const filesOf = (record: Record<string, string>): Files =>
  new Map(Object.entries(record).map(([path, text]) => [path, { text: () => text }]));
const ledger = formatLedger(addressesOf(filesOf(built())).names);

/** The site after an edit, held against what was published before. */
function after(edit: (files: Record<string, string>) => void, table = '') {
  const record = built();
  edit(record);
  const files = filesOf(record);
  const now = addressesOf(files);
  const compared = compareWithLedger(ledger, now, readRedirects(table));
  const errors = compared.problems.filter(({ level }) => level === 'error');
  return { ...compared, errors, files, now, says: errors.map(({ file, message }) => `${file} ${message}`).join('\n') };
}
/** Give the material "den" another name. */
const rename = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files))
    if (path.includes('/den')) {
      delete files[path];
      files[path.replace(/den/g, 'lua')] = text;
    }
};

test('a site that kept everything has no problems', () => {
  expect(after(() => {}).problems).toEqual([]);
});

describe('each kind of loss stops, with the words to declare where it leads', () => {
  test('a page, with what is below it in one message', () => {
    const { errors, says } = after((files) => {
      rename(files);
      files['/tin/atom.xml'] = feed('/tin/#tin-1', '/tai-lieu/lua/');
      files['/tin/feed.json'] = JSON.stringify({ items: [{ id: '/tin/#tin-1' }] });
    });
    expect(errors).toHaveLength(1);
    expect(says).toContain('“/tai-lieu/den/” không còn trên trang (cùng 2 địa chỉ dưới nó)');
    expect(says).toContain('content/redirects.yaml bằng một dòng “/tai-lieu/den/: /địa-chỉ-mới/”');
    expect(ledger.split('\n')[errors[0]!.line - 1]).toMatch(/^\/tai-lieu\/den\/ /);
  });

  test('an anchor, once for all pages that had it', () => {
    const { errors, says } = after((files) => {
      for (const path of ['/viec/index.html', '/viec/so-a/index.html'])
        files[path] = files[path]!.replace('bao-cao', 'tong-ket');
    });
    expect(errors).toHaveLength(1);
    expect(says).toContain('chỗ “bao-cao” đã công bố ở /viec/ và 1 trang khác không còn');
    expect(says).toContain('“/viec/#bao-cao: /viec/#mã-mới”');
  });

  test('a download', () => {
    const { says } = after((files) => delete files['/tai-lieu/den/den-a3.pdf']);
    expect(says).toContain('“/tai-lieu/den/den-a3.pdf” không còn');
  });

  test('a feed', () => {
    const { says } = after((files) => delete files['/tin/atom.xml']);
    expect(says).toContain('“/tin/atom.xml” không còn');
  });

  test('an entry of a feed', () => {
    const { says } = after((files) => {
      files['/tin/atom.xml'] = feed('/tin/#tin-1');
    });
    expect(says).toContain('mục tin “/tai-lieu/den/” đã công bố ở /tin/atom.xml không còn');
    expect(says).toContain('“/tin/atom.xml#/tai-lieu/den/: /địa-chỉ-mới/”');
  });

  test('an event of a calendar', () => {
    const { errors, says } = after((files) => {
      files['/lich.ics'] = calendar('viec-1', 'viec-hai');
    });
    expect(errors).toHaveLength(1);
    expect(says).toContain('sự kiện “viec-2” đã công bố ở /lich.ics không còn');
    expect(says).toContain('“viec-2: mã-mới”');
  });

  test('but not what this machine cannot make', () => {
    const record = built();
    delete record['/tai-lieu/den/den-a3.pdf'];
    const now = addressesOf(filesOf(record));
    expect(compareWithLedger(ledger, now, [], (path) => !path.endsWith('.pdf')).problems).toEqual([]);
  });
});

describe('what is declared leads on', () => {
  const moved = after((files) => {
    rename(files);
    files['/tin/atom.xml'] = feed('/tin/#tin-1', '/tai-lieu/den/');
  }, '/tai-lieu/den/: /tai-lieu/lua/\n');

  test('one row for a folder takes all that is in it along, under its new name', () => {
    expect(moved.errors).toEqual([]);
    expect(moved.led).toEqual(
      expect.arrayContaining([
        { from: '/tai-lieu/den/', to: '/tai-lieu/lua/' },
        { from: '/tai-lieu/den.md', to: '/tai-lieu/lua.md' },
        { from: '/tai-lieu/den/den-a3.pdf', to: '/tai-lieu/lua/lua-a3.pdf' },
      ]),
    );
  });

  test('the old page leads on without a script, and the hosts are told of pages and files', () => {
    const written = leadOn(moved.files, moved.now, moved.led, site);
    expect([...written.keys()]).toEqual(['/tai-lieu/den/index.html']);
    const html = written.get('/tai-lieu/den/index.html')!;
    for (const part of [
      'content="0;url=/tai-lieu/lua/"',
      'name="robots" content="noindex"',
      'content="no-referrer"',
      `href="${site}/tai-lieu/lua/"`,
      '<h1>Đèn &#38; lửa</h1>',
    ])
      expect(html).toContain(part);
    expect(hostRedirects(moved.now, moved.led)).toEqual([
      { from: '/tai-lieu/den.md', to: '/tai-lieu/lua.md' },
      { from: '/tai-lieu/den/', to: '/tai-lieu/lua/' },
      { from: '/tai-lieu/den/den-a3.pdf', to: '/tai-lieu/lua/lua-a3.pdf' },
    ]);
  });

  test('the site that leads on is as good as the one before, whenever it is looked at', () => {
    const files: Files = new Map(moved.files);
    for (const [path, text] of leadOn(moved.files, moved.now, moved.led, site)) files.set(path, { text: () => text });
    const again = compareWithLedger(ledger, addressesOf(files), readRedirects('/tai-lieu/den/: /tai-lieu/lua/\n'));
    expect(again.problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('what has gone for good leads to the page that takes its place', () => {
    const { errors, led } = after((files) => {
      for (const path of Object.keys(files)) if (path.includes('/den')) delete files[path];
    }, '/tai-lieu/den/: /tai-lieu/\n');
    expect(errors).toEqual([]);
    expect(led).toContainEqual({ from: '/tai-lieu/den/den-a3.pdf', to: '/tai-lieu/' });
  });

  describe('what was taken away', () => {
    const table = '/tai-lieu/den/: { to: /tai-lieu/, was: thông điệp “Đèn & lửa”, since: 2031-03-08 }\n';
    const removed = after((files) => {
      for (const path of Object.keys(files)) if (path.includes('/den')) delete files[path];
      files['/404.html'] = page(
        'Không có trang này | Trang ví dụ',
        '<h1>Không có trang này</h1><p class="lead">Tìm lại.</p>',
      );
    }, table);
    const written = leadOn(removed.files, removed.now, removed.led, site);

    test('leaves a page that says what stood there, since when it is gone and where to go', () => {
      expect(removed.errors).toEqual([]);
      expect([...written.keys()]).toEqual(['/tai-lieu/den/index.html']);
      const html = written.get('/tai-lieu/den/index.html')!;
      expect(html).toContain('<title>Trang này đã gỡ | Trang ví dụ</title>');
      expect(html).toContain('<h1>Trang này đã gỡ</h1>');
      expect(html).toContain('Ở đây từng có thông điệp “Đèn &#38; lửa”. Trang này gỡ ngày 08/3/2031.');
      expect(html).toContain('Hãy xem <a href="/tai-lieu/">Tài liệu</a>.');
      expect(html).not.toContain('http-equiv="refresh"');
    });

    test('has its files lead to that page, which no host leads away from', () => {
      expect(hostRedirects(removed.now, removed.led)).toEqual([
        { from: '/tai-lieu/den.md', to: '/tai-lieu/den/' },
        { from: '/tai-lieu/den/den-a3.pdf', to: '/tai-lieu/den/' },
      ]);
    });

    test('is as good as moved, whenever the site is looked at', () => {
      const files: Files = new Map(removed.files);
      for (const [path, text] of written) files.set(path, { text: () => text });
      const now = addressesOf(files);
      expect([...now.gone]).toEqual(['/tai-lieu/den/']);
      const again = compareWithLedger(ledger, now, readRedirects(table));
      expect(again.problems.filter(({ level }) => level === 'error')).toEqual([]);
      expect(hostRedirects(now, again.led).map(({ from }) => from)).not.toContain('/tai-lieu/den/');
    });

    test('says so too where a site has no page for what is not there', () => {
      const files: Files = new Map([...removed.files].filter(([path]) => path !== '/404.html'));
      const html = leadOn(files, removed.now, removed.led, site).get('/tai-lieu/den/index.html')!;
      expect(html).toContain('gỡ ngày 08/3/2031. Hãy xem <a href="/tai-lieu/">Tài liệu</a>');
      expect(html).toContain('name="robots" content="noindex"');
    });
  });

  test('old anchors stay in their pages: one row for a folder, inside cells where nothing else may stand', () => {
    const { errors, led, files, now } = after((record) => {
      for (const path of ['/viec/index.html', '/viec/so-a/index.html'])
        record[path] = record[path]!.replace('bao-cao', 'tong-ket');
    }, '/viec/#bao-cao: /viec/#tong-ket\n');
    expect(errors).toEqual([]);
    const written = leadOn(files, now, led, site);
    for (const path of ['/viec/index.html', '/viec/so-a/index.html'])
      expect(written.get(path)).toContain('<tr id="tong-ket"><td><span id="bao-cao" data-moved></span>Báo cáo');
  });

  test('an anchor that moved to another page leaves a line that leads there', () => {
    const { errors, led, files, now } = after((record) => {
      record['/index.html'] = page('Nhà', '<p>Không</p>');
    }, '/#dau: /tin/#tin-1\n');
    expect(errors).toEqual([]);
    const html = leadOn(files, now, led, site).get('/index.html')!;
    expect(html).toMatch(/<p class="wrap moved" id="dau" data-moved>.*<a href="\/tin\/#tin-1">Tin<\/a><\/p><\/main>/);
  });

  test('a row for a folder holds for the entries of feeds that are known by what was in it', () => {
    const { errors } = after((files) => {
      for (const [path, text] of Object.entries(files))
        if (path.startsWith('/tai-lieu/')) {
          delete files[path];
          files[path.replace('/tai-lieu/', '/kho/')] = text;
        }
      files['/tin/atom.xml'] = feed('/tin/#tin-1', '/kho/den/');
    }, '/tai-lieu/: /kho/\n');
    expect(errors).toEqual([]);
  });

  test('an event, an entry and a file', () => {
    const { errors } = after((files) => {
      files['/lich.ics'] = calendar('viec-1');
      files['/tin/atom.xml'] = feed('/tin/#tin-1');
      delete files['/tin/feed.json'];
    }, 'viec-2: viec-1\n/tin/#/tai-lieu/den/: /tin/\n/tin/feed.json: /tin/atom.xml\n');
    expect(errors).toEqual([]);
  });
});

describe('a wrong row is refused', () => {
  test.each([
    ['what is still there', '/viec/: /tin/', 'vẫn còn trên trang'],
    ['an anchor that is still there', '/#dau: /tin/', 'vẫn còn trên trang'],
    ['what was never published', '/chua-co/: /tin/', 'chưa từng công bố'],
    ['an event never published', 'viec-9: viec-1', 'chưa từng công bố'],
  ])('from %s', (_, row, message) => {
    const { errors, says } = after(() => {}, `# Lời dặn\n${row}\n`);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ file: 'content/redirects.yaml', line: 2 });
    expect(says).toContain(message);
  });
  test.each([
    ['to a page that is not', '/tin/: /khong-co/', '“/khong-co/” không có trên trang'],
    ['to an anchor that is not', '/tin/: /viec/#khong-co', '“/viec/#khong-co” không có trên trang'],
    [
      'to a page that only leads on',
      '/tin/: /ngan/',
      'chỉ là trang dẫn tiếp; hãy ghi thẳng nơi cuối cùng: /viec/#bao-cao',
    ],
  ])('%s', (_, row, message) => {
    const { says } = after((files) => {
      for (const path of Object.keys(files)) if (path.startsWith('/tin/')) delete files[path];
      files['/ngan/index.html'] = '<meta http-equiv="refresh" content="0;url=/viec/#bao-cao">';
    }, `${row}\n`);
    expect(says).toContain(message);
  });
});

describe('a renamed record keeps its id in feeds and calendars', () => {
  const kept = keptIds(
    readRedirects('viec-2: viec-hai\n/tai-lieu/den/: /tai-lieu/lua/\n/tin/#tin-1: /tin/#tin-moi\n/viec/: /nhiem-vu/\n'),
    parseLedger(`${ledger}/tin/atom.xml /viec/so-a/\n`),
  );
  test.each([
    ['viec-hai', 'viec-2'],
    ['viec-1', 'viec-1'],
    ['viec-3', 'viec-3'],
    ['/tai-lieu/lua/', '/tai-lieu/den/'],
    ['/tin/#tin-moi', '/tin/#tin-1'],
    ['/nhiem-vu/so-a/', '/viec/so-a/'],
    ['/nhiem-vu/so-b/', '/nhiem-vu/so-b/'],
  ])('%s is given as %s', (id, given) => expect(kept(id)).toBe(given));

  test('what had an id of its own keeps it when another leads to it', () =>
    expect(keptIds(readRedirects('viec-2: viec-1\n'), parseLedger(ledger))('viec-1')).toBe('viec-1'));
});

test('what is new is said, and is no error', () => {
  const { problems } = after((files) => {
    files['/moi/index.html'] = page('Mới', '<h2 id="a">A</h2>');
  });
  expect(problems.map(({ level }) => level)).toEqual(['warning']);
  expect(problems[0]!.message).toMatch(/^2 địa chỉ và mã chưa ghi vào sổ \(\/moi\/, \/moi\/#a\).*npm run ledger/);
});

test('hashed names, parts of pages, compressed twins and the error page are no addresses', () => {
  const internal = [
    '/_astro/a.js',
    '/_headers',
    '/.htaccess',
    '/pagefind/pagefind.js',
    '/404.html',
    '/a.html.br',
    '/kho/muc.7df977ab.json',
    '/kho/7df977ab12.bin',
    '/fonts/a.woff2',
  ];
  const addresses = [
    '/lich-20181115.ics',
    '/415-qd-ubnd-bac-kan-2018.pdf',
    '/.well-known/security.txt',
    '/tai-lieu/deadbeef.svg',
  ];
  const { names } = addressesOf(filesOf(Object.fromEntries([...internal, ...addresses].map((path) => [path, '']))));
  expect([...names.keys()]).toEqual(addresses);
});

test('anchors are what can be linked to within the main part', () => {
  const { names } = addressesOf(
    filesOf({
      '/index.html': page(
        'A',
        `<h2 id="đầu-đề">1</h2><a title="x > id=gia" id='so-113'>2</a><b id=tran>3</b><input id="q"><p id="loi" role="status"></p>
<svg><title id="ten"/></svg><script>'<i id="ma">'</script><!-- <i id="bo"> --><span id="cu" data-moved></span><i id="a-1f3e5d7c9b">4</i>`,
      ),
    }),
  );
  expect([...names.get('/')!]).toEqual(['đầu-đề', 'so-113', 'tran']);
});

test('the host of feeds and calendars is left out, long lines are joined', () => {
  const { names } = addressesOf(
    filesOf({ '/a.ics': 'UID:viec-2018-to-chuc-thang\r\n -hanh-dong@localhost\r\nUID:hai@b.vn\n' }),
  );
  expect([...names.get('/a.ics')!]).toEqual(['viec-2018-to-chuc-thang-hanh-dong', 'hai']);
});

describe('the file', () => {
  const word = fc.stringMatching(/^[a-zđ0-9/.#-]{1,12}$/u);
  const names = fc
    .array(fc.tuple(word, fc.array(word)), { maxLength: 12 })
    .map((entries): Names => new Map(entries.map(([path, within]) => [`/${path}`, new Set(within)])));

  test('is the same text for the same addresses in any order, and is read back whole', () => {
    fc.assert(
      fc.property(names, (given) => {
        const text = formatLedger(given);
        const turned: Names = new Map(
          [...given].reverse().map(([path, within]) => [path, new Set([...within].reverse())]),
        );
        expect(formatLedger(turned)).toBe(text);
        expect(parseLedger(text)).toEqual(given);
        const lines = text.split('\n').filter((line) => line.startsWith('/'));
        expect(lines.map((line) => line.split(' ')[0])).toEqual([...given.keys()].sort());
      }),
    );
  });

  test('loses nothing when two are joined, be it by the command or line by line', () => {
    fc.assert(
      fc.property(names, names, (one, two) => {
        const merged = mergeLedgers(one, two);
        for (const part of [one, two])
          for (const [path, within] of part) for (const id of within) expect(merged.get(path)!.has(id)).toBe(true);
        expect(parseLedger(formatLedger(one) + formatLedger(two))).toEqual(merged);
      }),
    );
  });

  test('knows the provisions of each text by their short links', () => {
    expect(publishedProvisions(parseLedger('/vb/a/\n/vb/a/dieu-1/\n/vb/b/i/\n/vb/a/ii-1/ x\n'))).toEqual(
      new Map([
        ['a', ['dieu-1', 'ii-1']],
        ['b', ['i']],
      ]),
    );
    // A text whose units have no pages: what is on the page of the whole, but for what is no provision.
    const whole = '/van-ban/c/ cc-1 cc-1-o dieu-1 muc-luc nguyen-van tai-ve\n/van-ban/d/ dieu-1\n';
    expect(publishedProvisions(parseLedger(whole))).toEqual(new Map([['c', ['cc-1', 'dieu-1']]]));
  });

  test('forgets only what it is told, with all below it', () => {
    const given = parseLedger(ledger);
    expect(forget(given, '/khong-co/')).toBe(false);
    expect(forget(given, '/viec/#bao-cao')).toBe(true);
    expect(forget(given, '/tai-lieu/den/')).toBe(true);
    expect([...given.keys()]).toEqual([
      '/',
      '/lich.ics',
      '/tai-lieu/',
      '/tin/',
      '/tin/atom.xml',
      '/tin/feed.json',
      '/viec/',
      '/viec/so-a/',
    ]);
    expect(given.get('/viec/')!.size).toBe(0);
  });
});
