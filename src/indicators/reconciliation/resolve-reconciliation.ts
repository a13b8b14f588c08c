import type { Form, FormCatalogue } from '../../forms/form.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { parsePeriod, periodOfDate, type Period } from '../../kernel/period.js';
import { fail, succeed, type Result } from '../../kernel/result.js';
import { nearest } from '../../kernel/suggest.js';
import { invalidPeriod, periodNotOfGrain, unknownForm } from '../../submissions/errors.js';
import { formNotSummary } from './errors.js';

/** Which reports of whole subtrees are held against what was added up. */
export interface ReconciliationAsk {
  readonly form: Form;
  readonly period: Period;
}

/** Finds what is asked for; every fault is told. */
export function resolveReconciliation(
  formCode: string,
  periodCode: string,
  { forms }: FormCatalogue,
): Result<ReconciliationAsk> {
  const found: DomainError[] = [];
  const form = forms.get(formCode);
  const period = parsePeriod(periodCode);
  if (form === undefined) {
    found.push(unknownForm(['form'], formCode, nearest(formCode, forms.keys())));
  } else if (form.basis !== 'SUMMARY') {
    const summaries = [...forms.values()].filter(({ basis }) => basis === 'SUMMARY');
    const codes = summaries.map(({ code }) => code);
    found.push(formNotSummary(['form'], formCode, codes));
  }
  if (period === undefined) {
    found.push(invalidPeriod(['period'], periodCode));
  } else if (form !== undefined && period.kind !== form.grain) {
    const { code } = periodOfDate(period.lastDay, form.grain);
    found.push(periodNotOfGrain(['period'], form.code, form.grain, periodCode, code));
  }
  return form === undefined || period === undefined || found.length > 0
    ? fail(found)
    : succeed({ form, period });
}
