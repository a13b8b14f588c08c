import { invalidTaxCode } from '../enterprises/errors.js';
import { readTaxCode } from '../enterprises/tax-code.js';
import { parsePeriod, periodOfDate, type Period } from '../kernel/period.js';
import type { IsoDate } from '../kernel/date.js';
import { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import { cleanText } from '../kernel/text.js';
import type { Form, ReporterKind } from '../forms/form.js';
import type { Catalogue } from '../measures/catalogue.js';
import { checkValues } from './check-values.js';
import * as errors from './errors.js';
import type { ReportCheck, ReporterReference, ReportRow } from './report.js';

/** What a report is checked against. */
export interface ReportRules {
  readonly forms: ReadonlyMap<string, Form>;
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
}

/** Checks one report by itself: every fault is told, not the first one only. The register is asked later. */
export function checkReport(report: ReportRow, row: number, rules: ReportRules): ReportCheck {
  const findings = new Findings(['reports', row], row);
  const note = report.note === undefined ? undefined : cleanText(report.note);
  if (report.note !== undefined && (note === undefined || note.length > 2000)) {
    findings.add(errors.invalidNote, 'note');
  }
  const reporterKind = checkReporter(report.reporter, findings);
  const form = rules.forms.get(report.form);
  if (form === undefined) {
    const suggestion = nearest(report.form, rules.forms.keys());
    findings.add((path) => errors.unknownForm(path, report.form, suggestion), 'form');
    return { errors: findings.errors };
  }
  checkReporterKind(form, reporterKind, findings);
  const period = checkPeriod(report.period, form, rules.today, findings);
  const values = checkValues(report.values, form, reporterKind, rules.catalogue, findings);
  if (findings.errors.length > 0 || reporterKind === undefined || period === undefined) {
    return { errors: findings.errors };
  }
  const { reporter, replaces } = report;
  const checked = { row, form, period, reporterKind, reporter, values, note, replaces };
  return { report: checked, errors: [] };
}

function checkReporter(reporter: ReporterReference, findings: Findings): ReporterKind | undefined {
  const stated = Object.entries(reporter).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const [only] = stated;
  if (only === undefined || stated.length > 1) {
    const actual = stated.map(([name]) => name).join(', ') || 'none';
    findings.add((path) => errors.oneReporter(path, actual), 'reporter');
    return undefined;
  }
  if (only[0] === 'enterprise') {
    const { fault } = readTaxCode(String(only[1]));
    if (fault !== undefined) {
      findings.add(
        (path) => invalidTaxCode(path, String(only[1]), fault),
        'reporter',
        'enterprise',
      );
    }
    return 'ENTERPRISE';
  }
  return only[0] === 'organization' ? 'ORGANIZATION' : 'UNIT';
}

function checkReporterKind(form: Form, kind: ReporterKind | undefined, findings: Findings): void {
  if (kind === undefined || form.reporterKinds.includes(kind)) return;
  const expected = form.reporterKinds.join(', ');
  findings.add((path) => errors.reporterKindNotOfForm(path, form.code, expected, kind), 'reporter');
}

function checkPeriod(
  text: string,
  form: Form,
  today: IsoDate,
  findings: Findings,
): Period | undefined {
  const period = parsePeriod(text);
  if (period === undefined) {
    findings.add((path) => errors.invalidPeriod(path, text), 'period');
  } else if (period.kind !== form.grain) {
    const suggestion = periodOfDate(period.lastDay, form.grain).code;
    findings.add(
      (path) => errors.periodNotOfGrain(path, form.code, form.grain, text, suggestion),
      'period',
    );
  } else if (period.firstDay > today) {
    findings.add((path) => errors.periodNotBegun(path, text, today), 'period');
  }
  return period;
}
