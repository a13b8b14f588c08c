import type { EnterpriseRow } from '../enterprises/enterprise-row.js';
import { registerEnterprises } from '../enterprises/register-enterprises.js';
import { keepsBatch, type BatchOptions, type BatchResult } from '../kernel/batch.js';
import { succeed } from '../kernel/result.js';
import { writeByDefinitions } from '../measures/write-by-definitions.js';
import type { OrganizationRow } from '../organizations/organization-row.js';
import { registerOrganizations } from '../organizations/register-organizations.js';
import type { WriteTransaction } from '../platform/queryable.js';
import type { SubmitContext } from '../submissions/submit-reports.js';
import type { ImportTarget, TakeOptions, TakeServices } from './import-target.js';
import { enterpriseColumns, organizationColumns, type Draft } from './register-columns.js';
import { csvReader, jsonReader } from './row-readers.js';
import { enterpriseShape, organizationShape } from './row-shapes.js';

type Register<Row> = (
  tx: WriteTransaction,
  context: SubmitContext,
  rows: readonly Row[],
  options: BatchOptions,
) => Promise<BatchResult>;

/** Enterprises: registered and changed as by registerEnterprises. */
export const enterprisesTarget: ImportTarget<EnterpriseRow> = {
  action: 'CHANGE_REGISTERS',
  reader: (columns) =>
    columns === undefined
      ? succeed(jsonReader(enterpriseShape))
      : csvReader(columns, {
          columns: enterpriseColumns,
          draft: (): Draft<EnterpriseRow> => ({ taxCode: '' }),
          finish: (row) => ({ row }),
        }),
  keyOf: ({ taxCode }) => taxCode.replaceAll(/\D/g, ''),
  subjectOf: ({ taxCode }) => taxCode.replaceAll(/\D/g, ''),
  take: (services, rows, options) =>
    takeRows('registerEnterprises', registerEnterprises, services, rows, options),
  warningsOf: () => 0,
};

/** Organizations: founded and changed as by registerOrganizations. */
export const organizationsTarget: ImportTarget<OrganizationRow> = {
  action: 'CHANGE_REGISTERS',
  reader: (columns) =>
    columns === undefined
      ? succeed(jsonReader(organizationShape))
      : csvReader(columns, {
          columns: organizationColumns,
          draft: (): Draft<OrganizationRow> => ({ code: '' }),
          finish: (row) => ({ row }),
        }),
  keyOf: ({ code }) => code,
  subjectOf: ({ code }) => code,
  take: (services, rows, options) =>
    takeRows('registerOrganizations', registerOrganizations, services, rows, options),
  warningsOf: () => 0,
};

function takeRows<Row>(
  action: string,
  register: Register<Row>,
  services: TakeServices,
  rows: readonly Row[],
  { principal: { name: principal, scope }, dryRun, record }: TakeOptions,
): Promise<BatchResult> {
  const how = { errorPolicy: 'REJECT_FAILED', dryRun } as const;
  return writeByDefinitions(
    services,
    { principal, action },
    async (tx, context) => {
      const result = await register(tx, { ...context, scope }, rows, how);
      if (!dryRun) await record(tx, result);
      return result;
    },
    (result) => keepsBatch(result, how),
  );
}
