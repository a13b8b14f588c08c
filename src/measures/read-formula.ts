import { checkFormula } from '../formula/check-formula.js';
import { metricNodes } from '../formula/metric-nodes.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { FormulaTree, MetricNode } from '../formula/tree.js';
import type { Dimension, Measure } from './catalogue.js';
import type { DefinitionFindings } from './definition-findings.js';
import { dimensionNotKept, formulaFault, metricRefused } from './errors.js';

/** What a formula may name. */
export interface FormulaNames {
  readonly measures: ReadonlyMap<string, Pick<Measure, 'code' | 'dimensions'>>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** Metrics that exist and cannot stand in the formula, with what they are: 'INDICATOR', 'REGISTER'. */
  readonly refused: ReadonlyMap<string, string>;
  /** What metrics must be instead: 'MEASURE', 'REPORTED'. */
  readonly wanted: string;
}

/**
 * Reads the formula in the field 'formula' of a definition: it may name the measures, and slices of dimensions that the
 * measure keeps. Undefined when it has a fault; every fault is told with its place in the text as handed in.
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
  const sound = metricNodes(parsed.value).map((node) => checkNode(node, names, findings));
  return faults.length === 0 && sound.every(Boolean) ? parsed.value : undefined;
}

function knownNames({ measures, dimensions, refused }: FormulaNames) {
  return {
    metrics: [...measures.keys(), ...refused.keys()],
    dimensions: new Map(
      [...dimensions].map(([code, { members }]) => [code, members.map((member) => member.code)]),
    ),
  };
}

/** Tells what the language cannot know: a metric of the wrong kind, a slice that its measure does not keep. */
function checkNode(node: MetricNode, names: FormulaNames, findings: DefinitionFindings): boolean {
  const { code, slices, position } = node;
  const measure = names.measures.get(code);
  const kind = names.refused.get(code);
  if (measure === undefined) {
    if (kind === undefined) return false;
    const { wanted } = names;
    findings.add((path) => metricRefused([...path, position], code, kind, wanted), 'formula');
    return false;
  }
  const kept = measure.dimensions.map((dimension) => dimension.code);
  const lost = slices.filter(
    ({ dimension }) => names.dimensions.has(dimension) && !kept.includes(dimension),
  );
  for (const slice of lost) {
    const { dimension } = slice;
    findings.add(
      (path) => dimensionNotKept([...path, slice.position], dimension, code, kept),
      'formula',
    );
  }
  return lost.length === 0;
}
