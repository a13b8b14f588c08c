import type { RecordChange } from '../enterprises/change-register.js';
import { differences, keysOf } from '../enterprises/timeline-difference.js';
import { searchKey } from '../kernel/text.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import type { OrganizationRecord } from './organization-record.js';

const statement = (name: string) => loadStatement(import.meta.dirname, `sql/${name}.sql`);
const supersedeVersions = statement('supersede-versions');
const insertVersions = statement('insert-versions');
const supersedeForms = statement('supersede-forms');
const insertForms = statement('insert-forms');
const supersedeCoverage = statement('supersede-coverage');
const insertCoverage = statement('insert-coverage');

type OrganizationChange = RecordChange<OrganizationRecord>;

/** Stores changed records as new rows and closes the rows that they replace. Rows that stay are not touched. */
export async function storeOrganizations(
  tx: WriteTransaction,
  changes: readonly OrganizationChange[],
): Promise<void> {
  const revision = await tx.revision();
  await storeVersions(tx, changes, revision);
  await storeForms(tx, changes, revision);
  await storeCoverage(tx, changes, revision);
}

async function storeVersions(
  tx: WriteTransaction,
  changes: readonly OrganizationChange[],
  revision: number,
): Promise<void> {
  const changed = changes.filter(
    ({ before, after }) => before?.name !== after.name || before.dissolvedOn !== after.dissolvedOn,
  );
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  await tx.run(supersedeVersions, [ids, revision]);
  await tx.run(insertVersions, [
    ids,
    changed.map(({ after }) => after.kind.id),
    changed.map(({ after }) => after.name),
    changed.map(({ after }) => searchKey(after.name)),
    changed.map(({ after }) => after.home.unit?.atomId ?? null),
    changed.map(({ after }) => after.home.enterprise?.id ?? null),
    changed.map(({ after }) => after.foundedOn),
    changed.map(({ after }) => after.dissolvedOn),
    revision,
  ]);
}

async function storeForms(
  tx: WriteTransaction,
  changes: readonly OrganizationChange[],
  revision: number,
): Promise<void> {
  const { gone, added } = differences(changes, ({ forms }) => forms);
  if (gone.length > 0) await tx.run(supersedeForms, [...keysOf(gone), revision]);
  if (added.length === 0) return;
  await tx.run(insertForms, [
    ...keysOf(added),
    added.map(({ entry }) => entry.span.to),
    added.map(({ entry }) => entry.partyFormId),
    revision,
  ]);
}

async function storeCoverage(
  tx: WriteTransaction,
  changes: readonly OrganizationChange[],
  revision: number,
): Promise<void> {
  const { gone, added } = differences(changes, ({ coverage }) => coverage);
  const enterprises = (held: typeof gone): number[] => held.map(({ entry }) => entry.enterpriseId);
  if (gone.length > 0) {
    await tx.run(supersedeCoverage, [...keysOf(gone), enterprises(gone), revision]);
  }
  if (added.length === 0) return;
  const to = added.map(({ entry }) => entry.span.to);
  await tx.run(insertCoverage, [...keysOf(added), enterprises(added), to, revision]);
}
