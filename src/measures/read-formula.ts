import { checkFormula } from '../formula/check-formula.js';
import { metricNodes } from '../formula/metric-nodes.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { FormulaTree, MetricNode } from '../formula/tree.js';
import type { Dimension, Measure } from './catalogue.js';
import type { DefinitionFindings } from './definition-findings.js';
import { dimensionNotKept, formulaFault } from './errors.js';

/** What a formula may name. */
export interface FormulaNames {
  readonly measures: ReadonlyMap<string, Pick<Measure, 'code' | 'dimensions'>>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
}

/**
 * Reads the formula in the field 'formula' of a definition: it may name the measures, and slices of dimensions that the
 * measure keeps. Undefined when it has a fault; every fault is told with the place of its first character.
 */
export function readFormula(
  text: string,
  names: FormulaNames,
  findings: DefinitionFindings,
): FormulaTree | undefined {
  const parsed = parseFormula(text);
  const faults = parsed.ok ? checkFormula(parsed.value, knownNames(names)) : parsed.errors;
  for (const fault of faults) findings.add((path) => formulaFault(path, fault), 'formula');
  if (!parsed.ok) return undefined;
  const margins = metricNodes(parsed.value).map((node) => checkMargins(node, names, findings));
  return faults.length === 0 && margins.every(Boolean) ? parsed.value : undefined;
}

function knownNames({ measures, dimensions }: FormulaNames) {
  return {
    metrics: measures.keys(),
    dimensions: new Map(
      [...dimensions].map(([code, { members }]) => [code, members.map((member) => member.code)]),
    ),
  };
}

function checkMargins(
  { code, slices }: MetricNode,
  { measures, dimensions }: FormulaNames,
  findings: DefinitionFindings,
): boolean {
  const kept = measures.get(code)?.dimensions.map((dimension) => dimension.code);
  const lost = slices.filter(
    ({ dimension }) => dimensions.has(dimension) && kept?.includes(dimension) === false,
  );
  for (const { dimension, position } of lost) {
    findings.add(
      (path) => dimensionNotKept([...path, position], dimension, code, kept ?? []),
      'formula',
    );
  }
  return lost.length === 0;
}
