import type { ReporterKind } from '../forms/form.js';
import type { Period } from '../kernel/period.js';
import type { StoredValues } from './report.js';

/** A report as readers see it: its current revision. */
export interface Submission {
  readonly id: number;
  readonly period: Period;
  readonly reporterKind: ReporterKind;
  /** Of the register of its kind. */
  readonly reporterId: number;
  /** The version of the form that it was checked against, numbered over all forms. */
  readonly formVersionId: number;
  /** The number of the revision, from 1. */
  readonly revision: number;
  readonly state: string;
  /** How many of the agencies that it goes through have passed it on. */
  readonly step: number;
  /** The numbers of the revisions that FINAL and PROVISIONAL figures count. */
  readonly finalRevision: number | undefined;
  readonly provisionalRevision: number | undefined;
  readonly note: string | undefined;
  readonly values: StoredValues;
  /** From when readers could see the revision. */
  readonly knownAt: Date;
}

/** What reports to list. */
export interface SubmissionPage {
  /** Unit id; only reports whose home is below it. */
  readonly under: number | undefined;
  readonly formId: number | undefined;
  readonly period: Period | undefined;
  readonly state: string | undefined;
  readonly limit: number;
  /** The id after which the page begins. */
  readonly after: number | undefined;
}

/** One page of reports. */
export interface SubmissionListing {
  readonly items: readonly Submission[];
  /** How many there are in all pages. */
  readonly totalCount: number;
  readonly hasMore: boolean;
}
