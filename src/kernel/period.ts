import { addDays, isKnownYear, type IsoDate } from './date.js';

/** The native period of a measure (semantics 4). */
export type Grain = 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

/**
 * Grains, nine months (questions on flows only, semantics 8) and spans of years (horizons of
 * targets, semantics 9).
 */
export type PeriodKind = Grain | 'NINE_MONTHS' | 'YEARS';

/** A nominal calendar period. Plain data; two periods are the same when their codes are. */
export interface Period {
  /** '2024' '2024-H1' '2024-Q3' '2024-07' '2024-9M' '2026/2030' */
  readonly code: string;
  readonly kind: PeriodKind;
  readonly firstDay: IsoDate;
  /** Still inside the period. */
  readonly lastDay: IsoDate;
  /**
   * year * 100 + n: months 1..12, quarters 21..24, halves 31..32, year 40, nine months 50. YEARS
   * have 0, as they are never stored. n = 0 is no period: it is reserved for the opening balance of
   * the year.
   */
  readonly key: number;
}

type KeyedKind = Exclude<PeriodKind, 'YEARS'>;
interface Shape {
  readonly months: number;
  readonly count: number;
  readonly firstNumber: number;
  readonly suffix: (ordinal: number) => string;
}

// count = how many begin in a year; firstNumber = the n of the first one's key.
const SHAPES: Readonly<Record<KeyedKind, Shape>> = {
  MONTH: { months: 1, count: 12, firstNumber: 1, suffix: (n) => `-${String(n).padStart(2, '0')}` },
  QUARTER: { months: 3, count: 4, firstNumber: 21, suffix: (n) => `-Q${n}` },
  HALF_YEAR: { months: 6, count: 2, firstNumber: 31, suffix: (n) => `-H${n}` },
  YEAR: { months: 12, count: 1, firstNumber: 40, suffix: () => '' },
  NINE_MONTHS: { months: 9, count: 1, firstNumber: 50, suffix: () => '-9M' },
};
const KEYED_KINDS = Object.keys(SHAPES) as KeyedKind[];
// At most 300 years of 20 periods: codes and keys are read once per row, so the periods are made
// once.
const knownPeriods = new Map<number, readonly Period[]>();
const WITHIN_YEAR = /^(\d{4})(?:-.{2})?$/;
const YEARS = /^(\d{4})\/(\d{4})$/;

/**
 * Reads a period code. Undefined for any other text, years outside 1900..2199, a span of years that
 * is not rising.
 */
export function parsePeriod(text: string): Period | undefined {
  const years = YEARS.exec(text);
  if (years !== null) {
    return spanOfYears(Number(years[1]), Number(years[2]));
  }
  const year = Number(WITHIN_YEAR.exec(text)?.[1]);
  // Every code has one spelling, so the one period of the year that is spelled so is the one meant.
  return isKnownYear(year) ? periodsOfYear(year).find(({ code }) => code === text) : undefined;
}

/** The period of that grain in which the day lies. */
export function periodOfDate(date: IsoDate, grain: Grain): Period {
  const month = Number(date.slice(5, 7));
  return build(grain, Number(date.slice(0, 4)), Math.ceil(month / SHAPES[grain].months));
}

/**
 * The period with that key. Throws RangeError (programmer error) when there is none: 0, and opening
 * balances.
 */
export function periodFromKey(key: number): Period {
  const year = Math.floor(key / 100);
  const period = isKnownYear(year)
    ? periodsOfYear(year).find((each) => each.key === key)
    : undefined;
  if (period === undefined) {
    throw new RangeError(`no period has the key ${key}`);
  }
  return period;
}

/**
 * The periods of that grain that make up the asked one, in order; itself when it is one. Empty when
 * it is finer.
 */
export function nativePeriodsIn(period: Period, grain: Grain): Period[] {
  if (isFinerThan(period, grain)) {
    return [];
  }
  const { firstDay, lastDay } = period;
  const years: Period[] = [];
  for (let year = Number(firstDay.slice(0, 4)); year <= Number(lastDay.slice(0, 4)); year += 1) {
    years.push(...periodsOfYear(year));
  }
  return years.filter(
    (each) => each.kind === grain && each.firstDay >= firstDay && each.lastDay <= lastDay,
  );
}

/**
 * Whether whole periods of that grain cannot make up the period (semantics 4, FINER_THAN_GRAIN). So
 * nine months are finer than half-years too: the first half alone would pass for nine months.
 */
export function isFinerThan(period: Period, grain: Grain): boolean {
  return period.kind !== 'YEARS' && SHAPES[period.kind].months % SHAPES[grain].months !== 0;
}

function periodsOfYear(year: number): readonly Period[] {
  const periods =
    knownPeriods.get(year) ?? KEYED_KINDS.flatMap((kind) => periodsOfKind(kind, year));
  knownPeriods.set(year, periods);
  return periods;
}

function periodsOfKind(kind: KeyedKind, year: number): Period[] {
  return Array.from({ length: SHAPES[kind].count }, (_, index) => build(kind, year, index + 1));
}

function build(kind: KeyedKind, year: number, ordinal: number): Period {
  const { months, firstNumber, suffix } = SHAPES[kind];
  // Frozen, as every caller gets the same ones.
  return Object.freeze({
    code: `${year}${suffix(ordinal)}`,
    kind,
    firstDay: firstOfMonth(year, (ordinal - 1) * months),
    lastDay: addDays(firstOfMonth(year, ordinal * months), -1),
    key: year * 100 + firstNumber + ordinal - 1,
  });
}

function spanOfYears(first: number, last: number): Period | undefined {
  if (!isKnownYear(first) || !isKnownYear(last) || first >= last) {
    return undefined;
  }
  const firstDay = firstOfMonth(first, 0);
  const lastDay = addDays(firstOfMonth(last + 1, 0), -1);
  return { code: `${first}/${last}`, kind: 'YEARS', firstDay, lastDay, key: 0 };
}

/** The first day of the month that begins `months` after January of the year. */
function firstOfMonth(year: number, months: number): IsoDate {
  return new Date(Date.UTC(year, months, 1)).toISOString().slice(0, 10) as IsoDate;
}
