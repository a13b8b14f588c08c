import { checkFormula } from '../formula/check-formula.js';
import { metricNodes } from '../formula/metric-nodes.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { DomainError } from '../kernel/domain-error.js';
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
  /** Whether the formula may ask for the period before; not when it is left out. */
  readonly previous?: boolean;
  /** How a refused metric and a slice that is not kept are told, where the general words would not fit. */
  readonly told?: {
    readonly refused: (path: Path, metric: string) => DomainError;
    readonly notKept: (
      path: Path,
      dimension: string,
      metric: string,
      kept: readonly string[],
    ) => DomainError;
  };
}

type Path = DomainError['path'];

/**
 * Reads the formula in the field 'formula' (or `at`) of a definition: it may name the measures, and slices of dimensions that the
 * measure keeps. Undefined when it has a fault; every fault is told with its place in the text as handed in.
 */
export function readFormula(
  text: string,
  names: FormulaNames,
  findings: DefinitionFindings,
  at: Path = ['formula'],
): FormulaTree | undefined {
  const parsed = parseFormula(text);
  const faults = parsed.ok ? checkFormula(parsed.value, knownNames(names)) : parsed.errors;
  for (const fault of faults) findings.add((path) => formulaFault(path, fault), ...at);
  if (!parsed.ok) return undefined;
  const sound = metricNodes(parsed.value).map((node) => checkNode(node, names, findings, at));
  return faults.length === 0 && sound.every(Boolean) ? parsed.value : undefined;
}

function knownNames({ measures, dimensions, refused, previous = false }: FormulaNames) {
  return {
    previous,
    metrics: [...measures.keys(), ...refused.keys()],
    dimensions: new Map(
      [...dimensions].map(([code, { members }]) => [code, members.map((member) => member.code)]),
    ),
  };
}

/** Tells what the language cannot know: a metric of the wrong kind, a slice that its measure does not keep. */
function checkNode(
  node: MetricNode,
  names: FormulaNames,
  findings: DefinitionFindings,
  at: Path,
): boolean {
  const { code, slices, position } = node;
  const measure = names.measures.get(code);
  const kind = names.refused.get(code);
  if (measure === undefined) {
    if (kind === undefined) return false;
    const { wanted, told } = names;
    const refusal = (path: Path) =>
      told?.refused(path, code) ?? metricRefused(path, code, kind, wanted);
    findings.add(refusal, ...at, position);
    return false;
  }
  const kept = measure.dimensions.map((dimension) => dimension.code);
  const lost = slices.filter(
    ({ dimension }) => names.dimensions.has(dimension) && !kept.includes(dimension),
  );
  for (const slice of lost) {
    const { dimension, position: place } = slice;
    const tell = names.told?.notKept ?? dimensionNotKept;
    findings.add((path) => tell(path, dimension, code, kept), ...at, place);
  }
  return lost.length === 0;
}
