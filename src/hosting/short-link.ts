/** One piece of an address of ours; nothing that a header could be broken with. */
const piece = '[a-z0-9._-]+';

/**
 * The rule by which hosts answer short links to single provisions, /vb/<text>/<id>/, for which the site has no page: a
 * library has hundreds of thousands. Rows for single addresses come before it.
 */
export const shortLink = {
  /** What it answers, as a regular expression with two captures, from the site's root without its "/"; named as nginx wants it. */
  pattern: `vb/(?<vb_text>${piece})/(?<vb_id>${piece})/`,
  /** Where it leads, given how a host writes what it captured. */
  to: (text: string, id: string): string => `/van-ban/${text}/#${id}`,
};

/** Where the rule leads an address; undefined where it says nothing. */
export function shortLinkOf(path: string): string | undefined {
  const [, text, id] = new RegExp(`^/${shortLink.pattern}$`).exec(path) ?? [];
  return text && id && shortLink.to(text, id);
}

/** Whether the rule says what this row says. */
export const isShortLink = ({ from, to }: { from: string; to: string }): boolean => shortLinkOf(from) === to;
