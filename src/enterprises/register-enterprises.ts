import type { BatchOptions, BatchResult } from '../kernel/batch.js';
import type { Findings } from '../kernel/findings.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { changeRegister, type RegisterRequest } from './change-register.js';
import { checkRows } from './check-rows.js';
import { enterpriseRegister } from './enterprise-register.js';
import type { EnterpriseRow } from './enterprise-row.js';
import { planRegistration, type Registration } from './plan-registration.js';
import type { RegisterContext } from './register-context.js';
import { dateField, memberField, nameField } from './row-fields.js';
import { UnitDirectory } from './unit-directory.js';

/**
 * Registers enterprises and changes registered ones, idempotent by tax code. Every row is judged
 * and all its findings told at once; unchanged rows write nothing.
 */
export async function registerEnterprises(
  tx: WriteTransaction,
  context: RegisterContext,
  rows: readonly EnterpriseRow[],
  options: BatchOptions,
): Promise<BatchResult> {
  const units = await UnitDirectory.of(
    context,
    tx,
    rows.map(({ unit, openedOn }) => ({ unit, on: openedOn })),
  );
  const checked = checkRows<EnterpriseRow, Registration>(rows, (row, common, findings) =>
    readRegistration(row, common, units, context.catalogue, findings),
  );
  const register = enterpriseRegister<Registration>(context, (record, registration, findings) =>
    planRegistration(record, registration, findings, context.trees),
  );
  return changeRegister(tx, register, checked, options);
}

function readRegistration(
  row: EnterpriseRow,
  common: RegisterRequest,
  units: UnitDirectory,
  catalogue: Catalogue,
  findings: Findings,
): Registration {
  // In the order of the fields, as their findings are told.
  const name = nameField(row.name, findings);
  const unit = units.read(row.unit, 'unit', findings);
  const openedOn = dateField(row.openedOn, 'openedOn', findings);
  return {
    ...common,
    name,
    unit,
    insteadOfUnit: units.insteadOf(unit, openedOn),
    openedOn,
    classifiedFrom: dateField(row.classifiedFrom, 'classifiedFrom', findings),
    classification: readClassification(row, catalogue, findings),
  };
}

/** The attributes that the row states; what it does not state is left out. */
function readClassification(
  { ownership, industrySection, sizeClass, eligibleForTradeUnion }: EnterpriseRow,
  catalogue: Catalogue,
  findings: Findings,
): Registration['classification'] {
  const member = (text: string | null | undefined, dimension: string, field: string) =>
    memberField(text, dimension, field, catalogue, findings)?.id;
  const ownershipId = member(ownership, 'ownership', 'ownership');
  const industrySectionId = member(industrySection, 'industry_section', 'industrySection');
  const sizeClassId = member(sizeClass, 'size_class', 'sizeClass');
  return {
    ...(ownershipId === undefined ? {} : { ownershipId }),
    ...(industrySectionId === undefined ? {} : { industrySectionId }),
    ...(sizeClassId === undefined ? {} : { sizeClassId }),
    ...(typeof eligibleForTradeUnion === 'boolean' ? { eligibleForTradeUnion } : {}),
  };
}
