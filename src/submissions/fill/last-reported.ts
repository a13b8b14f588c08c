import type { FillSource } from '../../cube/fills.js';
import { loadStatement } from '../../platform/statement.js';

const missingByCounts = loadStatement(import.meta.dirname, 'sql/missing-by-counts.sql');
const lastReported = loadStatement(import.meta.dirname, 'sql/last-reported.sql');

/** Reports of one form and period that count with an earlier value where they did not come (semantics 7, ADR 22). */
export interface FillAsk {
  readonly formId: number;
  /** The native period that is filled. */
  readonly period: number;
  /** True: who has no accepted report is missing; false: who has none in force. */
  readonly final: boolean;
  /** The native periods of the 12 months before it. */
  readonly before: readonly number[];
  /** The measures whose last values are wanted. */
  readonly measures: readonly number[];
}

/** An ask as the statement reads it; `ask` is the number that requests name it by. */
export function fillAskRow(ask: FillAsk, number: number): object {
  const { formId, period, final, before, measures } = ask;
  return { ask: number, form_id: formId, period, final, before, measures };
}

/** Where a statement has its parameters: the asks as JSON, and today. */
export interface FillParameters {
  readonly asks: string;
  readonly today: string;
}

const ofFigures: FillParameters = { asks: '$19', today: '$8' };

/**
 * Tables for a `with` that has `fill_place` (ask, atom_id). `counted`: missing reports are looked for where the cube counts some;
 * of earlier knowledge no count is kept, so everybody is looked at.
 */
export function lastReportedTables(counted: boolean, { asks, today } = ofFigures): string {
  const gap = counted
    ? missingByCounts.text.replaceAll(ofFigures.today, () => today)
    : 'select ask, atom_id from fill_place';
  return `fill_ask as materialized (
  select a.*, n.last_day, f.member_id, rules.kinds
  from jsonb_to_recordset(${asks}::jsonb) a (ask int, form_id int, period int, final boolean, before int[], measures int[])
  join native_period n on n.key = a.period
  join form f on f.id = a.form_id
  cross join lateral (
    select array_agg(distinct v.reporter_kind) as kinds from due_rule_version v
    where v.form_id = a.form_id and v.superseded_by is null
  ) rules
), fill_gap as materialized (
${gap}
), filled as materialized (
${lastReported.text}
)`;
}

/** What stands in for missing reports, for the statement of figures. */
export const lastReportedSource: FillSource = {
  tables: lastReportedTables(true),
  knownTables: lastReportedTables(false),
};
