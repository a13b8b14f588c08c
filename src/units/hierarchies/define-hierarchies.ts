import type { BatchResult, ErrorPolicy } from '../../kernel/batch.js';
import type { DescriptionRow } from '../../measures/definition-rows.js';
import { draftRows, settle } from '../../measures/draft.js';
import { lockCatalogue } from '../../measures/lock-catalogue.js';
import { raiseVersion } from '../../measures/raise-version.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { loadStatement } from '../../platform/statement.js';
import { reportingHierarchy } from '../unit.js';
import { reportingHierarchyFixed } from './errors.js';
import type { Hierarchy } from './hierarchy.js';
import { readHierarchies } from './read-hierarchies.js';

const insertHierarchies = loadStatement(import.meta.dirname, '../sql/insert-hierarchies.sql');
const supersedeVersions = loadStatement(import.meta.dirname, '../sql/supersede-hierarchies.sql');
const insertVersions = loadStatement(import.meta.dirname, '../sql/insert-hierarchy-versions.sql');

/** A hierarchy to be made, or described anew. */
export interface HierarchyRow extends DescriptionRow {
  readonly code: string;
}

/**
 * Makes named hierarchies and describes them anew, by code; units are placed in them by `placeUnits`. Paths begin with
 * 'hierarchies'. A row that says what is known already is UNCHANGED and writes nothing.
 */
export async function defineHierarchies(
  tx: WriteTransaction,
  rows: readonly HierarchyRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  await lockCatalogue(tx);
  const { list } = await readHierarchies(tx);
  const known = new Map(list.map((hierarchy) => [hierarchy.code, hierarchy]));
  const drafts = draftRows('hierarchies', rows, (row, findings) => {
    findings.code(row.code);
    if (row.code === reportingHierarchy) findings.add(reportingHierarchyFixed, 'code');
    const definition: Hierarchy = { code: row.code, ...findings.description(row) };
    return { definition, stored: known.get(row.code) };
  });
  const { batch, changed } = settle(drafts, errorPolicy, described);
  if (changed.length > 0) await store(tx, changed);
  return batch;
}

/** What makes two definitions the same. */
function described({ code, nameVi, nameEn, descriptionVi, descriptionEn }: Hierarchy): Hierarchy {
  return { code, nameVi, nameEn, descriptionVi, descriptionEn };
}

async function store(tx: WriteTransaction, changed: readonly Hierarchy[]): Promise<void> {
  const revision = await tx.revision();
  const codes = changed.map(({ code }) => code);
  await tx.run(insertHierarchies, [codes]);
  await tx.run(supersedeVersions, [codes, revision]);
  await tx.run(insertVersions, [
    codes,
    changed.map(({ nameVi }) => nameVi),
    changed.map(({ nameEn }) => nameEn),
    changed.map(({ descriptionVi }) => descriptionVi),
    changed.map(({ descriptionEn }) => descriptionEn),
    revision,
  ]);
  await raiseVersion(tx);
}
