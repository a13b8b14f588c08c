import type { WriteContext } from '../../cube/write-context.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import { lockCatalogue } from '../../measures/lock-catalogue.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { invalidDate } from '../errors.js';
import { openUnitRows } from '../open-units.js';
import { keepTreeOf } from '../trees/keep-tree.js';
import { readUnitHistory } from '../trees/read-unit-history.js';
import type { KnownUnit } from '../unit-lookup.js';
import { checkActs } from './check-acts.js';
import { findNamedUnits } from './named-acts.js';
import { planReorganization, type ReorganizationPlan } from './plan-reorganization.js';
import type { IdOf } from './plan-successions.js';
import type { ReorganizationRow } from './reorganization.js';
import { storeReorganization } from './store-reorganization.js';
import type { SplitPort } from './split-port.js';

/** What became of a reorganization: all of it, or everything that is wrong with it. */
export interface ReorganizationResult {
  readonly errors: readonly DomainError[];
  /** Undefined when it was refused. */
  readonly plan: ReorganizationPlan | undefined;
}

/**
 * One dated, atomic act (semantics 1): opens, closes, renames, moves, merges and splits units. Refused whole with every reason
 * told. The writers that were checked by the tree as it was have ended, and new ones wait.
 */
export async function reorganizeUnits(
  tx: WriteTransaction,
  context: WriteContext,
  row: ReorganizationRow,
  port: SplitPort,
  legalBasis?: string,
): Promise<ReorganizationResult> {
  const findings = new Findings([], 0);
  const on = parseDate(row.effectiveOn);
  if (on === undefined) findings.add((path) => invalidDate(path, row.effectiveOn), 'effectiveOn');
  checkActs(row, findings);
  if (on === undefined || findings.errors.length > 0) return refused(findings.errors);
  await lockCatalogue(tx);
  const opened = await openRows(tx, context, row, on);
  if (opened.length > 0) return refused(opened);
  const known = await findNamedUnits(tx, context.scope, row, on, findings);
  if (findings.errors.length > 0) return refused(findings.errors);
  const idOf: IdOf = (code) => unitOf(known, code).id;
  const codes = new Map([...known.values()].map(({ id, code }) => [id, code]));
  const history = await readUnitHistory(tx);
  const codeOf = (unit: number): string => codes.get(unit) ?? String(unit);
  const planning = { database: tx, port, history, idOf, codeOf, on, findings };
  const plan = await planReorganization(row, planning);
  if (findings.errors.length > 0) return refused(findings.errors);
  await write(tx, context, row, plan, idOf, port, legalBasis);
  return { errors: [], plan };
}

function refused(errors: readonly DomainError[]): ReorganizationResult {
  return { errors, plan: undefined };
}

function unitOf(known: ReadonlyMap<string, KnownUnit>, code: string): KnownUnit {
  const unit = known.get(code);
  if (unit === undefined) throw new Error(`unit ${code} was named and not looked up`);
  return unit;
}

/** Opens the new units first, so that the other acts can name them. Returns what is wrong with them. */
async function openRows(
  tx: WriteTransaction,
  context: WriteContext,
  { open }: ReorganizationRow,
  on: IsoDate,
): Promise<readonly DomainError[]> {
  const rows = open.map((unit) => ({ ...unit, openedOn: unit.openedOn ?? on }));
  if (rows.length === 0) return [];
  const batch = await openUnitRows(tx, context, rows, 'REJECT_ALL');
  return batch.results.flatMap(({ errors }) => errors);
}

async function write(
  tx: WriteTransaction,
  context: WriteContext,
  row: ReorganizationRow,
  plan: ReorganizationPlan,
  idOf: IdOf,
  port: SplitPort,
  legalBasis: string | undefined,
): Promise<void> {
  const renamed = [...row.rename, ...row.changeKind].map(({ unit }) => idOf(unit));
  const subjects = {
    unit: [...new Set([...plan.closed, ...plan.moved.keys(), ...renamed])],
    enterprise: plan.parts.flatMap(({ wish }) => wish.enterprises),
  };
  await context.lock(tx, subjects);
  await context.recount(tx, subjects, () =>
    storeReorganization(tx, row, plan, idOf, port, legalBasis),
  );
  await keepTreeOf(tx, context.today);
}
