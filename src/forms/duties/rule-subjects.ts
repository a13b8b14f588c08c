import type { Subjects } from '../../cube/contribution-source.js';
import type { Form, ReporterKind } from '../form.js';
import type { DueRule } from './due-rule.js';

/** The kind of subject that stands for all duties on a form of one kind of reporter. */
export function dutiesOn(kind: ReporterKind): string {
  return `duties_of_${kind.toLowerCase()}`;
}

/** What a change of rules touches: form ids, by the kind of reporter. */
export function ruleSubjects(
  rules: readonly DueRule[],
  forms: ReadonlyMap<string, Form>,
): Subjects {
  const subjects: Record<string, number[]> = {};
  for (const { reporterKind, form } of rules) {
    const id = forms.get(form)?.id;
    const known = (subjects[dutiesOn(reporterKind)] ??= []);
    if (id !== undefined && !known.includes(id)) known.push(id);
  }
  return subjects;
}
