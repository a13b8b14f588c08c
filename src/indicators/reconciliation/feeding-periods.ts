import type { FormCatalogue } from '../../forms/form.js';
import { nativePeriodsIn, type Period } from '../../kernel/period.js';
import type { Measure } from '../../measures/catalogue.js';
import { feedingForms } from '../report-coverage/feeding-forms.js';
import type { FeedingPeriod } from './discrepancy.js';

/**
 * The reports that a figure of the measure needs for a period. A register has no reports of its own: whoever owes any report of
 * parts in that period also keeps its part of the register, so all of these are asked for.
 */
export function feedingPeriods(
  measure: Measure,
  period: Period,
  forms: FormCatalogue,
): FeedingPeriod[] {
  const feeding =
    measure.source === 'REGISTER'
      ? [...forms.forms.values()].filter(({ basis }) => basis === 'DETAIL')
      : feedingForms(measure, forms);
  return feeding.flatMap((form) =>
    nativePeriodsIn(period, form.grain).map((native) => ({ form, period: native })),
  );
}
