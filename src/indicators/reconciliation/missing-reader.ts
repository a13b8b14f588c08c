import type { Scope } from '../../access/scope.js';
import { instant } from '../../forms/duties/instant.js';
import { REPORTER_KINDS, type Form } from '../../forms/form.js';
import { periodFromKey } from '../../kernel/period.js';
import { wordIn } from '../../measures/json-columns.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { FeedingPeriod } from './discrepancy.js';
import type { MissingOfForm, MissingReporter } from './missing-reporter.js';

const missingReporters = loadStatement(import.meta.dirname, 'sql/missing-reporters.sql');

/** The most reporters of one form that are named. */
export const mostNamed = 1000;

/** Who below units inside `scope` owes one of the reports and has sent nothing, in one statement. */
export async function readMissing(
  _scope: Scope,
  database: Queryable,
  units: readonly number[],
  feeds: readonly FeedingPeriod[],
): Promise<MissingOfForm[]> {
  const distinct = [
    ...new Map(feeds.map((feed) => [`${feed.form.id} ${feed.period.key}`, feed])).values(),
  ];
  if (distinct.length === 0 || units.length === 0) return [];
  const rows = await database.run(missingReporters, [
    units,
    distinct.map(({ form }) => form.id),
    distinct.map(({ period }) => period.key),
    mostNamed,
  ]);
  const forms = new Map(distinct.map(({ form }) => [form.id, form]));
  const groups = Map.groupBy(rows, (row) => `${number(row, 'unit_id')} ${number(row, 'form_id')}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const form = first && forms.get(number(first, 'form_id'));
    if (first === undefined || form === undefined) return [];
    const reporters = group.map((row) => reporterOf(row, form));
    return [{ unit: number(first, 'unit_id'), form, total: number(first, 'total'), reporters }];
  });
}

function reporterOf(row: Row, form: Form): MissingReporter {
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
