import type { Form } from '../../forms/form.js';
import type { StoredValues } from '../../submissions/report.js';

/** One number of a report. */
export interface SubmissionValue {
  readonly measureId: number;
  readonly memberId: number;
  readonly value: number;
}

/** The numbers of a revision one by one; they are stored side by side. */
export function submissionValues({ measures, members, amounts }: StoredValues): SubmissionValue[] {
  return measures.map((measureId, index) => ({
    measureId,
    memberId: members[index] ?? 0,
    value: amounts[index] ?? 0,
  }));
}

/** The version of the form that a revision was made under. */
export function formVersionOf(
  { formVersionId }: { readonly formVersionId: number },
  versions: ReadonlyMap<number, Form>,
): Form {
  const version = versions.get(formVersionId);
  if (version === undefined) throw new Error(`no form version ${formVersionId} in the catalogue`);
  return version;
}
