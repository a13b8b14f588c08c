import { searchKey } from '../kernel/text.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import type { RecordChange } from './change-register.js';
import type { EnterpriseRecord } from './enterprise-record.js';
import { differences, keysOf } from './timeline-difference.js';

const statement = (name: string) => loadStatement(import.meta.dirname, `sql/${name}.sql`);
const supersedeVersions = statement('supersede-versions');
const insertVersions = statement('insert-versions');
const supersedePlacements = statement('supersede-placements');
const insertPlacements = statement('insert-placements');
const supersedeClassifications = statement('supersede-classifications');
const insertClassifications = statement('insert-classifications');

type EnterpriseChange = RecordChange<EnterpriseRecord>;

/** Stores changed records as new rows and closes the rows that they replace. Rows that stay are not touched. */
export async function storeEnterprises(
  tx: WriteTransaction,
  changes: readonly EnterpriseChange[],
): Promise<void> {
  const revision = await tx.revision();
  await storeVersions(tx, changes, revision);
  await storePlacements(tx, changes, revision);
  await storeClassifications(tx, changes, revision);
}

async function storeVersions(
  tx: WriteTransaction,
  changes: readonly EnterpriseChange[],
  revision: number,
): Promise<void> {
  const changed = changes.filter(({ before, after }) => !isSameVersion(before, after));
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  await tx.run(supersedeVersions, [ids, revision]);
  await tx.run(insertVersions, [
    ids,
    changed.map(({ after }) => after.name),
    changed.map(({ after }) => searchKey(after.name)),
    changed.map(({ after }) => after.openedOn),
    changed.map(({ after }) => after.closedOn),
    revision,
  ]);
}

function isSameVersion(before: EnterpriseRecord | undefined, after: EnterpriseRecord): boolean {
  return (
    before?.name === after.name &&
    before.openedOn === after.openedOn &&
    before.closedOn === after.closedOn
  );
}

async function storePlacements(
  tx: WriteTransaction,
  changes: readonly EnterpriseChange[],
  revision: number,
): Promise<void> {
  const { gone, added } = differences(changes, ({ placements }) => placements);
  if (gone.length > 0) await tx.run(supersedePlacements, [...keysOf(gone), revision]);
  if (added.length === 0) return;
  await tx.run(insertPlacements, [
    ...keysOf(added),
    added.map(({ entry }) => entry.span.to),
    added.map(({ entry }) => entry.atomId),
    revision,
  ]);
}

async function storeClassifications(
  tx: WriteTransaction,
  changes: readonly EnterpriseChange[],
  revision: number,
): Promise<void> {
  const { gone, added } = differences(changes, ({ classifications }) => classifications);
  if (gone.length > 0) await tx.run(supersedeClassifications, [...keysOf(gone), revision]);
  if (added.length === 0) return;
  await tx.run(insertClassifications, [
    ...keysOf(added),
    added.map(({ entry }) => entry.span.to),
    added.map(({ entry }) => entry.ownershipId),
    added.map(({ entry }) => entry.industrySectionId),
    added.map(({ entry }) => entry.sizeClassId),
    added.map(({ entry }) => entry.eligibleForTradeUnion),
    revision,
  ]);
}
