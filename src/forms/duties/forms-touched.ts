import { subjectsOf, type Subjects } from '../../cube/contribution-source.js';
import type { Queryable } from '../../platform/queryable.js';
import { number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { ReporterKind } from '../form.js';
import { dutiesOn } from './rule-subjects.js';

const formsByPlace = loadStatement(import.meta.dirname, 'sql/forms-by-place.sql');

/**
 * The forms whose duties a change may alter for any reporter of the kind, not only for those that it names: forms of changed
 * rules, and when units change, forms that are owed by place.
 */
export async function formsTouched(
  database: Queryable,
  changed: Subjects,
  kind: ReporterKind,
): Promise<readonly number[]> {
  const stated = subjectsOf(changed, dutiesOn(kind));
  if (subjectsOf(changed, 'unit').length === 0) return stated;
  const rows = await database.run(formsByPlace, [kind]);
  return [...stated, ...rows.map((row) => number(row, 'form_id'))];
}
