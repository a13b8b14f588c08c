import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { isOpenOn, type EnterpriseRecord } from './enterprise-record.js';
import { enterpriseNotOpen } from './errors.js';

/** Finds fault with a day on which the enterprise is not open. */
export function checkOpenOn(
  record: EnterpriseRecord,
  taxCode: string,
  day: IsoDate,
  field: string,
  findings: Findings,
): void {
  if (isOpenOn(record, day)) return;
  const { openedOn, closedOn } = record;
  const life = `[${openedOn}, ${closedOn ?? ''})`;
  findings.add((path) => enterpriseNotOpen(path, taxCode, day, life), field);
}
