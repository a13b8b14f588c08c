import type { WriteContext } from '../../cube/write-context.js';
import {
  concludeBatch,
  type BatchResult,
  type ErrorPolicy,
  type RowResult,
} from '../../kernel/batch.js';
import { lockCatalogue } from '../../measures/lock-catalogue.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { allUnitCodes, findVisibleUnits, unitCodesOf, type KnownUnit } from '../unit-lookup.js';
import {
  checkPlacementRows,
  type NamedThings,
  type ReadPlacement,
} from './check-placement-rows.js';
import { readHierarchies } from './read-hierarchies.js';
import type { PlacedUnits, PlacementRow } from './placement.js';
import { planPlacements, type PlacementPlan, type PlacementWorld } from './plan-placements.js';
import { readPlacements } from './read-placements.js';
import { storePlacements } from './store-placements.js';

/**
 * Places units in named hierarchies, in any order of the rows; paths begin with 'placements'. Idempotent: what is so already is
 * UNCHANGED. Everything that is wrong is told; units outside of the writer's scope do not exist.
 */
export async function placeUnits(
  tx: WriteTransaction,
  { scope }: Pick<WriteContext, 'scope'>,
  rows: readonly PlacementRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  await lockCatalogue(tx);
  const named = await findNamed(tx, scope, rows);
  const checked = checkPlacementRows(rows, named);
  const codes = checked.flatMap(({ placement }) => placement?.hierarchy ?? []);
  const before = await readPlacements(tx, [...new Set(codes)]);
  const visible = await visibleUnits(tx, scope, checked, before);
  const plan = planPlacements(checked, { before, visible });
  const results = rows.map(({ unit }, row) => conclude(unit, row, checked[row], plan));
  const batch = concludeBatch(results, errorPolicy);
  if (batch.created + batch.updated > 0) await storePlacements(tx, before, plan.after);
  return batch;
}

async function findNamed(
  tx: WriteTransaction,
  scope: WriteContext['scope'],
  rows: readonly PlacementRow[],
): Promise<NamedThings> {
  const { list } = await readHierarchies(tx);
  const codes = rows.flatMap(({ unit, parent }) => [
    unit,
    ...(parent === undefined ? [] : [parent]),
  ]);
  const units = await findVisibleUnits(scope, tx, codes);
  // Of what lies outside of the scope not even names are told.
  const suggests = scope.roots === 'EVERYTHING' && codes.some((code) => !units.has(code));
  const unitCodes = suggests ? await allUnitCodes(tx) : [];
  return { units, unitCodes, hierarchies: list.map(({ code }) => code) };
}

/** Those of the units that stand around the rows' units now and that the writer may see. */
async function visibleUnits(
  tx: WriteTransaction,
  scope: WriteContext['scope'],
  checked: readonly ReadPlacement[],
  before: ReadonlyMap<string, PlacedUnits>,
): Promise<PlacementWorld['visible']> {
  if (checked.length === 0) return new Map();
  const around = [...before.values()].flatMap((units) =>
    [...units].flatMap(([unit, spans]) => [unit, ...spans.map(({ parent }) => parent)]),
  );
  const own = checked.flatMap(({ placement }) =>
    placement === undefined
      ? []
      : [placement.unit, ...(placement.parent ? [placement.parent] : [])],
  );
  const codes = [...(await unitCodesOf(tx, around)).values()];
  const found = await findVisibleUnits(scope, tx, codes);
  const all: KnownUnit[] = [...found.values(), ...own];
  return new Map(all.map((unit) => [unit.id, unit]));
}

function conclude(
  key: string,
  row: number,
  checked: ReadPlacement | undefined,
  { statuses }: PlacementPlan,
): RowResult {
  const errors = checked?.findings.errors ?? [];
  return {
    row,
    key,
    status: errors.length > 0 ? 'REJECTED' : (statuses.get(row) ?? 'REJECTED'),
    errors,
  };
}
