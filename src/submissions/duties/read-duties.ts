import type { Scope } from '../../access/scope.js';
import { rootsOf } from '../../enterprises/listing.js';
import { instant } from '../../forms/duties/instant.js';
import { REPORTER_KINDS } from '../../forms/form.js';
import { periodFromKey, type Period } from '../../kernel/period.js';
import { wordIn } from '../../measures/json-columns.js';
import type { Queryable } from '../../platform/queryable.js';
import { flag, number, optionalNumber, text, texts, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { DUTY_STATES, type Duty, type DutyListing, type DutyQuestion } from './duty.js';

const listDuties = loadStatement(import.meta.dirname, 'sql/list-duties.sql');
const dutiesOfUnits = loadStatement(import.meta.dirname, 'sql/duties-of-units.sql');

/** A page of the duties of everybody whom the caller may see, in the order in which they are due. */
export async function readDuties(
  scope: Scope,
  database: Queryable,
  { under, formId, period, states, dueFrom, dueBefore, now, limit, after }: DutyQuestion,
): Promise<DutyListing> {
  const rows = await database.run(listDuties, [
    under ?? null,
    rootsOf(scope),
    formId ?? null,
    period?.firstDay ?? null,
    period?.lastDay ?? null,
    states ?? null,
    dueFrom ?? null,
    dueBefore ?? null,
    now,
    ...[after?.dueAt, after?.reporterKind, after?.reporterId, after?.formId, after?.period].map(
      (part) => part ?? null,
    ),
    limit + 1,
  ]);
  const [first] = rows;
  const items = rows.filter((row) => row.form_id !== null).map(dutyOf);
  const totalCount = first === undefined ? 0 : number(first, 'total');
  return { items: items.slice(0, limit), totalCount, hasMore: items.length > limit };
}

/** What units owe themselves in native periods inside the asked one, by unit id, in the order in which they are due. */
export async function readDutiesOfUnits(
  scope: Scope,
  database: Queryable,
  units: readonly number[],
  { firstDay, lastDay }: Period,
  now: Date,
): Promise<ReadonlyMap<number, readonly Duty[]>> {
  const parameters = [units, rootsOf(scope), firstDay, lastDay, now];
  const rows = await database.run(dutiesOfUnits, parameters);
  const found = Map.groupBy(rows, (row) => number(row, 'unit_id'));
  return new Map([...found].map(([unit, own]) => [unit, own.map(dutyOf)]));
}

function dutyOf(row: Row): Duty {
  return {
    formId: number(row, 'form_id'),
    period: periodFromKey(number(row, 'period')),
    reporterKind: wordIn(row, 'reporter_kind', REPORTER_KINDS),
    reporterId: number(row, 'reporter_id'),
    rule: text(row, 'rule'),
    dueAt: instant(row, 'due_at'),
    receiverId: optionalNumber(row, 'receiver_id') ?? null,
    via: texts(row, 'via'),
    state: wordIn(row, 'state', DUTY_STATES),
    isOnTime: row.is_on_time === null ? null : flag(row, 'is_on_time'),
    submissionId: optionalNumber(row, 'submission_id') ?? null,
  };
}
