/** How large a filled country is. */
export interface CountrySize {
  readonly enterprises: number;
  /** How many quarters every enterprise reports, up to the last one of 2025. */
  readonly quarters: number;
  /** Its communes, spread over the provinces as they are; at least one each. */
  readonly communes: number;
}

/** Communes, wards and special zones since 2025-07-01. */
export const communesOfToday = 3321;

/** The form of the country is filled in every quarter; the years after it are for what the parts push. */
const lastYear = 2025;

/** So many quarters up to 2025-Q4, the oldest first. */
export function quartersUntilLastYear(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const ordinal = lastYear * 4 + 3 - (count - 1 - index);
    return `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`;
  });
}

/** Quarters that nobody has reported when the country is filled: one for each part that writes. */
export const openQuarters = { readers: '2026-Q1', push: '2026-Q2', import: '2026-Q3' } as const;

/** The quarter that most questions ask about. */
export const askedQuarter = `${lastYear}-Q4`;

/** The key of a quarter: its year and 21 to 24. */
export function quarterKey(quarter: string): number {
  const [year, number] = quarter.split('-Q');
  return Number(year) * 100 + 20 + Number(number);
}
