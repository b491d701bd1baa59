/** Make Typst's SVG fit to publish: it tells what it shows, and carries no digits that nobody can see. */

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An empty place for one line of text, in the SVG's user units; `y` is the base line, `size` the largest letters. */
export type TextPlace = { x: number; y: number; width: number; size: number; fill: string };

/**
 * The same drawing with role, title and description for those who cannot see it, about a third smaller:
 * path numbers end at a thousandth of a point, indentation and Typst's class names are gone.
 * @param place becomes an empty `<g id="don-vi" data-x data-y data-width data-size data-fill>` on top of the drawing
 */
export function describedSvg(svg: string, title: string, description: string, place: TextPlace): string {
  const data = Object.entries(place).map(([name, value]) => `data-${name}="${value}"`);
  return svg
    .replace(/ d="[^"]*"/g, (path) =>
      path.replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3)))),
    )
    .replaceAll(/ class="typst-[^"]*"| xmlns:h5="[^"]*"| stroke-miterlimit="4"/g, '')
    .replaceAll(/>\s+</g, '><')
    .replace(
      /<svg([^>]*)>/,
      (_, attributes) =>
        `<svg${attributes} role="img" lang="vi" aria-labelledby="ten mo-ta"><title id="ten">${escaped(title)}</title><desc id="mo-ta">${escaped(description)}</desc>`,
    )
    .replace(/<\/svg>\s*$/, `<g id="don-vi" ${data.join(' ')}></g></svg>`);
}
