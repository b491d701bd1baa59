import { globSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { isThisContent } from '#tests/kit/of-this-content.ts';

const drawn = globSync('dist/van-ban/*/index.html')
  .filter((file) => readFileSync(file, 'utf8').includes('<figure class="citation-drawing"'))
  .map((file) => file.slice('dist'.length, -'index.html'.length).replaceAll('\\', '/'));

test.skipIf(drawn.length === 0)('every word of every drawing of citations stands within it', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage({ baseURL: inject('baseUrl'), viewport: { width: 320, height: 800 } });
  // One page has the styles and the fonts; the drawings of the others are measured on it.
  await page.goto(drawn[0]!);
  const { drawings, outside } = await page.evaluate(async (paths) => {
    await document.fonts.ready;
    const figure = document.querySelector('.citation-drawing')!;
    const outside: string[] = [];
    let drawings = 0;
    for (const path of paths) {
      const other = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      const svg = other.querySelector<SVGSVGElement>('.citation-drawing svg');
      if (!svg) continue;
      drawings++;
      figure.replaceChildren(document.importNode(svg, true));
      for (const text of figure.querySelectorAll('text')) {
        const { x, width } = text.getBBox();
        if (x < 0 || x + width > svg.viewBox.baseVal.width) outside.push(`${path}: ${text.textContent}`);
      }
    }
    return { drawings, outside };
  }, drawn);
  await browser.close();
  expect(drawings).toBeGreaterThan(isThisContent ? 5 : 0);
  expect(outside).toEqual([]);
});
