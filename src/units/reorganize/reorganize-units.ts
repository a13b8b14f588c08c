import { subjectsOf } from '../../cube/contribution-source.js';
import { keepFoldsOut } from '../../cube/replace-tree.js';
import type { WriteContext } from '../../cube/write-context.js';
import type { BatchResult } from '../../kernel/batch.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import { lockCatalogue } from '../../measures/lock-catalogue.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { number, text } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { invalidDate } from '../errors.js';
import { storePlacements } from '../hierarchies/store-placements.js';
import { openUnitRows } from '../open-units.js';
import { keepTreeOf } from '../trees/keep-tree.js';
import { readUnitHistory } from '../trees/read-unit-history.js';
import type { KnownUnit } from '../unit-lookup.js';
import { freeChangedCodes, takeChangedCodes } from './change-codes.js';
import { checkActs } from './check-acts.js';
import { checkChanges } from './check-changes.js';
import { freeCodes } from './free-codes.js';
import { readHoldings, tellEffects } from './holdings.js';
import { findNamedUnits } from './named-acts.js';
import { keepActs } from './keep-acts.js';
import { planHierarchies } from './plan-hierarchies.js';
import { planReorganization } from './plan-reorganization.js';
import type { PlanningContext, ReorganizationPlan } from './planning.js';
import type { IdOf } from './plan-successions.js';
import type { ReorganizationRow } from './reorganization.js';
import type { ReorganizationReport } from './reorganization-report.js';
import type { SplitPort } from './split-port.js';
import { storeParts, storeReorganization } from './store-reorganization.js';
import { findEnterprisesLeft, writeReport } from './write-report.js';

const unitCodes = loadStatement(import.meta.dirname, '../sql/unit-codes.sql');

/** What became of a reorganization: all of it, or everything that is wrong with it. */
export interface ReorganizationResult {
  /** Paths begin with the kind of act and its place: ['split', 0, 'into']. */
  readonly errors: readonly DomainError[];
  /** What became of each row of `open`. */
  readonly opened: BatchResult | undefined;
  /** Undefined, like the report, when it was refused. */
  readonly plan: ReorganizationPlan | undefined;
  readonly report: ReorganizationReport | undefined;
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
  const findings = new Findings([]);
  const on = parseDate(row.effectiveOn);
  if (on === undefined) findings.add((path) => invalidDate(path, row.effectiveOn), 'effectiveOn');
  checkActs(row, findings);
  if (on === undefined) return refused(findings.errors);
  await lockCatalogue(tx);
  // As a rebuild does, before anything else of the cube: none of them waits for the other half way.
  await keepFoldsOut(tx);
  await freeCodes(tx, context.scope, row, on);
  await freeChangedCodes(tx, context.scope, row, on, findings);
  const opened = await openRows(tx, context, row, on);
  const known = await findNamedUnits(tx, context.scope, row, on, findings);
  const errors = [...openingErrors(opened), ...findings.errors];
  if (errors.length > 0) return refused(errors);
  await takeChangedCodes(tx, context.scope, row, known, on, findings);
  const planning = await preparePlanning(tx, known, port, on, findings);
  await checkChanges(tx, row, planning.history, planning.idOf, on, findings);
  const plan = await planReorganization(row, planning);
  if (findings.errors.length > 0) return refused(findings.errors);
  const hierarchies = await planHierarchies(context.scope, row, plan, planning);
  if (findings.errors.length > 0) return refused(findings.errors);
  const holdings = await readHoldings(row, plan, planning);
  const enterprisesLeft = await findEnterprisesLeft(row, plan, planning);
  await storePlacements(tx, hierarchies.before, hierarchies.after);
  const parts = await write(tx, context, row, plan, planning, legalBasis);
  const units = await tellEffects(holdings, plan, planning, parts);
  const { effects } = hierarchies;
  const told = { opened: opened?.created ?? 0, units, enterprisesLeft, hierarchies: effects };
  const report = writeReport(row, plan, planning, told);
  await keepActs(tx, row, plan, report);
  return { errors: [], opened, plan, report };
}

function refused(errors: readonly DomainError[]): ReorganizationResult {
  return { errors, opened: undefined, plan: undefined, report: undefined };
}

async function preparePlanning(
  tx: WriteTransaction,
  known: ReadonlyMap<string, KnownUnit>,
  port: SplitPort,
  on: IsoDate,
  findings: Findings,
): Promise<PlanningContext> {
  const history = await readUnitHistory(tx);
  const rows = await tx.run(unitCodes);
  const codes = new Map(rows.map((row) => [number(row, 'id'), text(row, 'code')]));
  const idOf: IdOf = (code) => {
    const unit = known.get(code);
    if (unit === undefined) throw new Error(`unit ${code} was named and not looked up`);
    return unit.id;
  };
  const codeOf = (unit: number): string => codes.get(unit) ?? String(unit);
  return { database: tx, port, history, idOf, codeOf, on, findings };
}

/** Opens the new units first, so that the other acts can name them. */
async function openRows(
  tx: WriteTransaction,
  context: WriteContext,
  { open }: ReorganizationRow,
  on: IsoDate,
): Promise<BatchResult | undefined> {
  const rows = open.map((unit) => ({ ...unit, openedOn: unit.openedOn ?? on }));
  return rows.length === 0 ? undefined : openUnitRows(tx, context, rows, 'REJECT_ALL');
}

/** Its paths begin with 'units'; here they are rows of `open`. */
function openingErrors(batch: BatchResult | undefined): DomainError[] {
  const errors = batch?.results.flatMap((result) => result.errors) ?? [];
  return errors.map(({ path, ...error }) => ({ ...error, path: ['open', ...path.slice(1)] }));
}

async function write(
  tx: WriteTransaction,
  context: WriteContext,
  row: ReorganizationRow,
  plan: ReorganizationPlan,
  { idOf, port }: PlanningContext,
  legalBasis: string | undefined,
): Promise<readonly number[]> {
  const renamed = [...row.rename, ...row.changeKind].map(({ unit }) => idOf(unit));
  const placed = [...plan.closed, ...plan.moved.keys()];
  const followers = await port.findFollowers(tx, placed);
  const assigned = plan.parts.flatMap(({ wish }) => wish.enterprises);
  const changed = {
    ...followers,
    unit: [...new Set([...placed, ...renamed, ...subjectsOf(followers, 'unit')])],
  };
  const enterprise = [...new Set([...assigned, ...subjectsOf(followers, 'enterprise')])];
  await context.lock(tx, { ...changed, enterprise });
  const parts = await context.recount(tx, changed, async () => {
    const atoms = await storeParts(tx, plan.parts, port);
    const pieces = plan.parts.map(({ wish }, index) => ({
      part: atoms[index] ?? 0,
      of: wish.from,
    }));
    // Before units end: what goes to the parts is looked up faster while it stands on open ground.
    await context.refine(tx, pieces, { enterprise: assigned }, changed, context.today);
    await storeReorganization(tx, row, plan, idOf, legalBasis);
    return atoms;
  });
  await keepTreeOf(tx, context.today);
  return parts;
}
