import type { BatchResult, ErrorPolicy } from '../kernel/batch.js';
import { isCode } from '../kernel/code.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { checkDerivations } from './check-derivations.js';
import { checkMeasuresInUse } from './check-measures-in-use.js';
import { measureContent, type MeasureDefinition } from './definition-content.js';
import type { MeasureRow } from './definition-rows.js';
import { settle } from './draft.js';
import { lockCatalogue } from './lock-catalogue.js';
import { MeasureEntity } from './measure.entity.js';
import { planMeasures } from './plan-measures.js';
import { readCatalogue } from './read-catalogue.js';
import { findDefined, recordDefinitions } from './record-definitions.js';

/**
 * Creates measures and changes those that exist, by code. Paths begin with 'measures'. A measure that has facts, or that a
 * form or formula rests on, keeps its kind, source, grain and dimensions (MEASURE_IN_USE). A row that says what is known
 * already is UNCHANGED and writes nothing.
 */
export async function defineMeasures(
  tx: WriteTransaction,
  rows: readonly MeasureRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  await lockCatalogue(tx);
  const codes = rows.map(({ code }) => code).filter(isCode);
  const indicators = await findDefined(tx, 'INDICATOR', codes);
  const catalogue = await readCatalogue(tx);
  const drafts = planMeasures(rows, catalogue, indicators);
  await checkMeasuresInUse(tx, drafts);
  checkDerivations(rows, drafts, catalogue);
  const { batch, changed } = settle(drafts, errorPolicy, measureContent);
  if (changed.length > 0) {
    await storeMeasures(tx, changed);
    await recordDefinitions(tx, 'MEASURE', changed.map(measureContent));
  }
  return batch;
}

async function storeMeasures(
  { entities }: WriteTransaction,
  changed: readonly MeasureDefinition[],
): Promise<void> {
  const codes = changed.map(({ code }) => code);
  const found = await entities.find(
    MeasureEntity,
    { code: { $in: codes } },
    { populate: ['dimensions'] },
  );
  const byCode = new Map(found.map((entity) => [entity.code, entity]));
  for (const { dimensions, formula, catalogue, documents, ...rest } of changed) {
    const data = {
      ...rest,
      formula: formula ?? null,
      catalogue: catalogue ?? null,
      documents: [...documents],
      dimensions: dimensions.map(({ id }) => id),
    };
    const entity = byCode.get(rest.code);
    if (entity === undefined) entities.create(MeasureEntity, data);
    else entities.assign(entity, data);
  }
  await entities.flush();
}
