import type { Principal } from '../../access/principal.js';
import type { WriteContext } from '../../cube/write-context.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { flag, number, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { roleOf } from './role-of.js';
import { STATES, type Role, type State } from './state-machine.js';

const reportersOf = loadStatement(import.meta.dirname, 'sql/reporters-of-submissions.sql');
const standings = loadStatement(import.meta.dirname, 'sql/standings.sql');

/** How a report stands for a caller who may see it. */
export interface ReviewStanding {
  readonly submissionId: number;
  /** The key of its period, by which it is kept. */
  readonly period: number;
  /** The natural key of the reporter. */
  readonly reporter: string;
  readonly state: Exclude<State, 'NONE'>;
  readonly step: number;
  /** Whose turn it is, as it is told: the next agency, or the receiver. */
  readonly next: string;
  readonly role: Role;
  /** The current revision: its number, its id, and the version of the form that it was made under. */
  readonly revision: number;
  readonly revisionId: number;
  readonly formVersionId: number;
}

/** Locks the reporters like pushes do, then reads how their reports stand; what the caller may not see is left out. */
export async function lockStandings(
  tx: WriteTransaction,
  context: WriteContext,
  principal: Principal,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ReviewStanding>> {
  if (ids.length === 0) return new Map();
  await lockReporters(tx, context, ids);
  const { roots } = principal.scope;
  const rows = await tx.run(standings, [ids, roots === 'EVERYTHING' ? null : roots]);
  const visible = rows.filter((row) => flag(row, 'is_visible'));
  return new Map(visible.map((row) => [number(row, 'id'), standingOf(row, principal)]));
}

async function lockReporters(
  tx: WriteTransaction,
  context: WriteContext,
  ids: readonly number[],
): Promise<void> {
  const rows = await tx.run(reportersOf, [ids]);
  const of = (kind: string): number[] =>
    rows.filter((row) => row.reporter_kind === kind).map((row) => number(row, 'reporter_id'));
  const organization = of('ORGANIZATION');
  await context.lockRows(tx, { unit: of('UNIT'), enterprise: of('ENTERPRISE'), organization });
}

function standingOf(row: Row, principal: Principal): ReviewStanding {
  const step = number(row, 'step');
  const via = row.via as readonly string[];
  return {
    submissionId: number(row, 'id'),
    period: number(row, 'period'),
    reporter: text(row, 'reporter'),
    state: stateIn(row, 'state'),
    step,
    next: via[step] ?? 'the receiver',
    role: roleOf(principal, { isBelow: flag(row, 'is_below'), via, step }),
    revision: number(row, 'number'),
    revisionId: number(row, 'current_revision_id'),
    formVersionId: number(row, 'form_version_id'),
  };
}

/** A column with the state of a revision. */
export function stateIn(row: Row, column: string): Exclude<State, 'NONE'> {
  const state = STATES.find((known) => known === row[column]);
  if (state === undefined || state === 'NONE') throw new TypeError(`no state: ${column}`);
  return state;
}
