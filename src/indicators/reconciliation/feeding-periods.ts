import type { Form, FormCatalogue } from '../../forms/form.js';
import { isFinerThan, nativePeriodsIn, periodOfDate, type Period } from '../../kernel/period.js';
import type { Measure } from '../../measures/catalogue.js';
import { feedingForms } from '../report-coverage/feeding-forms.js';
import type { FeedingPeriod } from './discrepancy.js';

/**
 * The reports that tell whether a figure of the measure is whole. A register has no reports of its own: whoever owes any
 * report of parts that covers the end of the period is expected to keep its part of the register too.
 */
export function feedingPeriods(
  measure: Measure,
  period: Period,
  forms: FormCatalogue,
): FeedingPeriod[] {
  if (measure.source !== 'REGISTER') {
    return feedingForms(measure, forms).flatMap((form) =>
      nativePeriodsIn(period, form.grain).map((native) => ({
        form,
        period: native,
        ofRegister: false,
      })),
    );
  }
  return [...forms.forms.values()]
    .filter(({ basis }) => basis === 'DETAIL')
    .map((form) => ({ form, period: lastPeriod(form, period), ofRegister: true }));
}

/** The last period of the form inside the period; the one around it where the form is coarser. */
function lastPeriod({ grain }: Form, period: Period): Period {
  const inside = isFinerThan(period, grain) ? undefined : nativePeriodsIn(period, grain).at(-1);
  return inside ?? periodOfDate(period.lastDay, grain);
}
