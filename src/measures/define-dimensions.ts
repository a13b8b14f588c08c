import type { BatchResult, ErrorPolicy } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import type { Dimension } from './catalogue.js';
import { describe, dimensionContent } from './definition-content.js';
import type { DimensionRow } from './definition-rows.js';
import { DimensionEntity, MemberEntity } from './dimension.entity.js';
import { settle } from './draft.js';
import { lockCatalogue } from './lock-catalogue.js';
import { planDimensions } from './plan-dimensions.js';
import { readCatalogue } from './read-catalogue.js';
import { recordDefinitions } from './record-definitions.js';

/**
 * Creates dimensions and changes those that exist, by code: members are added and named anew, never removed. Paths begin
 * with 'dimensions'. A row that says what is known already is UNCHANGED and writes nothing.
 */
export async function defineDimensions(
  tx: WriteTransaction,
  rows: readonly DimensionRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  await lockCatalogue(tx);
  const drafts = planDimensions(rows, await readCatalogue(tx));
  const { batch, changed } = settle(drafts, errorPolicy, dimensionContent);
  if (changed.length > 0) {
    await storeDimensions(tx, changed);
    await recordDefinitions(tx, 'DIMENSION', changed.map(dimensionContent));
  }
  return batch;
}

async function storeDimensions(
  { entities }: WriteTransaction,
  changed: readonly Dimension[],
): Promise<void> {
  const dimensions = changed.map(({ id, code, ...rest }) => ({ id, code, ...describe(rest) }));
  const members = changed.flatMap((dimension) =>
    dimension.members.map((member) => ({ ...member, dimension: dimension.id })),
  );
  await entities.upsertMany(DimensionEntity, dimensions);
  await entities.upsertMany(MemberEntity, members);
}
