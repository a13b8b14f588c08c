/**
 * A calendar day, written 'YYYY-MM-DD'. Four-digit years only, so days compare as text (`<`, `>`,
 * `===`). Days that come from outside are made by `parseDate` alone.
 */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAY_IN_MILLISECONDS = 86_400_000;

// Swedish is the locale whose short date is the ISO form.
const vietnamDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/**
 * Whether a year is one the platform speaks about: 1900 to 2199, as a mistyped year lies mostly
 * outside.
 */
export function isKnownYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * Reads 'YYYY-MM-DD'. Undefined for any other form, a day the calendar lacks (2023-02-30), a year
 * outside 1900..2199.
 */
export function parseDate(text: string): IsoDate | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Counted, not asked of Date: this runs for every date of every row.
  return isKnownYear(year) && day >= 1 && day <= daysIn(year, month)
    ? (text as IsoDate)
    : undefined;
}

/** 0 for a month that the calendar lacks. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}

/**
 * The day `days` after `date` (before it when negative). May leave 1900..2199: 2200-01-01 is a
 * lawful exclusive end. Throws RangeError (programmer error) when `days` is no whole number or the
 * year would not have four digits.
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isInteger(days)) {
    throw new RangeError(`addDays needs a whole number of days, got ${days}`);
  }
  const text = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_IN_MILLISECONDS).toISOString();
  if (!/^\d{4}-/.test(text)) {
    throw new RangeError(`addDays left the years 0000..9999: ${date} + ${days}`);
  }
  return text.slice(0, 10) as IsoDate;
}

/**
 * The calendar day of an instant in Asia/Ho_Chi_Minh: what "today" and every deadline mean
 * (semantics, opening rule). Throws RangeError (programmer error) for an invalid instant or one
 * outside 1900..2199.
 */
export function dateInVietnam(instant: Date): IsoDate {
  const date = parseDate(vietnamDay.format(instant));
  if (date === undefined) {
    throw new RangeError(`no calendar day of 1900..2199: ${instant.toISOString()}`);
  }
  return date;
}
