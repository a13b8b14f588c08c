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

/** Who is missing of one unit and form, or of one unit and the registers. */
export interface MissingList {
  readonly unit: number;
  /** Undefined: of the registers. */
  readonly form: Form | undefined;
  /** How many there are; `reporters` are the first of them. */
  readonly total: number;
  readonly reporters: readonly MissingReporter[];
}
