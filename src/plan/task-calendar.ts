import { type CalendarAbout, type CalendarEntry, calendarFile } from '../campaign/calendar-file.ts';
import type { TaskTime } from '../schemas/task.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { daysOf } from './tasks.ts';

/** What a calendar tells about a task. */
export interface CalendarTask {
  id: string;
  text: string;
  when?: TaskTime;
  /** "II.6.8" */
  label: string;
  /** Who does it, in words. */
  lead: string;
  /** Absolute. */
  url: string;
}

/** Entries of the tasks that have a date. A deadline stands on its last good day and names its own day in the title. */
const taskEntries = (year: string, tasks: readonly CalendarTask[]): CalendarEntry[] =>
  tasks.flatMap(({ id, text, when, label, lead, url }) =>
    when
      ? [
          {
            id: `viec-${year}-${id}`,
            ...daysOf(when),
            title: when.before ? `Trước ${dayMonth(when.before)}: ${text}` : text,
            description: [`Mục ${label} của Kế hoạch ${year}. Ai làm: ${lead}.`, when.note].filter(Boolean).join(' '),
            url,
          },
        ]
      : [],
  );

/** A calendar file of the dated tasks; `stamp` is the day the plan was issued, so that the file never changes by itself. */
export const taskCalendar = (
  name: string,
  year: string,
  tasks: readonly CalendarTask[],
  about: CalendarAbout,
): string => calendarFile(name, taskEntries(year, tasks), about);
