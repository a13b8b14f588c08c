import { isCode } from '../../kernel/code.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { nearest } from '../../kernel/suggest.js';
import type { DefinitionFindings } from '../../measures/definition-findings.js';
import { draftRows, type Draft } from '../../measures/draft.js';
import { invalidDate, unknownUnit } from '../../units/errors.js';
import { unitKinds, type UnitKind } from '../../units/unit.js';
import { REPORTER_KINDS, type Form, type ReporterKind } from '../form.js';
import type { DueRule, DueRuleRow } from './due-rule.js';
import * as errors from './errors.js';
import { readDeadline } from './read-deadline.js';

/** What rules are checked against. */
export interface DueWorld {
  readonly forms: ReadonlyMap<string, Form>;
  /** The codes of all units. */
  readonly units: ReadonlySet<string>;
  /** The rules as they are known, by code. */
  readonly rules: ReadonlyMap<string, DueRule>;
}

/** Checks each rule by itself; how rules stand to each other is checked when all are read. */
export function planDueRules(rows: readonly DueRuleRow[], world: DueWorld): Draft<DueRule>[] {
  return draftRows('rules', rows, (row, findings) => ({
    definition: readRule(row, world, findings),
    stored: world.rules.get(row.code),
  }));
}

// Where a word is not known there is a finding, and the word put in its place is never used.
function readRule(row: DueRuleRow, world: DueWorld, findings: DefinitionFindings): DueRule {
  findings.code(row.code);
  const form = readForm(row.form, world, findings);
  const reporterKind = readReporterKind(row, form, findings);
  const { grain = 'YEAR', calendar = 'NOMINAL' } = form ?? {};
  const place = { code: row.code, form: row.form, grain, calendar, reporterKind };
  const unit = (code: string | null | undefined, ...at: (string | number)[]): string | undefined =>
    readUnit(code, world, findings, at);
  const span = readSpan(row, findings);
  return {
    ...place,
    unitKinds: readUnitKinds(row, reporterKind, findings),
    units: readUnits(row, reporterKind, unit, findings),
    under: unit(row.under, 'under'),
    span,
    ...readDeadline(row, { grain, calendar, span, isKnown: form !== undefined }, findings),
    receiver: unit(row.receiver, 'receiver'),
    via: readAgencies(row, findings),
    consolidatedBy: row.consolidatedBy ?? undefined,
  };
}

function readForm(
  code: string,
  { forms }: DueWorld,
  findings: DefinitionFindings,
): Form | undefined {
  const form = forms.get(code);
  if (form === undefined) {
    findings.add((path) => errors.unknownForm(path, code, nearest(code, forms.keys())), 'form');
  }
  return form;
}

function readReporterKind(
  row: DueRuleRow,
  form: Form | undefined,
  findings: DefinitionFindings,
): ReporterKind {
  const kind = findings.choice(row.reporterKind, REPORTER_KINDS, 'reporterKind');
  if (kind !== undefined && form !== undefined && !form.reporterKinds.includes(kind)) {
    const expected = form.reporterKinds.join(', ');
    findings.add(
      (path) => errors.reporterKindNotOfForm(path, form.code, expected, kind),
      'reporterKind',
    );
  }
  return kind ?? 'UNIT';
}

function readUnitKinds(
  { unitKinds: stated }: DueRuleRow,
  reporterKind: ReporterKind,
  findings: DefinitionFindings,
): readonly UnitKind[] | undefined {
  if (!isList(stated, reporterKind, 'unitKinds', findings)) return undefined;
  findings.distinct(stated, (index) => ['unitKinds', index]);
  const found = new Set(
    stated.map((kind, index) => findings.choice(kind, unitKinds, 'unitKinds', index)),
  );
  return unitKinds.filter((kind) => found.has(kind));
}

function readUnits(
  { units }: DueRuleRow,
  reporterKind: ReporterKind,
  unit: (code: string, ...at: (string | number)[]) => string | undefined,
  findings: DefinitionFindings,
): readonly string[] | undefined {
  if (!isList(units, reporterKind, 'units', findings)) return undefined;
  findings.distinct(units, (index) => ['units', index]);
  return units.flatMap((code, index) => unit(code, 'units', index) ?? []).sort();
}

/** Whether a list of units or kinds is stated; says what is wrong with one that may not be. */
function isList(
  list: readonly string[] | null | undefined,
  reporterKind: ReporterKind,
  field: string,
  findings: DefinitionFindings,
): list is readonly string[] {
  if (list === undefined || list === null) return false;
  if (reporterKind !== 'UNIT') {
    findings.add((path) => errors.forUnitsOnly(path, reporterKind), field);
  }
  if (list.length === 0) findings.add(errors.emptyList, field);
  return true;
}

function readUnit(
  code: string | null | undefined,
  { units }: DueWorld,
  findings: DefinitionFindings,
  at: readonly (string | number)[],
): string | undefined {
  if (code === null || code === undefined) return undefined;
  if (!units.has(code)) {
    findings.add((path) => unknownUnit(path, code.slice(0, 80), nearest(code, units)), ...at);
  }
  return code;
}

function readSpan(row: DueRuleRow, findings: DefinitionFindings): DueRule['span'] {
  const read = (text: string, field: string): IsoDate | undefined => {
    const date = parseDate(text);
    if (date === undefined) {
      findings.add((path) => invalidDate(path, text.slice(0, 80)), field);
    }
    return date;
  };
  const from = read(row.from, 'from');
  const to = row.to === null || row.to === undefined ? null : read(row.to, 'to');
  if (from !== undefined && to !== undefined && to !== null && to <= from) {
    findings.add((path) => errors.spanReversed(path, from, to), 'to');
  }
  return { from: from ?? ('1900-01-01' as IsoDate), to: to ?? null };
}

/** An agency passes reports on as the client that bears its code, so a rule can name it by nothing else. */
function readAgencies({ via }: DueRuleRow, findings: DefinitionFindings): readonly string[] {
  const codes = via ?? [];
  codes.forEach((code, index) => {
    if (!isCode(code)) findings.add((path) => errors.invalidAgency(path, code), 'via', index);
  });
  findings.distinct(codes, (index) => ['via', index]);
  return codes;
}
