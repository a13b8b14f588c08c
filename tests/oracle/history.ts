// The plain facts that the oracle reads: what was said, in the order in which it was committed. Days are 'YYYY-MM-DD',
// spans are half-open, periods are '2025', '2025-H1', '2025-Q3', '2025-07'.

export type UnitKind = 'COUNTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'BLOC' | 'ZONE';

/** `zoneKind` of a ZONE only; `parent` undefined = a root of the tree. */
export interface UnitRow {
  readonly code: string;
  readonly kind: UnitKind;
  readonly zoneKind?: string;
  readonly parent?: string;
  readonly openedOn: string;
}

/** What is not named stays as it was (at the opening: UNKNOWN, and not stated eligible). */
export interface ClassificationChange {
  readonly ownership?: string;
  readonly industrySection?: string;
  readonly sizeClass?: string;
  readonly eligible?: boolean;
}

/** Where an organization or a report is at home. */
export type Home = { readonly unit: string } | { readonly enterprise: string };
export type Reporter = Home | { readonly organization: string };

/** `to` undefined = for as long as the organization lives. */
export interface Cover {
  readonly enterprise: string;
  readonly from: string;
  readonly to?: string;
}

/** Without `member` the value is the total. */
export interface ReportedValue {
  readonly measure: string;
  readonly member?: { readonly dimension: string; readonly code: string };
  readonly value: number;
}

export interface OpenUnits {
  readonly act: 'openUnits';
  readonly units: readonly UnitRow[];
}
export interface OpenEnterprise extends ClassificationChange {
  readonly act: 'openEnterprise';
  readonly taxCode: string;
  readonly unit: string;
  readonly openedOn: string;
}
export interface ClassifyEnterprise extends ClassificationChange {
  readonly act: 'classifyEnterprise';
  readonly taxCode: string;
  readonly from: string;
}
/** The day of opening was told wrongly: what held on the new day, or first, holds from then on. */
export interface CorrectOpening {
  readonly act: 'correctOpening';
  readonly taxCode: string;
  readonly openedOn: string;
}
export interface MoveEnterprise {
  readonly act: 'moveEnterprise';
  readonly taxCode: string;
  readonly to: string;
  readonly on: string;
}
/** A later one for the same enterprise corrects the day. */
export interface CloseEnterprise {
  readonly act: 'closeEnterprise';
  readonly taxCode: string;
  readonly on: string;
}
export interface FoundOrganization {
  readonly act: 'foundOrganization';
  readonly code: string;
  readonly kind: string;
  readonly partyForm?: string;
  readonly home: Home;
  readonly foundedOn: string;
  readonly covers: readonly Cover[];
}
/** Replaces what the organization covered beside its home. */
export interface CoverEnterprises {
  readonly act: 'cover';
  readonly code: string;
  readonly covers: readonly Cover[];
}
export interface ChangeForm {
  readonly act: 'changeForm';
  readonly code: string;
  readonly from: string;
  readonly partyForm: string;
}
/** A later one for the same organization corrects the day. */
export interface DissolveOrganization {
  readonly act: 'dissolveOrganization';
  readonly code: string;
  readonly on: string;
}
/** A later one for the same reporter, form and period replaces it. */
export interface Report {
  readonly act: 'report';
  readonly form: string;
  readonly reporter: Reporter;
  readonly period: string;
  readonly values: readonly ReportedValue[];
}

/** One dated act on units. Units of `open` open on the day. What nobody was assigned follows the main successor of a split. */
export interface Reorganize {
  readonly act: 'reorganize';
  readonly on: string;
  readonly open: readonly UnitRow[];
  readonly close: readonly string[];
  readonly move: readonly { readonly unit: string; readonly parent: string }[];
  readonly merge: readonly { readonly predecessors: readonly string[]; readonly into: string }[];
  readonly split: readonly Split[];
}
/** A unit that is among its own successors goes on. `main` undefined = nobody said so. */
export interface Split {
  readonly unit: string;
  readonly into: readonly string[];
  readonly main?: string;
  readonly enterprises: readonly { readonly taxCode: string; readonly to: string }[];
}

export type Command =
  | Reorganize
  | OpenUnits
  | OpenEnterprise
  | ClassifyEnterprise
  | CorrectOpening
  | MoveEnterprise
  | CloseEnterprise
  | FoundOrganization
  | CoverEnterprises
  | ChangeForm
  | DissolveOrganization
  | Report;
