import { isCondition } from '../formula/condition.js';
import { metricNodes } from '../formula/metric-nodes.js';
import { isCode } from '../kernel/code.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { DefinitionFindings } from '../measures/definition-findings.js';
import { invalidCode } from '../measures/errors.js';
import { readFormula, type FormulaNames } from '../measures/read-formula.js';
import * as errors from './errors.js';
import type { FormCheckRow } from './form-rows.js';
import { CHECK_SEVERITIES, type FormCheck, type FormField } from './form.js';

/**
 * Checks the checks of a form: codes that are told apart, both sentences, and a formula that says yes or no of the form's own
 * fields, of their breakdowns one at a time, and of what they were one period before.
 */
export function checkChecks(
  rows: readonly FormCheckRow[],
  fields: readonly FormField[],
  catalogue: Catalogue,
  findings: DefinitionFindings,
): FormCheck[] {
  const codes = rows.map(({ code }) => code);
  findings.distinct(codes, (index) => ['checks', index, 'code']);
  const names = namesOf(fields, catalogue);
  return rows.map((row, index) => {
    const at = ['checks', index] as const;
    const { code, catalogue: rule } = row;
    if (!isCode(code)) findings.add((path) => invalidCode(path, code), ...at, 'code');
    checkFormula(row.formula, names, findings, [...at, 'formula']);
    return {
      code,
      formula: row.formula.trim(),
      severity: findings.choice(row.severity, CHECK_SEVERITIES, ...at, 'severity') ?? 'ERROR',
      messageVi: findings.name(row.messageVi, ...at, 'messageVi'),
      messageEn: findings.name(row.messageEn, ...at, 'messageEn'),
      catalogue: rule === undefined ? undefined : findings.name(rule, ...at, 'catalogue'),
    };
  });
}

function namesOf(fields: readonly FormField[], catalogue: Catalogue): FormulaNames {
  const { dimensions } = catalogue;
  const measures = new Map(
    fields.map(({ measure: code, dimensions: own }) => [
      code,
      { code, dimensions: own.flatMap((dimension) => dimensions.get(dimension) ?? []) },
    ]),
  );
  const others = [...catalogue.measures.keys()].filter((code) => !measures.has(code));
  return {
    measures,
    dimensions,
    refused: new Map(others.map((code) => [code, 'MEASURE'])),
    wanted: 'FIELD',
    previous: true,
    told: { refused: errors.checkWithoutField, notKept: errors.checkWithoutPart },
  };
}

function checkFormula(
  text: string,
  names: FormulaNames,
  findings: DefinitionFindings,
  at: readonly (string | number)[],
): void {
  const tree = readFormula(text, names, findings, at);
  if (tree === undefined) return;
  if (!isCondition(tree)) findings.add((path) => errors.checkNotCondition(path), ...at);
  for (const { code, slices } of metricNodes(tree)) {
    const [first, second] = slices;
    if (first === undefined || second === undefined) continue;
    const cross = `${first.dimension} and ${second.dimension} together`;
    const own = slices.map(({ dimension }) => dimension);
    findings.add((path) => errors.checkWithoutPart(path, cross, code, own), ...at, second.position);
  }
}
