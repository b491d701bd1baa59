import { onPage, type SiteCheck } from './read-site.ts';

/** Each picture has words for those who do not see it (empty for decoration) and its size, so that the page does not jump. */
export const images: SiteCheck = (site) =>
  site.pages.flatMap((page) =>
    page.root.querySelectorAll('img').flatMap((image) => {
      const isMissing = (name: string) =>
        name === 'alt' ? !image.hasAttribute('alt') : !/^\d+$/.test(image.getAttribute(name) ?? '');
      return ['alt', 'width', 'height']
        .filter(isMissing)
        .map((name) => onPage(page, image, `hình ${image.getAttribute('src') ?? ''} thiếu ${name}`));
    }),
  );
