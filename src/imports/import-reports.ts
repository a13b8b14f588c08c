import { pushReports } from '../submissions/push-reports.js';
import type { ReporterReference, ReportResult, ReportRow } from '../submissions/report.js';
import * as errors from './errors.js';
import type { ImportTarget } from './import-target.js';
import { draftReport, reportColumns, reportOf } from './report-columns.js';
import { csvReader, jsonReader } from './row-readers.js';
import { reportShape } from './row-shapes.js';
import { succeed } from '../kernel/result.js';

/** A reporter, whatever its tax code looks like. */
function nameOf({ unit, officialUnit, enterprise, organization }: ReporterReference): string {
  const digits = enterprise?.replaceAll(/\D/g, '');
  return JSON.stringify([unit, officialUnit?.scheme, officialUnit?.code, digits, organization]);
}

/** A unit may be called by its code and by an official one: units are one subject. */
function subjectOf(reporter: ReporterReference): string {
  const isUnit = reporter.unit !== undefined || reporter.officialUnit !== undefined;
  return isUnit ? 'units' : nameOf(reporter);
}

/** Reports: pushed as by submitReports, each batch with a receipt of its own. */
export const reportsTarget: ImportTarget<ReportRow> = {
  action: 'SUBMIT_REPORTS',
  reader: (columns, catalogue) =>
    columns === undefined
      ? succeed(jsonReader(reportShape))
      : csvReader(columns, {
          columns: reportColumns(catalogue),
          draft: draftReport,
          finish: (draft) =>
            draft.values.length === 0 ? { errors: [errors.noValues()] } : { row: reportOf(draft) },
        }),
  keyOf: ({ form, period, reporter }) => JSON.stringify([form, period, nameOf(reporter)]),
  subjectOf: ({ reporter }) => subjectOf(reporter),
  take: async (services, reports, { principal, key: idempotencyKey, dryRun, record }) => {
    const request = { idempotencyKey, dryRun, errorPolicy: 'REJECT_FAILED', reports } as const;
    const answer = await pushReports(services, principal, request, record);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.batch;
  },
  warningsOf: ({ results }) =>
    results.reduce((sum, row) => sum + (row as ReportResult).warnings.length, 0),
};
