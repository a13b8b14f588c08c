import type { WriteContext } from '../cube/write-context.js';
import { checksOf } from '../forms/compile-checks.js';
import type { DomainError } from '../kernel/domain-error.js';
import { Findings } from '../kernel/findings.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { checkFailed } from './check-errors.js';
import type { AddressedReport } from './check-reporters.js';
import { ReportAmounts } from './run-checks-amounts.js';
import { judge } from './run-checks-judge.js';
import { periodBefore, readPrevious, reportKey } from './run-checks-previous.js';

/** What the checks of the forms say of reports; each finding tells its row. */
export interface ChecksOutcome {
  /** These refuse their rows. */
  readonly errors: readonly DomainError[];
  /** These stay with their reports. */
  readonly warnings: readonly DomainError[];
}

/**
 * Holds reports that say something new, under the locks of their reporters, against the checks of their forms. A report of the
 * period before that comes in the same push, and is not refused, is what the next one is compared with.
 */
export async function runChecks(
  tx: WriteTransaction,
  { catalogue }: WriteContext,
  reports: readonly AddressedReport[],
): Promise<ChecksOutcome> {
  // An annulment states nothing that could be wrong.
  const judged = reports.filter(
    ({ form, values }) => form.checks.length > 0 && values.measures.length > 0,
  );
  const asking = judged.filter(({ form }) => checksOf(form, catalogue).asksBefore);
  const known = await readPrevious(tx, asking);
  annulled(reports).forEach((key) => known.delete(key));
  const [errors, warnings]: [DomainError[], DomainError[]] = [[], []];
  for (const report of judged.toSorted(byPeriod)) {
    const amounts = new ReportAmounts(report.values);
    const before = known.get(reportKey(report, periodBefore(report)));
    const found = checkReport(report, { amounts, before }, catalogue);
    errors.push(...found.errors);
    warnings.push(...found.warnings);
    if (found.errors.length === 0) known.set(reportKey(report, report.period.key), amounts);
  }
  return { errors, warnings };
}

/** Earlier periods first. */
function byPeriod({ period: one }: AddressedReport, { period: other }: AddressedReport): number {
  if (one.firstDay === other.firstDay) return 0;
  return one.firstDay < other.firstDay ? -1 : 1;
}

/** The keys of reports that this push takes back. */
function annulled(reports: readonly AddressedReport[]): string[] {
  return reports
    .filter(({ values }) => values.measures.length === 0)
    .map((report) => reportKey(report, report.period.key));
}

function checkReport(
  { form, row }: AddressedReport,
  stated: { readonly amounts: ReportAmounts; readonly before: ReportAmounts | undefined },
  catalogue: Catalogue,
): ChecksOutcome {
  const [refusing, warning] = [
    new Findings(['reports', row], row),
    new Findings(['reports', row], row),
  ];
  for (const compiled of checksOf(form, catalogue).checks) {
    const verdict = judge(compiled, stated);
    if (verdict.holds) continue;
    const { check } = compiled;
    const findings = check.severity === 'ERROR' ? refusing : warning;
    findings.add((path) => checkFailed(path, check, verdict.sides), 'checks', check.code);
  }
  return { errors: refusing.errors, warnings: warning.errors };
}
