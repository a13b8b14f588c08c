import { parsePeriod } from '../../kernel/period.js';
import { textScalar } from './text-scalar.js';

/** Nominal periods of the calendar. */
export const PeriodScalar = textScalar<string>({
  name: 'Period',
  description:
    'A nominal period (kỳ): a year 2024, a half-year 2024-H1, a quarter 2024-Q3, a month 2024-07, nine months 2024-9M (flows only), or a span of years 2026/2030.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  read: (text) => parsePeriod(text)?.code,
  refusal: 'is not a period: write 2024, 2024-H1, 2024-Q3, 2024-07, 2024-9M or 2026/2030.',
});
