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
import type { ReorganizationRow } from '../../units/reorganize/reorganization.js';
import type { HierarchyRow } from '../../units/hierarchies/define-hierarchies.js';
import type { PlacementRow } from '../../units/hierarchies/placement.js';
import type { UnitRow } from '../../units/unit.js';
import type { ReadEntry } from './read-yaml-file.js';
import type { SeedPlace } from './seed-fault.js';

type Path = readonly (string | number)[];

/** Rows for one use case, and where in the files the subject of a finding stands. */
export interface SeedRows<T> {
  readonly rows: readonly T[];
  /** `path` is that of a finding about row `row`. */
  placeOf(row: number, path: Path): SeedPlace;
}

/** A reorganization with the law that it follows. */
export interface SeedReorganization {
  readonly row: ReorganizationRow;
  readonly legalBasis: string;
}

/** What files of one name say, one file after the other. */
export interface SeedEntry<T> extends ReadEntry<T> {
  readonly file: string;
}

/** Everything that a seeds folder says, as rows of the use cases. */
export interface SeedContent {
  readonly dimensions: SeedRows<DimensionRow>;
  readonly measures: SeedRows<MeasureRow>;
  readonly indicators: SeedRows<IndicatorRow>;
  readonly forms: SeedRows<FormRow>;
  readonly hierarchies: SeedRows<HierarchyRow>;
  readonly units: SeedRows<UnitRow>;
  readonly enterprises: SeedRows<EnterpriseRow>;
  readonly organizations: SeedRows<OrganizationRow>;
  readonly dissolutions: SeedRows<OrganizationDissolution>;
  readonly reorganizations: SeedRows<SeedReorganization>;
  readonly placements: SeedRows<PlacementRow>;
  readonly duties: SeedRows<DueRuleRow>;
  readonly targets: SeedRows<TargetRow>;
  readonly reports: SeedRows<ReportRow>;
}

/** The steps of loading, in their order. */
export type SeedStep = keyof SeedContent;

/** Rows that stand one to an entry. */
export function rowsOfEntries<T, R>(
  entries: readonly SeedEntry<T>[],
  toRow: (value: T) => R,
): SeedRows<R> {
  return {
    rows: entries.map(({ value }) => toRow(value)),
    placeOf: (row) => placeOfEntry(entries[row]),
  };
}

/** Where an entry stands, or what the path leads to inside it. */
export function placeOfEntry(entry: SeedEntry<unknown> | undefined, path: Path = []): SeedPlace {
  if (entry === undefined) throw new Error('a finding about a row that no file says');
  return { file: entry.file, line: entry.lineOf?.(path) ?? entry.line };
}
