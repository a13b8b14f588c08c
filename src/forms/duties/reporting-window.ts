import type { DateSpan } from '../../kernel/date-span.js';
import { addDays, type IsoDate } from '../../kernel/date.js';
import type { Period } from '../../kernel/period.js';
import type { FormCalendar } from '../form.js';

/** Decree 09/2019, article 12: a period is reported from the 15th of the month before it ... */
const FIRST_DAY_OF_DECREE = 15;

/** The days of which a report speaks. Half-open, and never without end. */
export interface ReportingWindow extends DateSpan {
  readonly to: IsoDate;
}

/**
 * The window of a period under a calendar (semantics 8). NOMINAL: the period itself. DECREE_09_2019: from the 15th of the
 * month before the period to the 14th of its last month, also for nine months and the year.
 */
export function reportingWindow(
  { firstDay, lastDay }: Period,
  calendar: FormCalendar,
): ReportingWindow {
  if (calendar === 'NOMINAL') return { from: firstDay, to: addDays(lastDay, 1) };
  return { from: decreeDay(addDays(firstDay, -1)), to: decreeDay(lastDay) };
}

/** The 15th of the month of a day. */
function decreeDay(date: IsoDate): IsoDate {
  return addDays(`${date.slice(0, 8)}01` as IsoDate, FIRST_DAY_OF_DECREE - 1);
}
