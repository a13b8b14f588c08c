import type { Form } from '../../forms/form.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import { nearest } from '../../kernel/suggest.js';
import { cleanText } from '../../kernel/text.js';
import { unknownField } from '../errors.js';
import type { ReturnReason, ReturnRow } from './decision.js';
import * as errors from './errors.js';

/** The reasons as they are kept, and what is wrong with the others. */
export interface ReasonCheck {
  readonly reasons: readonly ReturnReason[];
  readonly errors: readonly DomainError[];
}

/** Checks the reasons of one return. `form` is the version that the revision was made under, if the report is known. */
export function checkReasons(
  { reasons }: ReturnRow,
  row: number,
  form: Form | undefined,
): ReasonCheck {
  const findings = new Findings(['submissions', row], row);
  if (reasons.length === 0) findings.add(errors.reasonMissing, 'reasons');
  const fields = form?.fields.map(({ measure }) => measure);
  const kept = reasons.map(({ field, text }, index): ReturnReason => {
    const clean = cleanText(text);
    if (clean === undefined || clean === '' || clean.length > 2000) {
      findings.add(errors.invalidReason, 'reasons', index, 'text');
    }
    if (form !== undefined && field !== undefined && fields?.includes(field) === false) {
      const suggestion = nearest(field, fields);
      findings.add(
        (path) => unknownField(path, form.code, field, suggestion),
        'reasons',
        index,
        'field',
      );
    }
    return { ...(field === undefined ? {} : { field }), text: clean ?? '' };
  });
  return { reasons: kept, errors: findings.errors };
}
