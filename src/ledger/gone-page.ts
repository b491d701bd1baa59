import { shortDay } from '../vietnamese/dates.ts';
import { escaped } from './moved-page.ts';

export interface Gone {
  /** What stood there: “thông điệp …”. */
  was: string;
  /** YYYY-MM-DD */
  since: string;
  /** Where readers find what is nearest to it, and what that is called. */
  to: string;
  title: string;
}

const bare =
  '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Không có trang này</title><meta name="robots" content="noindex"></head><body><main><h1></h1><p class="lead"></p></main></body></html>\n';

/**
 * The page at the address of what was taken away: it says what stood there, since when it is gone and where to go.
 * @param frame the page for what is not there, with the site around it; empty where a site has none
 */
export function gonePage(frame: string, { was, since, to, title }: Gone): string {
  const words = `Ở đây từng có ${was}. Trang này gỡ ngày ${shortDay(since)}.`;
  const href = escaped(encodeURI(to));
  return (frame || bare)
    .replace(/<html\b/i, `<html data-gone="${href}"`)
    .replaceAll('Không có trang này', 'Trang này đã gỡ')
    .replace(/(<meta name="description" content=")[^"]*/i, (_, start: string) => start + escaped(words))
    .replace(/<h1\b[^>]*>[\s\S]*?<\/h1>/i, '<h1>Trang này đã gỡ</h1>')
    .replace(
      /<p class="?lead"?>[\s\S]*?<\/p>/i,
      () => `<p class="lead">${escaped(words)} Hãy xem <a href="${href}">${escaped(title)}</a>.</p>`,
    );
}
