import { Feed } from 'feed';
import { licence } from '../site/licence.ts';

/** One entry of a feed; `date` is the day it is about, YYYY-MM-DD. */
export interface FeedEntry {
  /** What the entry is known by; its address where omitted. */
  id?: string;
  title: string;
  url: string;
  date: string;
  summary: string;
}

export interface FeedAbout {
  title: string;
  description: string;
  /** The page that the feed follows. */
  page: string;
  /** The feed's own addresses. */
  atom: string;
  json: string;
  author: string;
}

/** The formats carry HTML, our words are plain text. */
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Atom 1.0 and JSON Feed 1 of the same entries, newest first; dated by the entries, never by the clock. */
export function feeds({ title, description, page, atom, json, author }: FeedAbout, entries: readonly FeedEntry[]) {
  const newestFirst = entries.toSorted((a, b) => b.date.localeCompare(a.date));
  const midnight = (iso: string) => new Date(`${iso}T00:00:00+07:00`);
  const feed = new Feed({
    id: page,
    title,
    description,
    link: page,
    language: 'vi',
    copyright: licence.name,
    generator: author,
    updated: midnight(newestFirst[0]?.date ?? '1970-01-01'),
    feedLinks: { atom, json },
    author: { name: author },
  });
  for (const { id, title: entryTitle, url, date, summary } of newestFirst)
    feed.addItem({
      id: id ?? url,
      link: url,
      title: html(entryTitle),
      description: html(summary),
      date: midnight(date),
      published: midnight(date),
    });
  return { atom: feed.atom1(), json: feed.json1() };
}
