import type { Form, ReporterKind } from '../../forms/form.js';
import type { Period } from '../../kernel/period.js';
import type { Names } from '../../measures/catalogue.js';

/** Somebody who owes a report and has sent none. */
export interface MissingReporter extends Names {
  readonly form: Form;
  readonly period: Period;
  readonly reporterKind: ReporterKind;
  /** Code of a unit or organization, tax code of an enterprise. */
  readonly code: string;
  /** The instant from which the report is late. */
  readonly dueAt: Date;
}

/** Missing reporters of one unit and form. */
export interface MissingOfForm {
  readonly unit: number;
  readonly form: Form;
  /** How many there are; `reporters` are the first of them. */
  readonly total: number;
  readonly reporters: readonly MissingReporter[];
}
