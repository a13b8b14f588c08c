import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../kernel/date.js';
import { periodFromKey } from '../../kernel/period.js';
import type { Draft } from '../../measures/draft.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { day, number, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { checkTogether } from './check-together.js';
import type { DueRule } from './due-rule.js';
import * as errors from './errors.js';
import type { DueWorld } from './plan-due-rules.js';
import { storeDueRules } from './store-due-rules.js';

const lateBelow = loadStatement(import.meta.dirname, 'sql/late-below.sql');
const savepoint = loadStatement(import.meta.dirname, 'sql/savepoint.sql');
const rollback = loadStatement(import.meta.dirname, 'sql/rollback-to-savepoint.sql');
const openTrial = loadStatement(import.meta.dirname, 'sql/open-trial.sql');

/**
 * Refuses rules by which somebody would owe a form later than a unit above that states the same form. Who stands where is in
 * the registers, so the rules are tried out and taken back. Repeated while rows are refused.
 */
export async function checkBelow(
  tx: WriteTransaction,
  today: IsoDate,
  drafts: readonly Draft<DueRule>[],
  world: DueWorld,
): Promise<void> {
  for (;;) {
    const changed = drafts.filter(
      ({ findings, definition, stored }) =>
        findings.errors.length === 0 && !isDeepStrictEqual(definition, stored),
    );
    if (changed.length === 0) return;
    const late = await tryOut(tx, today, changed, world);
    const blamed = late.flatMap((row) => blame(row, changed));
    if (blamed.length === 0) return;
    checkTogether(drafts, world.rules);
  }
}

/** What would be owed too late. Keeps nothing. */
async function tryOut(
  tx: WriteTransaction,
  today: IsoDate,
  changed: readonly Draft<DueRule>[],
  { forms }: DueWorld,
): Promise<Row[]> {
  const rules = changed.map(({ definition }) => definition);
  const ids = [...new Set(rules.flatMap(({ form }) => forms.get(form)?.id ?? []))];
  await tx.run(savepoint);
  const [trial] = await tx.run(openTrial);
  if (trial === undefined) throw new Error('the trial was not opened');
  await storeDueRules(tx, rules, number(trial, 'id'));
  const late = await tx.run(lateBelow, [ids, Number(today.slice(0, 4))]);
  await tx.run(rollback);
  return late;
}

/** Tells each of the two rules that this batch changes. */
function blame(row: Row, changed: readonly Draft<DueRule>[]): Draft<DueRule>[] {
  const [child, parent] = [text(row, 'child'), text(row, 'parent')];
  const period = periodFromKey(number(row, 'period')).code;
  const [own, above] = [day(row, 'own'), day(row, 'above')];
  const blamed = changed.filter(({ code }) => code === child || code === parent);
  for (const { findings } of blamed) {
    findings.add(
      (path) => errors.dueAfterParent(path, { child, parent, period, own, above }),
      'code',
    );
  }
  return blamed;
}
