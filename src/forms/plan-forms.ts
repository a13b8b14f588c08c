import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from '../measures/catalogue.js';
import type { DefinitionFindings } from '../measures/definition-findings.js';
import { draftRows, type Draft } from '../measures/draft.js';
import { GRAINS } from '../measures/words.js';
import { checkCalendars } from './check-calendars.js';
import { checkChecks } from './check-checks.js';
import { checkField } from './check-field.js';
import * as errors from './errors.js';
import { formContent } from './form-content.js';
import type { FormRow } from './form-rows.js';
import {
  FORM_ACCEPTANCES,
  FORM_BASES,
  FORM_CALENDARS,
  REPORTER_KINDS,
  type FormCatalogue,
  type FormDefinition,
  type ReporterKind,
} from './form.js';

const HIGHEST_VERSION = 1_000_000;
/** More than any form of the domain has; each report is held against all of them. */
const MOST_PARTS = 500;

/** Checks forms against the measures and the versions that exist. */
export function planForms(
  rows: readonly FormRow[],
  catalogue: Catalogue,
  forms: FormCatalogue,
): Draft<FormDefinition>[] {
  const drafts = draftRows('forms', rows, (row, findings) => {
    const definition = defined(row, catalogue, findings);
    return { definition, stored: checkVersion(definition, forms, findings) };
  });
  checkCalendars(drafts, forms);
  return drafts;
}

// Where a word is not known there is a finding, and the word put in its place is never used.
function defined(row: FormRow, catalogue: Catalogue, findings: DefinitionFindings): FormDefinition {
  findings.code(row.code);
  const { version } = row;
  if (!Number.isInteger(version) || version < 1 || version > HIGHEST_VERSION) {
    findings.add((path) => errors.invalidVersion(path, version), 'version');
  }
  const grain = findings.choice(row.grain, GRAINS, 'grain');
  const reporterKinds = reportersOf(row, findings);
  const basis = findings.choice(row.basis, FORM_BASES, 'basis') ?? 'DETAIL';
  const context = { catalogue, grain, basis, reporterKinds, findings };
  const fields = checkFieldList(row, findings).flatMap((field, index) => {
    const checked = checkField(field, index, context);
    return checked === undefined ? [] : [checked];
  });
  return {
    code: row.code,
    version,
    ...findings.names(row),
    grain: grain ?? 'YEAR',
    reporterKinds,
    basis,
    ...termsOf(row, findings),
    fields,
    checks: checkChecks(withinBounds(row, 'checks', findings), fields, catalogue, findings),
  };
}

function termsOf(row: FormRow, findings: DefinitionFindings) {
  const { acceptance = 'BY_REVIEW', calendar = 'NOMINAL' } = row;
  return {
    acceptance: findings.choice(acceptance, FORM_ACCEPTANCES, 'acceptance') ?? 'BY_REVIEW',
    calendar: findings.choice(calendar, FORM_CALENDARS, 'calendar') ?? 'NOMINAL',
  };
}

/** In the order of the kinds, as the order in the form means nothing. */
function reportersOf(row: FormRow, findings: DefinitionFindings): readonly ReporterKind[] {
  const { reporterKinds } = row;
  if (reporterKinds.length === 0) {
    findings.add((path) => errors.reporterMissing(path), 'reporterKinds');
  }
  findings.distinct(reporterKinds, (index) => ['reporterKinds', index]);
  const found = reporterKinds.map((kind, index) =>
    findings.choice(kind, REPORTER_KINDS, 'reporterKinds', index),
  );
  if (row.basis === 'SUMMARY' && found.some((kind) => kind !== undefined && kind !== 'UNIT')) {
    findings.add((path) => errors.summaryReporter(path), 'reporterKinds');
  }
  return REPORTER_KINDS.filter((kind) => found.includes(kind));
}

function checkFieldList(row: FormRow, findings: DefinitionFindings): FormRow['fields'] {
  const fields = withinBounds(row, 'fields', findings);
  if (row.fields.length === 0) findings.add((path) => errors.fieldMissing(path), 'fields');
  const measures = fields.map(({ measure }) => measure);
  measures.forEach((measure, index) => {
    if (measures.indexOf(measure) === index) return;
    findings.add((path) => errors.duplicateField(path, measure), 'fields', index, 'measure');
  });
  return fields;
}

/** A list that is too long is told and looked at no further. */
function withinBounds<K extends 'fields' | 'checks'>(
  row: FormRow,
  name: K,
  findings: DefinitionFindings,
): NonNullable<FormRow[K]> | readonly [] {
  const list = row[name] ?? [];
  if (list.length <= MOST_PARTS) return list;
  findings.add((path) => errors.formTooLong(path, list.length, MOST_PARTS), name);
  return [];
}

/**
 * What the row is compared with: the same version when its content is the same, else the latest one; another content
 * needs a version above the latest.
 */
function checkVersion(
  definition: FormDefinition,
  forms: FormCatalogue,
  findings: DefinitionFindings,
): FormDefinition | undefined {
  const latest = forms.forms.get(definition.code);
  if (latest === undefined || findings.errors.length > 0) return latest;
  const same = forms.versionOf(definition.code, definition.version);
  if (same !== undefined && isDeepStrictEqual(formContent(same), formContent(definition))) {
    return same;
  }
  if (definition.version <= latest.version) {
    const { code, version } = definition;
    findings.add(
      (path) => errors.formVersionExists(path, code, version, latest.version),
      'version',
    );
  }
  return latest;
}
