import type { WriteTransaction } from '../../platform/queryable.js';
import { loadStatement } from '../../platform/statement.js';
import type { DueDate, DueRule } from './due-rule.js';

const insertDueRules = loadStatement(import.meta.dirname, 'sql/insert-due-rules.sql');
const supersedeDueRules = loadStatement(import.meta.dirname, 'sql/supersede-due-rules.sql');
const insertVersions = loadStatement(import.meta.dirname, 'sql/insert-due-rule-versions.sql');

/** Puts rules in the place of those that were known under their codes, under a revision. */
export async function storeDueRules(
  tx: WriteTransaction,
  rules: readonly DueRule[],
  revision: number,
): Promise<void> {
  const codes = rules.map(({ code }) => code);
  await tx.run(insertDueRules, [codes]);
  await tx.run(supersedeDueRules, [codes, revision]);
  await tx.run(insertVersions, [JSON.stringify(rules.map(columnsOf)), revision]);
}

function columnsOf(rule: DueRule): object {
  const { span, reporterKind, unitKinds, daysAfter, dates, consolidatedBy, ...rest } = rule;
  return {
    ...rest,
    reporter_kind: reporterKind,
    unit_kinds: unitKinds,
    from_day: span.from,
    to_day: span.to,
    days_after: daysAfter,
    consolidated_by: consolidatedBy,
    ...(dates === undefined ? {} : dateColumns(rule.numbers, dates)),
  };
}

/** Side by side, the date of period number n at place n. */
function dateColumns(numbers: readonly number[], dates: readonly DueDate[]): object {
  const places = Array.from({ length: Math.max(...numbers) }, (_, index) =>
    dates.find(({ number }) => number === index + 1),
  );
  return {
    due_years: places.map((date) => date?.yearOffset ?? null),
    due_months: places.map((date) => date?.month ?? null),
    due_days: places.map((date) => date?.day ?? null),
  };
}
