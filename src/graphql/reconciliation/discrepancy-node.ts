import type { Discrepancy } from '../../indicators/reconciliation/discrepancy.js';
import type { MissingReporter } from '../../indicators/reconciliation/missing-reporter.js';
import type { Measure } from '../../measures/catalogue.js';
import type { RequestContext } from '../request-context.js';

/** A stated number of an answer, as the fields of Discrepancy read it. */
export class DiscrepancyNode {
  readonly stated: number;
  readonly rolledUp: number | null;
  readonly reason: Discrepancy['reason'];
  readonly difference: number | null;
  readonly tolerance: number;
  readonly status: Discrepancy['status'];
  readonly measure: Measure;
  readonly part: Discrepancy['part'];

  constructor(readonly discrepancy: Discrepancy) {
    this.stated = discrepancy.stated;
    this.rolledUp = discrepancy.rolledUp;
    this.reason = discrepancy.reason;
    this.difference = discrepancy.difference;
    this.tolerance = discrepancy.tolerance;
    this.status = discrepancy.status;
    this.measure = discrepancy.measure;
    this.part = discrepancy.part;
  }

  get measureCode(): string {
    return this.measure.code;
  }

  async missingCount(_args: unknown, context: RequestContext): Promise<number> {
    const missing = await context.reconciliations.missing(this.discrepancy);
    return missing.reduce((sum, { total }) => sum + total, 0);
  }
}

/** Somebody who is missing, as the fields of MissingReporter read it. */
export class MissingReporterNode {
  readonly reporterKind: MissingReporter['reporterKind'];
  readonly code: string;
  readonly form: string;
  readonly period: string;
  readonly dueAt: Date;

  constructor(readonly reporter: MissingReporter) {
    this.reporterKind = reporter.reporterKind;
    this.code = reporter.code;
    this.form = reporter.form.code;
    this.period = reporter.period.code;
    this.dueAt = reporter.dueAt;
  }
}
