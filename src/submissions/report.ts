import type { DomainError } from '../kernel/domain-error.js';
import type { RowResult } from '../kernel/batch.js';
import type { Period } from '../kernel/period.js';
import type { Form, ReporterKind } from '../forms/form.js';

/** Who reports: exactly one of these. An enterprise by tax code, an organization by its code, a unit by code or official code. */
export interface ReporterReference {
  readonly unit?: string | undefined;
  readonly officialUnit?: { readonly scheme: string; readonly code: string } | undefined;
  readonly enterprise?: string | undefined;
  readonly organization?: string | undefined;
}

/** One number of a report: the total of a measure, or the part of one member of a dimension. */
export interface ReportValue {
  readonly measure: string;
  readonly member?: { readonly dimension: string; readonly code: string } | undefined;
  readonly value: number;
}

/** A report as it comes in. Texts are checked row by row. */
export interface ReportRow {
  readonly form: string;
  readonly reporter: ReporterReference;
  readonly period: string;
  /** None at all annuls the accepted report. */
  readonly values: readonly ReportValue[];
  readonly note?: string | undefined;
  /** The number of the revision that the sender takes for the current one, 0 for none; another one refuses the report. */
  readonly replaces?: number | undefined;
}

/** Values as they are stored, side by side: member 0 is the total. Sorted, so equal reports have equal arrays. */
export interface StoredValues {
  readonly measures: readonly number[];
  readonly members: readonly number[];
  readonly amounts: readonly number[];
}

/** A report whose own fields are sound. */
export interface CheckedReport {
  readonly row: number;
  readonly form: Form;
  readonly period: Period;
  readonly reporterKind: ReporterKind;
  readonly reporter: ReporterReference;
  readonly values: StoredValues;
  readonly note: string | undefined;
  readonly replaces: number | undefined;
}

/** What became of one report of a push. */
export interface ReportResult extends RowResult {
  readonly submissionId: number | undefined;
  readonly revision: number | undefined;
  /** What the report was warned of: it was taken all the same. */
  readonly warnings: readonly DomainError[];
}

/** The report of a row, or why there is none. */
export interface ReportCheck {
  readonly report?: CheckedReport;
  readonly errors: readonly DomainError[];
}
