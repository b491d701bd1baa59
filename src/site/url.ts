/** Where the site stands when nobody says otherwise: good for trying it out, not for publishing. */
export const trialUrl = 'http://localhost:4321';

/**
 * The public origin that the site is built for, from SITE_URL, without a slash at its end.
 * @throws an Error in Vietnamese if SITE_URL is not a plain origin
 */
export function siteUrl(given: string | undefined = process.env.SITE_URL): string {
  if (!given) return trialUrl;
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(
      `Tên miền (SITE_URL) là “${given}”: cần một địa chỉ gốc dạng https://tên-miền, không kèm đường dẫn.`,
    );
  return url.origin;
}

/** A path of the site as the whole address that stands outside it: in files, feeds, codes and heads of pages. */
export const absolute = (path: string): string => new URL(path, siteUrl()).href;
