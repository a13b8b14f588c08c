import type { DueRuleRow } from '../../forms/duties/due-rule.js';
import type { FormRow } from '../../forms/form-rows.js';
import type { IndicatorRow } from '../../indicators/indicator-rows.js';
import type { TargetRow } from '../../indicators/targets/target-row.js';
import type { DimensionRow, MeasureRow } from '../../measures/definition-rows.js';
import type {
  OrganizationDissolution,
  OrganizationRow,
} from '../../organizations/organization-row.js';
import type { EnterpriseRow } from '../../enterprises/enterprise-row.js';
import type { ReportRow } from '../../submissions/report.js';
import type { UnitRow } from '../../units/unit.js';
import type { SeedPlace } from './seed-fault.js';

type Path = readonly (string | number)[];

/** Rows for one use case, and where in the files the subject of a finding stands. */
export interface SeedRows<T> {
  readonly rows: readonly T[];
  /** `path` is that of a finding about row `row`. */
  placeOf(row: number, path: Path): SeedPlace;
}

/** Everything that a seeds folder says, as rows of the use cases. */
export interface SeedContent {
  readonly dimensions: SeedRows<DimensionRow>;
  readonly measures: SeedRows<MeasureRow>;
  readonly indicators: SeedRows<IndicatorRow>;
  readonly forms: SeedRows<FormRow>;
  readonly units: SeedRows<UnitRow>;
  readonly enterprises: SeedRows<EnterpriseRow>;
  readonly organizations: SeedRows<OrganizationRow>;
  readonly dissolutions: SeedRows<OrganizationDissolution>;
  readonly duties: SeedRows<DueRuleRow>;
  readonly targets: SeedRows<TargetRow>;
  readonly reports: SeedRows<ReportRow>;
}

/** The steps of loading, in their order. */
export type SeedStep = keyof SeedContent;

/** Rows that stand one to a line. */
export function rowsOfLines<T, R>(
  file: string,
  entries: readonly { readonly value: T; readonly line: number }[],
  toRow: (value: T) => R,
): SeedRows<R> {
  return {
    rows: entries.map(({ value }) => toRow(value)),
    placeOf: (row) => ({ file, line: entries[row]?.line }),
  };
}
