import type { WriteContext } from '../cube/write-context.js';
import { changeRegister } from '../enterprises/change-register.js';
import { dateField } from '../enterprises/row-fields.js';
import type { BatchOptions, BatchResult } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { checkRows } from './check-rows.js';
import { organizationRegister } from './organization-register.js';
import type { OrganizationDissolution } from './organization-row.js';
import { planDissolution, type Dissolution } from './plan-dissolution.js';

/**
 * Dissolves organizations: `on` is the first day on which they no longer are. The same day again is
 * UNCHANGED, another day corrects the dissolution.
 */
export async function dissolveOrganizations(
  tx: WriteTransaction,
  context: WriteContext,
  rows: readonly OrganizationDissolution[],
  options: BatchOptions,
): Promise<BatchResult> {
  const checked = checkRows<OrganizationDissolution, Dissolution>(rows, (row, common, findings) => {
    const on = dateField(row.on, 'on', findings);
    return on === undefined ? undefined : { ...common, on };
  });
  return changeRegister(tx, organizationRegister(context, planDissolution), checked, options);
}
