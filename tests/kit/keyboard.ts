import type { Page } from 'playwright-core';

/**
 * Press Tab until the element in focus matches the selector, as somebody without a mouse does.
 * @throws an Error if that takes more than `most` steps, or if what has the focus cannot be seen
 */
export async function tabTo(page: Page, selector: string, most = 40): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const state = await page.evaluate((wanted) => {
      const element = document.activeElement;
      if (!element?.matches(wanted)) return 'elsewhere';
      const { width, height } = element.getBoundingClientRect();
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      return isShown && width > 0 && height > 0 ? 'there' : 'hidden';
    }, selector);
    if (state === 'hidden') throw new Error(`${selector} has the focus but cannot be seen`);
    if (state === 'there') return;
  }
  throw new Error(`${most} Tab presses do not reach ${selector}`);
}
