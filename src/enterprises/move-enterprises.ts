import type { WriteContext } from '../cube/write-context.js';
import type { BatchOptions, BatchResult } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { changeRegister } from './change-register.js';
import { checkRows } from './check-rows.js';
import { enterpriseRegister } from './enterprise-register.js';
import type { EnterpriseMove } from './enterprise-row.js';
import { planMove, type Move } from './plan-move.js';
import { dateField } from './row-fields.js';
import { UnitDirectory } from './unit-directory.js';

/**
 * Relocates enterprises from a day on until their next recorded relocation; their past stays where
 * it was (semantics 1). Idempotent by tax code and day.
 */
export async function moveEnterprises(
  tx: WriteTransaction,
  context: WriteContext,
  rows: readonly EnterpriseMove[],
  options: BatchOptions,
): Promise<BatchResult> {
  const units = await UnitDirectory.of(
    context.scope,
    tx,
    rows.map(({ to }) => to),
  );
  const checked = checkRows<EnterpriseMove, Move>(
    rows,
    (row, common, findings) => {
      const unit = units.read(row.to, 'to', findings);
      const on = dateField(row.on, 'on', findings);
      return unit === undefined || on === undefined ? undefined : { ...common, unit, on };
    },
    ({ on }) => on,
  );
  return changeRegister(tx, enterpriseRegister(context, planMove), checked, options);
}
