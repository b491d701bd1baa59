import { gate } from '../../scripts/floor.ts';
import { inFile, onPage, type SiteCheck } from './read-site.ts';

/**
 * What browsers at the floor of our scripts, Chrome 80 and Safari 13.1 (docs/browsers.md), do not have, by the words that
 * stand in a minified file. What TypeScript's library for ES2020 leaves out is found by the compiler before
 * (tsconfig.client.json); this holds what it cannot see: the DOM, patterns, and code of others.
 * What the code asks for with `typeof` before it uses it may stand. Source: MDN's compatibility tables.
 */
const newer: readonly string[] = [
  ...['replaceChildren', 'checkVisibility', 'requestSubmit', 'submitter', 'showModal', 'showPopover', 'togglePopover'],
  ...[
    'adoptedStyleSheets',
    'attachInternals',
    'startViewTransition',
    'moveBefore',
    'requestIdleCallback',
    'onscrollend',
  ],
  ...[
    'structuredClone',
    'randomUUID',
    'DecompressionStream',
    'CompressionStream',
    'AbortSignal.timeout',
    'AbortSignal.any',
  ],
  ...[
    'URL.canParse',
    'Intl.Segmenter',
    'Intl.ListFormat',
    'Intl.DisplayNames',
    'BigInt',
    'WeakRef',
    'FinalizationRegistry',
  ],
  ...[
    'Object.groupBy',
    'Map.groupBy',
    'Object.hasOwn',
    'Promise.any',
    'Promise.withResolvers',
    'Promise.try',
    'Array.fromAsync',
  ],
  ...['.at(', '.replaceAll(', '.findLast(', '.findLastIndex(', '.toSorted(', '.toReversed(', '.toSpliced('],
  // Selectors for querySelector, matches and closest.
  ...[':has(', ':where(', ':focus-visible'],
  // Patterns that look back: Safari has them since 16.4 only, and stops at the whole file.
  ...['(?<=', '(?<!'],
];

/** Scripts keep to what the oldest browsers that shall run them know, and a module is closed to those below. */
export const newerThanFloor: SiteCheck = ({ files, pages }) => {
  const scripts = pages.flatMap((page) => page.root.querySelectorAll('script').map((script) => ({ page, script })));
  // Every file is a module, and loaded as one, unless a page says otherwise.
  const plain = scripts
    .filter(({ script }) => script.getAttribute('type') !== 'module')
    .map(({ script }) => script.getAttribute('src'));
  return [
    ...[...files]
      .filter(([file]) => file.endsWith('.js'))
      .flatMap(([file, { text }]) => faults(text(), !plain.includes(file)).map((words) => inFile(file, words))),
    ...scripts
      .filter(({ script }) => !script.getAttribute('src'))
      .flatMap(({ page, script }) => {
        const type = script.getAttribute('type') ?? '';
        if (!['', 'module'].includes(type)) return [];
        return faults(script.rawText.trim(), type === 'module').map((words) => onPage(page, script, words));
      }),
  ];
};

function faults(code: string, isModule: boolean): string[] {
  const words = newer
    .filter((word) => code.includes(word) && !code.includes(`typeof ${word}`))
    .map(
      (word) =>
        `mã chạy dùng “${word}”, mới hơn trình duyệt cũ nhất phải chạy được (docs/browsers.md); hãy viết bằng cách cũ hơn`,
    );
  if (isModule && !code.startsWith(gate))
    words.push(
      `mô-đun không bắt đầu bằng “${gate}” (src/scripts/floor.ts): trình duyệt quá cũ có thể chạy nó nửa chừng`,
    );
  return words;
}
