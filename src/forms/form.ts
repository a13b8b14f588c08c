import type { Grain } from '../kernel/period.js';
import type { Names } from '../measures/catalogue.js';

/** Who states a report. */
export type ReporterKind = 'UNIT' | 'ENTERPRISE' | 'ORGANIZATION';
/** DETAIL adds up; SUMMARY is a unit's own statement of its whole subtree: kept and compared, never added. */
export type FormBasis = 'DETAIL' | 'SUMMARY';

export const REPORTER_KINDS: readonly ReporterKind[] = ['UNIT', 'ENTERPRISE', 'ORGANIZATION'];
export const FORM_BASES: readonly FormBasis[] = ['DETAIL', 'SUMMARY'];

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

/** One version of a form as it is stated, before the database has numbered it. */
export interface FormDefinition extends Names {
  readonly code: string;
  readonly version: number;
  readonly grain: Grain;
  readonly reporterKinds: readonly ReporterKind[];
  readonly basis: FormBasis;
  readonly fields: readonly FormField[];
}

/** One version of a form. A version never changes; another content is another version. */
export interface Form extends FormDefinition {
  readonly id: number;
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
