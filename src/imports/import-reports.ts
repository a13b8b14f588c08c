import { pushReports } from '../submissions/push-reports.js';
import type { ReportResult, ReportRow } from '../submissions/report.js';
import * as errors from './errors.js';
import type { ImportTarget } from './import-target.js';
import { draftReport, reportColumns, reportOf } from './report-columns.js';
import { csvReader, jsonReader } from './row-readers.js';
import { reportShape } from './row-shapes.js';
import { succeed } from '../kernel/result.js';

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
  keyOf: ({ form, period, reporter }) => JSON.stringify([form, period, reporter]),
  take: async (services, reports, { principal, key: idempotencyKey, dryRun, record }) => {
    const request = { idempotencyKey, dryRun, errorPolicy: 'REJECT_FAILED', reports } as const;
    const answer = await pushReports(services, principal, request, record);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.batch;
  },
  warningsOf: ({ results }) =>
    results.reduce((sum, row) => sum + (row as ReportResult).warnings.length, 0),
};
