import type { BatchOptions, BatchResult } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { changeRegister } from './change-register.js';
import { checkRows } from './check-rows.js';
import { enterpriseRegister } from './enterprise-register.js';
import type { EnterpriseMove } from './enterprise-row.js';
import { planMove, type Move } from './plan-move.js';
import type { RegisterContext } from './register-context.js';
import { dateField } from './row-fields.js';
import { UnitDirectory } from './unit-directory.js';

/**
 * Relocates enterprises from a day on until their next recorded relocation; their past stays where
 * it was (semantics 1). Idempotent by tax code and day.
 */
export async function moveEnterprises(
  tx: WriteTransaction,
  context: RegisterContext,
  rows: readonly EnterpriseMove[],
  options: BatchOptions,
): Promise<BatchResult> {
  const units = await UnitDirectory.of(
    context,
    tx,
    rows.map(({ to, on }) => ({ unit: to, on })),
  );
  const checked = checkRows<EnterpriseMove, Move>(
    rows,
    (row, common, findings) => {
      const unit = units.read(row.to, 'to', findings);
      const on = dateField(row.on, 'on', findings);
      if (unit === undefined || on === undefined) return undefined;
      return { ...common, unit, insteadOfUnit: units.insteadOf(unit, on), on };
    },
    ({ on }) => on,
  );
  const register = enterpriseRegister<Move>(context, (record, move, findings) =>
    planMove(record, move, findings, context.trees),
  );
  return changeRegister(tx, register, checked, options);
}
