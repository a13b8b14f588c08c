import type { WriteContext } from '../cube/write-context.js';
import type { DomainError } from '../kernel/domain-error.js';
import { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import type { ReporterKind } from '../forms/form.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { allUnitCodes } from '../units/unit-lookup.js';
import * as errors from './errors.js';
import {
  nameReporters,
  readReporters,
  type KnownReporter,
  type ReporterKeys,
} from './find-reporters.js';
import type { CheckedReport } from './report.js';
import { visibleReporters } from './visible-reporters.js';

/** A report whose reporter is known and locked. */
export interface AddressedReport extends CheckedReport {
  readonly reporterId: number;
}

/** The reports with their reporters, and what is wrong with the others. */
export interface ReporterCheck {
  readonly reports: readonly AddressedReport[];
  readonly errors: readonly DomainError[];
  /** The natural key of each row's reporter. */
  readonly names: ReadonlyMap<number, string>;
}

/**
 * Finds and locks the reporters, then checks against the register as it stands under the lock. A reporter outside of the
 * caller's scope does not exist.
 */
export async function checkReporters(
  tx: WriteTransaction,
  context: WriteContext,
  reports: readonly CheckedReport[],
): Promise<ReporterCheck> {
  const keys = await nameReporters(tx, reports);
  await lockReporters(tx, context, keys, await readReporters(tx, keys));
  const known = await readReporters(tx, keys);
  const isVisible = await visibleReporters(context.scope, tx, reports, keys, known);
  // Of what lies outside of the scope not even names are told.
  const suggests = context.scope.roots === 'EVERYTHING' && needsUnitCodes(keys, known);
  const unitCodes = suggests ? await allUnitCodes(tx) : [];
  const addressed: AddressedReport[] = [];
  const found: DomainError[] = [];
  const first = new Map<string, number>();
  for (const report of reports) {
    const findings = new Findings(['reports', report.row], report.row);
    const { kind, key, stated } = keys.get(report.row) ?? nobody(report);
    const reporter = known.get(`${kind} ${key}`);
    if (reporter === undefined || !isVisible(report.row)) {
      const suggestion = nearest(stated, kind === 'UNIT' ? unitCodes : []);
      findings.add((path) => errors.unknownReporter(path, stated, suggestion), 'reporter');
    } else {
      checkLife(report, key, reporter, findings);
      checkRepeated(report, `${kind} ${key}`, first, findings);
      addressed.push({ ...report, reporterId: reporter.id });
    }
    found.push(...findings.errors);
  }
  return {
    reports: addressed,
    errors: found,
    names: new Map([...keys].map(([row, { key, stated }]) => [row, isVisible(row) ? key : stated])),
  };
}

function nobody({ reporterKind: kind }: CheckedReport): {
  kind: ReporterKind;
  key: string;
  stated: string;
} {
  return { kind, key: '', stated: '' };
}

async function lockReporters(
  tx: WriteTransaction,
  context: WriteContext,
  keys: ReporterKeys,
  known: ReadonlyMap<string, KnownReporter>,
): Promise<void> {
  const idsOf = (wanted: ReporterKind): number[] =>
    [...keys.values()].flatMap(({ kind, key }) =>
      kind === wanted ? (known.get(`${kind} ${key}`)?.id ?? []) : [],
    );
  const unit = idsOf('UNIT');
  const enterprise = idsOf('ENTERPRISE');
  await context.lockRows(tx, { unit, enterprise, organization: idsOf('ORGANIZATION') });
}

function needsUnitCodes(keys: ReporterKeys, known: ReadonlyMap<string, KnownReporter>): boolean {
  return [...keys.values()].some(
    ({ kind, key }) => kind === 'UNIT' && !known.has(`${kind} ${key}`),
  );
}

/** A reporter owes nothing, and states nothing, for a period in which it existed on no day. */
function checkLife(
  report: CheckedReport,
  key: string,
  reporter: KnownReporter,
  findings: Findings,
): void {
  const { openedOn, closedOn } = reporter;
  const { firstDay, lastDay, code } = report.period;
  if (openedOn <= lastDay && (closedOn === null || closedOn > firstDay)) return;
  findings.add((path) => errors.reporterNotOpen(path, key, openedOn, closedOn, code), 'reporter');
}

function checkRepeated(
  report: CheckedReport,
  key: string,
  first: Map<string, number>,
  findings: Findings,
): void {
  const identity = `${key} ${report.form.code} ${report.period.code}`;
  const before = first.get(identity);
  if (before !== undefined) {
    findings.add((path) => errors.duplicateReport(path, key, before), 'reporter');
  }
  first.set(identity, before ?? report.row);
}
