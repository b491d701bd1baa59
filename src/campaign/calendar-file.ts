import ical, { ICalEventRepeatingFreq, ICalEventTransparency } from 'ical-generator';

/** One all-day entry. `id` stays the same for ever: a calendar that has it already updates it instead of adding another. */
export interface CalendarEntry {
  id: string;
  /** YYYY-MM-DD */
  from: string;
  /** Last day, inclusive; the same day where omitted. */
  to?: string;
  title: string;
  description: string;
  url: string;
  /** It comes back every year. */
  isYearly?: boolean;
}

export interface CalendarAbout {
  /** Who made the file: no part of any UID, so that the site may move. */
  publisher: string;
  /** When the entries were last changed, YYYY-MM-DD; never the day of building. */
  stamp: string;
  /** The id that a renamed entry was first published under. */
  keptId?: (id: string) => string;
}

/** A day as a Date at midnight UTC: all-day entries have no time zone. */
const utc = (iso: string) => new Date(`${iso}T00:00:00Z`);

/**
 * An iCalendar file (RFC 5545) of all-day entries, byte-identical for the same input.
 */
export function calendarFile(
  name: string,
  entries: readonly CalendarEntry[],
  { publisher, stamp, keptId = (id) => id }: CalendarAbout,
): string {
  const calendar = ical({ name, prodId: { company: publisher, product: 'lich', language: 'VI' } });
  for (const { id, from, to = from, title, description, url, isYearly } of entries) {
    const end = utc(to);
    // DTEND of an all-day entry is the day after its last.
    end.setUTCDate(end.getUTCDate() + 1);
    calendar.createEvent({
      id: keptId(id),
      start: utc(from),
      end,
      allDay: true,
      timezone: 'UTC',
      stamp: utc(stamp),
      summary: title,
      description: `${description}\n${url}`,
      url,
      repeating: isYearly ? { freq: ICalEventRepeatingFreq.YEARLY } : null,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
