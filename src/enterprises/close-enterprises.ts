import type { WriteContext } from '../cube/write-context.js';
import type { BatchOptions, BatchResult } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { changeRegister } from './change-register.js';
import { checkRows } from './check-rows.js';
import { enterpriseRegister } from './enterprise-register.js';
import type { EnterpriseClosing } from './enterprise-row.js';
import { planClosing, type Closing } from './plan-closing.js';
import { dateField } from './row-fields.js';

/**
 * Closes enterprises: `on` is the first day on which they no longer are. The same day again is
 * UNCHANGED, another day corrects the closing. Their organizations end with them (semantics 4).
 */
export async function closeEnterprises(
  tx: WriteTransaction,
  context: WriteContext,
  rows: readonly EnterpriseClosing[],
  options: BatchOptions,
): Promise<BatchResult> {
  const checked = checkRows<EnterpriseClosing, Closing>(rows, (row, common, findings) => {
    const on = dateField(row.on, 'on', findings);
    return on === undefined ? undefined : { ...common, on };
  });
  return changeRegister(tx, enterpriseRegister(context, planClosing), checked, options);
}
