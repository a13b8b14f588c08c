import { makeAtoms } from '../cube/make-atoms.js';
import type { WriteContext } from '../cube/write-context.js';
import { searchKey } from '../kernel/text.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { number, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { CheckedUnit } from './check-unit-row.js';
import { reportingHierarchy } from './unit.js';
import type { KnownUnit } from './unit-lookup.js';

const insertUnits = loadStatement(import.meta.dirname, 'sql/insert-units.sql');
const insertVersions = loadStatement(import.meta.dirname, 'sql/insert-versions.sql');
const insertPlacements = loadStatement(import.meta.dirname, 'sql/insert-placements.sql');
const insertOfficialCodes = loadStatement(import.meta.dirname, 'sql/insert-official-codes.sql');

interface StoredUnit extends CheckedUnit {
  readonly id: number;
  readonly parentId: number | undefined;
}

/** Stores new units with their names, placements, official codes and atoms. The caller keeps the tree that they stand in. */
export async function storeUnits(
  tx: WriteTransaction,
  context: WriteContext,
  units: readonly CheckedUnit[],
  known: ReadonlyMap<string, KnownUnit>,
): Promise<void> {
  const stored = await identify(tx, units, known);
  const ids = stored.map(({ id }) => id);
  await context.recount(tx, { unit: ids }, async () => {
    const revision = await tx.revision();
    await storeVersions(tx, stored, revision);
    await storePlacements(tx, stored, revision);
    await storeOfficialCodes(tx, stored, revision);
    await makeAtoms(tx, ids);
  });
}

async function identify(
  tx: WriteTransaction,
  units: readonly CheckedUnit[],
  known: ReadonlyMap<string, KnownUnit>,
): Promise<StoredUnit[]> {
  const rows = await tx.run(insertUnits, [units.map(({ code }) => code)]);
  const ids = new Map(rows.map((row) => [text(row, 'code'), number(row, 'id')]));
  return units.map((unit) => {
    const id = ids.get(unit.code);
    if (id === undefined) {
      throw new Error(`unit ${unit.code} was opened by someone else at the same moment`);
    }
    const parent = unit.parent ?? '';
    return { ...unit, id, parentId: ids.get(parent) ?? known.get(parent)?.id };
  });
}

async function storeVersions(
  tx: WriteTransaction,
  units: readonly StoredUnit[],
  revision: number,
): Promise<void> {
  await tx.run(insertVersions, [
    units.map(({ id }) => id),
    units.map(({ openedOn }) => openedOn),
    units.map(({ nameVi }) => nameVi),
    units.map(({ nameEn }) => nameEn),
    units.map(({ nameVi, nameEn, code }) => searchKey(`${nameVi} ${nameEn} ${code}`)),
    units.map(({ kind }) => kind),
    units.map(({ zoneKind }) => zoneKind.id),
    revision,
  ]);
}

async function storePlacements(
  tx: WriteTransaction,
  units: readonly StoredUnit[],
  revision: number,
): Promise<void> {
  const placed = units.filter(({ parentId }) => parentId !== undefined);
  await tx.run(insertPlacements, [
    reportingHierarchy,
    placed.map(({ id }) => id),
    placed.map(({ parentId }) => parentId),
    placed.map(({ openedOn }) => openedOn),
    revision,
  ]);
}

async function storeOfficialCodes(
  tx: WriteTransaction,
  units: readonly StoredUnit[],
  revision: number,
): Promise<void> {
  const codes = units.flatMap(({ id, officialCodes }) =>
    officialCodes.map((code) => ({ id, ...code })),
  );
  await tx.run(insertOfficialCodes, [
    codes.map(({ id }) => id),
    codes.map(({ scheme }) => scheme),
    codes.map(({ code }) => code),
    codes.map(({ from }) => from),
    codes.map(({ to }) => to ?? null),
    revision,
  ]);
}
