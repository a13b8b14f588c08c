import type { FormCatalogue } from '../forms/form.js';
import type { DomainError } from '../kernel/domain-error.js';
import { nearest } from '../kernel/suggest.js';
import type { Catalogue } from '../measures/catalogue.js';
import { unknownForm } from '../submissions/errors.js';
import { metricCode, type CountedForm, type Metric } from './figure.js';
import * as errors from './observation-errors.js';
import { countsReports } from './references-of.js';

const formDimension = 'form';

/**
 * The form whose reports a metric counts: metrics that count reports need one, others take none. Undefined with a finding, or
 * when none is asked for.
 */
export function findForm(
  code: string | undefined,
  metric: Metric | undefined,
  { catalogue, forms }: { readonly catalogue: Catalogue; readonly forms: FormCatalogue },
  found: DomainError[],
): CountedForm | undefined {
  const path = ['form'];
  const takesForm = metric === undefined ? undefined : countsReports(metric, catalogue);
  if (code === undefined) {
    if (metric !== undefined && takesForm === true) {
      found.push(errors.formRequired(path, metricCode(metric), [...forms.forms.keys()]));
    }
    return undefined;
  }
  const form = forms.forms.get(code);
  const member = catalogue.member(formDimension, code);
  if (form === undefined || member === undefined) {
    found.push(unknownForm(path, code, nearest(code, forms.forms.keys())));
    return undefined;
  }
  if (metric !== undefined && takesForm === false) {
    found.push(errors.formNotApplicable(path, metricCode(metric), code));
  }
  return { form, member };
}
