import type { Form, ReporterKind } from '../forms/form.js';
import type { Period } from '../kernel/period.js';
import type { Queryable } from '../platform/queryable.js';

/** What a report is a duty of: a form, a period and a reporter. */
export interface DutyKey {
  readonly form: Pick<Form, 'id' | 'code'>;
  readonly period: Period;
  readonly reporterKind: ReporterKind;
  readonly reporterId: number;
}

/** The agencies that each report goes through before its receiver decides, in the order of the reports. */
export type ViaOf = (
  database: Queryable,
  reports: readonly DutyKey[],
) => Promise<readonly (readonly string[])[]>;
