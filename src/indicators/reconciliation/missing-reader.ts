import type { Scope } from '../../access/scope.js';
import { instant } from '../../forms/duties/instant.js';
import { REPORTER_KINDS, type Form } from '../../forms/form.js';
import { periodFromKey } from '../../kernel/period.js';
import { wordIn } from '../../measures/json-columns.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { FeedingPeriod } from './discrepancy.js';
import type { MissingList, MissingReporter } from './missing-reporter.js';

const missingReporters = loadStatement(import.meta.dirname, 'sql/missing-reporters.sql');

/** The most reporters of one form that are named. */
export const mostNamed = 1000;

/** Who below units inside `scope` owes one of the reports and has sent nothing, in one statement. */
export async function readMissing(
  _scope: Scope,
  database: Queryable,
  units: readonly number[],
  feeds: readonly FeedingPeriod[],
): Promise<MissingList[]> {
  const distinct = [
    ...new Map(
      feeds.map((feed) => [`${feed.form.id} ${feed.period.key} ${feed.ofRegister}`, feed]),
    ).values(),
  ];
  if (distinct.length === 0 || units.length === 0) return [];
  const rows = await database.run(missingReporters, [
    units,
    distinct.map(({ form }) => form.id),
    distinct.map(({ period }) => period.key),
    mostNamed,
    distinct.map(({ ofRegister }) => ofRegister),
  ]);
  const forms = new Map(distinct.map(({ form }) => [form.id, form]));
  const lists = Map.groupBy(rows, (row) => `${number(row, 'unit_id')} ${number(row, 'list_id')}`);
  return [...lists.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const [unit, total] = [number(first, 'unit_id'), number(first, 'total')];
    const reporters = list.map((row) => reporterOf(row, forms));
    return [{ unit, form: forms.get(number(first, 'list_id')), total, reporters }];
  });
}

function reporterOf(row: Row, forms: ReadonlyMap<number, Form>): MissingReporter {
  const form = forms.get(number(row, 'form_id'));
  if (form === undefined) throw new Error('a missing report of a form that was not asked for');
  return {
    form,
    period: periodFromKey(number(row, 'period')),
    reporterKind: wordIn(row, 'reporter_kind', REPORTER_KINDS),
    code: text(row, 'code'),
    nameVi: text(row, 'name_vi'),
    nameEn: text(row, 'name_en'),
    dueAt: instant(row, 'due_at'),
  };
}
