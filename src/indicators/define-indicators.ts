import type { BatchResult, ErrorPolicy } from '../kernel/batch.js';
import { describe } from '../measures/definition-content.js';
import { settle } from '../measures/draft.js';
import { lockCatalogue } from '../measures/lock-catalogue.js';
import { readCatalogue } from '../measures/read-catalogue.js';
import { recordDefinitions } from '../measures/record-definitions.js';
import type { WriteTransaction } from '../platform/queryable.js';
import type { IndicatorRow } from './indicator-rows.js';
import { IndicatorEntity } from './indicator.entity.js';
import type { IndicatorDefinition } from './indicator.js';
import { planIndicators } from './plan-indicators.js';
import { readIndicators } from './read-indicators.js';

/**
 * Creates indicators and changes those that exist, by code. Paths begin with 'indicators'; the path of a formula's fault
 * ends with its 0-based offset. A row that says what is known already is UNCHANGED and writes nothing.
 */
export async function defineIndicators(
  tx: WriteTransaction,
  rows: readonly IndicatorRow[],
  errorPolicy: ErrorPolicy = 'REJECT_ALL',
): Promise<BatchResult> {
  await lockCatalogue(tx);
  const drafts = planIndicators(rows, await readCatalogue(tx), await readIndicators(tx));
  const { batch, changed } = settle(drafts, errorPolicy, indicatorContent);
  if (changed.length > 0) {
    await storeIndicators(tx, changed);
    await recordDefinitions(tx, 'INDICATOR', changed.map(indicatorContent));
  }
  return batch;
}

function indicatorContent(indicator: IndicatorDefinition): IndicatorDefinition {
  const { code, formula, unit, direction, catalogue, documents } = indicator;
  return { code, ...describe(indicator), formula, unit, direction, catalogue, documents };
}

async function storeIndicators(
  { entities }: WriteTransaction,
  changed: readonly IndicatorDefinition[],
): Promise<void> {
  const codes = changed.map(({ code }) => code);
  const found = await entities.find(IndicatorEntity, { code: { $in: codes } });
  const byCode = new Map(found.map((indicator) => [indicator.code, indicator]));
  for (const { catalogue, documents, ...rest } of changed) {
    const data = { ...rest, catalogue: catalogue ?? null, documents: [...documents] };
    const entity = byCode.get(rest.code);
    if (entity === undefined) entities.create(IndicatorEntity, data);
    else entities.assign(entity, data);
  }
  await entities.flush();
}
