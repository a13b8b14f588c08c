import type { DomainError } from '../kernel/domain-error.js';
import type { ComparedReport } from './compare-reports.js';
import type { ReportResult, ReportRow } from './report.js';
import type { StoredReport } from './store-reports.js';

type ByRow<T> = ReadonlyMap<number | undefined, T>;

/** What a push came to, piece by piece. */
export interface PushFindings {
  /** The natural key of each row's reporter. */
  readonly names: ByRow<string>;
  readonly compared: readonly ComparedReport[];
  readonly findings: readonly DomainError[];
  readonly warnings: ByRow<readonly DomainError[]>;
  readonly stored: ByRow<StoredReport>;
}

/** What became of each report, in their order. */
export function tellResults(
  reports: readonly ReportRow[],
  { names, compared, findings, warnings, stored }: PushFindings,
): ReportResult[] {
  const errorsOf = Map.groupBy(findings, ({ row }) => row);
  const comparedOf = new Map(compared.map((one) => [one.report.row, one]));
  return reports.map(({ form }, row): ReportResult => {
    const key = names.get(row) ?? form;
    const errors = errorsOf.get(row) ?? [];
    const one = comparedOf.get(row);
    const warned = one?.status === 'UNCHANGED' ? earlierWarnings(one) : warnings.get(row);
    const told = { row, key, errors, warnings: warned ?? [] };
    const kept = stored.get(row);
    return one === undefined || kept === undefined
      ? { ...told, status: 'REJECTED', submissionId: undefined, revision: undefined }
      : { ...told, status: one.status, ...kept };
  });
}

/** What the revision was warned of when it came in, told at the row of this push. */
function earlierWarnings({ report: { row }, standing }: ComparedReport): readonly DomainError[] {
  const earlier = standing?.warnings ?? [];
  return earlier.map((warning) => ({ ...warning, row, path: ['reports', row, ...warning.path] }));
}
