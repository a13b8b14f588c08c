import { changeRegister } from '../enterprises/change-register.js';
import { EnterpriseDirectory } from '../enterprises/enterprise-directory.js';
import type { RegisterContext } from '../enterprises/register-context.js';
import { UnitDirectory } from '../enterprises/unit-directory.js';
import type { BatchOptions, BatchResult } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { checkRows } from './check-rows.js';
import { organizationRegister } from './organization-register.js';
import type { OrganizationRequest } from './organization-request.js';
import type { OrganizationRow } from './organization-row.js';
import { planOrganization } from './plan-organization.js';
import { readOrganization } from './read-organization-row.js';

/**
 * Founds organizations and changes registered ones (name, party form from a day on, coverage),
 * idempotent by code. Every row is judged and all its findings told at once.
 */
export async function registerOrganizations(
  tx: WriteTransaction,
  context: RegisterContext,
  rows: readonly OrganizationRow[],
  options: BatchOptions,
): Promise<BatchResult> {
  const units = await UnitDirectory.of(
    context,
    tx,
    rows.map(({ unit, foundedOn }) => ({ unit, on: foundedOn })),
  );
  const named = rows.flatMap(({ enterprise, covers }) => [
    enterprise,
    ...(covers ?? []).map((coverage) => coverage.enterprise),
  ]);
  const enterprises = await EnterpriseDirectory.of(context, tx, named);
  const { catalogue } = context;
  const checked = checkRows<OrganizationRow, OrganizationRequest>(
    rows,
    (row, common, findings) => ({
      ...common,
      ...readOrganization(row, { units, enterprises, catalogue }, findings),
    }),
  );
  const register = organizationRegister<OrganizationRequest>(context, (record, request, findings) =>
    planOrganization(record, request, findings, context.trees),
  );
  return changeRegister(tx, register, checked, options);
}
