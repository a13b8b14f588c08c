import type { FormDefinition } from './form.js';

/** A version of a form as it is remembered and compared: without the numbers of the form itself. */
export function formContent(form: FormDefinition): FormDefinition {
  const { code, version, nameVi, nameEn, grain, reporterKinds, basis } = form;
  const { acceptance, calendar, fields, checks } = form;
  const what = { code, version, nameVi, nameEn, grain, reporterKinds, basis };
  return { ...what, acceptance, calendar, fields, checks };
}
