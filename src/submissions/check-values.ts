import type { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import type { Form, ReporterKind } from '../forms/form.js';
import type { Catalogue } from '../measures/catalogue.js';
import { checkAmount } from './check-amount.js';
import { deriveValues } from './derive-values.js';
import * as errors from './errors.js';
import type { ReportValue, StoredValues } from './report.js';
import { storeAsStated, storeField, type FieldStatement, type StoredValue } from './store-field.js';

/**
 * Checks every number against its field and lays the values out as they are stored. No number at all annuls the report, so
 * nothing is missing then.
 */
export function checkValues(
  values: readonly ReportValue[],
  form: Form,
  reporterKind: ReporterKind | undefined,
  catalogue: Catalogue,
  findings: Findings,
): StoredValues {
  const fields = new Map(form.fields.map((field) => [field.measure, field]));
  const statements = new Map<string, FieldStatement>();
  values.forEach((value, index) => {
    const field = fields.get(value.measure);
    if (field === undefined) {
      const suggestion = nearest(value.measure, fields.keys());
      findings.add(
        (path) => errors.unknownField(path, form.code, value.measure, suggestion),
        'values',
        index,
        'measure',
      );
      return;
    }
    checkAmount(value.value, field, findings, 'values', index, 'value');
    const statement = statements.get(field.measure) ?? {
      field,
      total: undefined,
      parts: new Map(),
    };
    statements.set(field.measure, statement);
    state(statement, value, index, catalogue, findings);
  });
  for (const field of form.fields) {
    if (values.length > 0 && field.required && !statements.has(field.measure)) {
      findings.add((path) => errors.fieldMissing(path, form.code, field.measure), 'values');
    }
  }
  const kind = reporterKind ?? 'UNIT';
  // Not even a derived value: a formula may make a number of nothing.
  if (values.length === 0) return sideBySide([]);
  if (form.basis === 'SUMMARY') return sideBySide([...statements.values()].flatMap(storeAsStated));
  const stored = [...statements.values()].flatMap((statement) =>
    storeField(statement, kind, catalogue, findings),
  );
  return sideBySide([...stored, ...deriveValues(form, statements, kind, catalogue)]);
}

/** Files a number under its field: as the total, or as the part of a member. */
function state(
  statement: FieldStatement,
  { measure, member, value }: ReportValue,
  index: number,
  catalogue: Catalogue,
  findings: Findings,
): void {
  if (member === undefined) {
    if (statement.total !== undefined) {
      findings.add((path) => errors.duplicateValue(path, measure), 'values', index);
    }
    statement.total = { amount: value, index };
    return;
  }
  const { dimension: dimensionCode, code } = member;
  const own = statement.field.dimensions;
  const dimension = own.includes(dimensionCode)
    ? catalogue.dimensions.get(dimensionCode)
    : undefined;
  if (dimension === undefined) {
    const expected = own.join(', ') || 'no dimension';
    const suggestion = nearest(dimensionCode, own);
    findings.add(
      (path) => errors.dimensionNotOfField(path, measure, expected, dimensionCode, suggestion),
      'values',
      index,
      'member',
      'dimension',
    );
    return;
  }
  const found = dimension.members.find((known) => known.code === code);
  if (found === undefined) {
    const suggestion = nearest(
      code,
      dimension.members.map((known) => known.code),
    );
    findings.add(
      (path) => errors.unknownMember(path, dimensionCode, code, suggestion),
      'values',
      index,
      'member',
      'code',
    );
    return;
  }
  if (statement.parts.has(found.id)) {
    findings.add((path) => errors.duplicateValue(path, `${measure} ${code}`), 'values', index);
  }
  statement.parts.set(found.id, value);
}

function sideBySide(values: StoredValue[]): StoredValues {
  const sorted = values.sort((a, b) => a.measure - b.measure || a.member - b.member);
  return {
    measures: sorted.map(({ measure }) => measure),
    members: sorted.map(({ member }) => member),
    amounts: sorted.map(({ amount }) => amount),
  };
}
