export type Grain = 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

const MONTHS_OF_GRAIN: Record<Grain, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The day before. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The months ('2025-03') that a period is made of; '2024/2026' are whole years. */
export function monthsOf(period: string): string[] {
  const year = period.slice(0, 4);
  if (period.includes('/')) {
    const all: string[] = [];
    for (let each = Number(year); each <= Number(period.slice(5)); each += 1) {
      all.push(...months(String(each), 1, 12));
    }
    return all;
  }
  const part = period.slice(5);
  if (part === '') return months(year, 1, 12);
  if (part === '9M') return months(year, 1, 9);
  if (part.startsWith('H')) return months(year, part === 'H1' ? 1 : 7, 6);
  if (part.startsWith('Q')) return months(year, (Number(part.slice(1)) - 1) * 3 + 1, 3);
  return [period];
}

function months(year: string, first: number, count: number): string[] {
  const found: string[] = [];
  for (let month = first; month < first + count; month += 1) {
    found.push(`${year}-${String(month).padStart(2, '0')}`);
  }
  return found;
}

/** The native periods inside a period, each as its months; undefined when the period is finer than the grain. */
export function nativePeriods(period: string, grain: Grain): string[][] | undefined {
  const all = monthsOf(period);
  const size = MONTHS_OF_GRAIN[grain];
  if (all.length % size !== 0) return undefined;
  const periods: string[][] = [];
  for (let start = 0; start < all.length; start += size) {
    periods.push(all.slice(start, start + size));
  }
  return periods;
}

export function firstDay(months: readonly string[]): string {
  return `${months[0]!}-01`;
}

export function lastDay(months: readonly string[]): string {
  const last = months[months.length - 1]!;
  const lengths = [
    31,
    leap(Number(last.slice(0, 4))) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return `${last}-${String(lengths[Number(last.slice(5)) - 1]!)}`;
}

function leap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
