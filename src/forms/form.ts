import type { Grain } from '../kernel/period.js';
import type { Names } from '../measures/catalogue.js';

/** Who states a report. */
export type ReporterKind = 'UNIT' | 'ENTERPRISE' | 'ORGANIZATION';
/** DETAIL adds up; SUMMARY is a unit's own statement of its whole subtree: kept and compared, never added. */
export type FormBasis = 'DETAIL' | 'SUMMARY';

/** What a report's first state means: FINAL once it is accepted by review, or as it is received. */
export type FormAcceptance = 'BY_REVIEW' | 'ON_RECEIPT';
/** How the reporting window lies to the nominal period (semantics 8): Decree 09/2019 counts from the 15th to the 14th. */
export type FormCalendar = 'NOMINAL' | 'DECREE_09_2019';
/** What a violated check does: an ERROR refuses the report, a WARNING stays with it. */
export type CheckSeverity = 'ERROR' | 'WARNING';

export const REPORTER_KINDS: readonly ReporterKind[] = ['UNIT', 'ENTERPRISE', 'ORGANIZATION'];
export const FORM_BASES: readonly FormBasis[] = ['DETAIL', 'SUMMARY'];
export const FORM_ACCEPTANCES: readonly FormAcceptance[] = ['BY_REVIEW', 'ON_RECEIPT'];
export const FORM_CALENDARS: readonly FormCalendar[] = ['NOMINAL', 'DECREE_09_2019'];
export const CHECK_SEVERITIES: readonly CheckSeverity[] = ['ERROR', 'WARNING'];

/** One number that a report states. */
export interface FormField {
  /** The measure's code. */
  readonly measure: string;
  readonly measureId: number;
  readonly required: boolean;
  /** Whole numbers only. */
  readonly integer: boolean;
  /** Both bounds are allowed values, in the measure's unit. */
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** Codes of the dimensions by whose members the value may be broken down: none or one. */
  readonly dimensions: readonly string[];
}

/** A rule that the numbers of one report are held against. */
export interface FormCheck {
  /** Its name in the form. */
  readonly code: string;
  /** A comparison (or a call that gives 1 or 0) over the fields of the form; a missing number leaves it unjudged. */
  readonly formula: string;
  readonly severity: CheckSeverity;
  /** What is told when it does not hold. */
  readonly messageVi: string;
  readonly messageEn: string;
  /** The row of the domain's rules that it stands for. */
  readonly catalogue: string | undefined;
}

/** One version of a form as it is stated, before the database has numbered it. */
export interface FormDefinition extends Names {
  readonly code: string;
  readonly version: number;
  readonly grain: Grain;
  readonly reporterKinds: readonly ReporterKind[];
  readonly basis: FormBasis;
  readonly acceptance: FormAcceptance;
  readonly calendar: FormCalendar;
  readonly fields: readonly FormField[];
  readonly checks: readonly FormCheck[];
}

/** One version of a form. A version never changes; another content is another version. */
export interface Form extends FormDefinition {
  readonly id: number;
  /** The member of the dimension "form" that stands for it. */
  readonly memberId: number;
  /** The number of this version over all forms, kept with each report. */
  readonly versionId: number;
}

/** All forms as of one version of the catalogue. */
export class FormCatalogue {
  /** The latest version of each form, by code. */
  readonly forms: ReadonlyMap<string, Form>;
  /** Every version, by its `versionId`. */
  readonly versions: ReadonlyMap<number, Form>;

  /** `versions` in the order of form and version. */
  constructor(
    /** Of the whole catalogue, as in `Catalogue`. */
    readonly version: number,
    versions: readonly Form[],
  ) {
    this.forms = new Map(versions.map((form) => [form.code, form]));
    this.versions = new Map(versions.map((form) => [form.versionId, form]));
  }

  /** One version of a form by the form's code. */
  versionOf(code: string, version: number): Form | undefined {
    return [...this.versions.values()].find(
      (form) => form.code === code && form.version === version,
    );
  }
}
