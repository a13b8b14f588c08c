import { nativePeriodsIn, parsePeriod, type Period } from '../../kernel/period.js';
import type { IsoDate } from '../../kernel/date.js';
import type { FormPeriods } from './batches.js';
import { canBeGenerated, type FormShape } from './country/form-shape.js';

/** A span of days, from the first period to the last. */
export interface PeriodRange {
  readonly text: string;
  readonly firstDay: IsoDate;
  /** Still inside. */
  readonly lastDay: IsoDate;
}

/** Reads '2024' or '2023-Q1..2025-Q4'; undefined for any other text. */
export function readPeriodRange(text: string): PeriodRange | undefined {
  const [first = '', last = first, ...more] = text.split('..');
  const [from, to] = [parsePeriod(first), parsePeriod(last)];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const { firstDay } = from;
  const { lastDay } = to;
  return firstDay <= lastDay ? { text, firstDay, lastDay } : undefined;
}

/** The forms that can be generated, each with its own periods that lie wholly in the range: half-years for a half-year form. */
export function formsOver(
  forms: Iterable<FormShape>,
  { firstDay, lastDay }: PeriodRange,
): FormPeriods[] {
  const found = [...forms].flatMap((form): FormPeriods[] => {
    const kinds = ['ENTERPRISE', 'ORGANIZATION'] as const;
    const reporterKind = kinds.find((kind) => canBeGenerated(form, kind));
    if (reporterKind === undefined) return [];
    const periods = yearsOf(firstDay, lastDay)
      .flatMap((year) => nativePeriodsIn(year, form.grain))
      .filter((one) => one.firstDay >= firstDay && one.lastDay <= lastDay);
    return periods.length === 0 ? [] : [{ form, reporterKind, periods }];
  });
  return found.sort((a, b) => a.reporterKind.localeCompare(b.reporterKind));
}

/** '2023-H1..2025-H2 (6)': which periods a form takes. */
export function tellPeriods({ form, periods }: FormPeriods): string {
  return `${form.code}: ${periods[0]?.code ?? ''}..${periods.at(-1)?.code ?? ''} (${periods.length})`;
}

function yearsOf(firstDay: IsoDate, lastDay: IsoDate): Period[] {
  const first = Number(firstDay.slice(0, 4));
  const count = Number(lastDay.slice(0, 4)) - first + 1;
  return Array.from({ length: count }, (_, index) => parsePeriod(String(first + index))).filter(
    (year) => year !== undefined,
  );
}
