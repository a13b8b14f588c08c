import { parseDate, type IsoDate } from '../../kernel/date.js';
import { textScalar } from './text-scalar.js';

/** Days of the calendar. */
export const DateScalar = textScalar<IsoDate>({
  name: 'Date',
  description:
    'A day (ngày) of the calendar in Asia/Ho_Chi_Minh, written YYYY-MM-DD, from 1900 to 2199.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  read: parseDate,
  refusal: 'is not a day of the calendar: write YYYY-MM-DD with a year from 1900 to 2199.',
});
