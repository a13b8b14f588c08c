import { metricNodes } from '../formula/metric-nodes.js';
import { nearest } from '../kernel/suggest.js';
import type { Catalogue, Dimension, Measure } from './catalogue.js';
import type { MeasureDefinition } from './definition-content.js';
import { DefinitionFindings } from './definition-findings.js';
import type { MeasureRow } from './definition-rows.js';
import { checkRepetition, type Draft } from './draft.js';
import * as errors from './errors.js';
import { readFormula, type FormulaNames } from './read-formula.js';
import { DIRECTIONS, GRAINS, MEASURE_KINDS, MEASURE_SOURCES, MEASURE_UNITS } from './words.js';

/** A draft that remembers what is kept, with its number. */
export interface MeasureDraft extends Draft<MeasureDefinition> {
  readonly stored: Measure | undefined;
}

/** Checks measures, in any order of the rows. `indicators` are the codes that indicators have. */
export function planMeasures(
  rows: readonly MeasureRow[],
  catalogue: Catalogue,
  indicators: ReadonlySet<string>,
): MeasureDraft[] {
  const drafts = rows.map((row, index) => {
    const findings = new DefinitionFindings(['measures', index], index);
    checkRepetition(rows, index, findings);
    if (indicators.has(row.code)) {
      findings.add((path) => errors.codeTaken(path, row.code, 'INDICATOR'), 'code');
    }
    const definition = defined(row, catalogue, findings);
    const stored = catalogue.measures.get(row.code);
    return { row: index, code: row.code, findings, definition, stored };
  });
  const names = { measures: reported(drafts, catalogue), dimensions: catalogue.dimensions };
  for (const draft of drafts) checkDerivation(draft, names);
  return drafts;
}

// Where a word is not known there is a finding, and the word put in its place is never used.
function defined(
  row: MeasureRow,
  catalogue: Catalogue,
  findings: DefinitionFindings,
): MeasureDefinition {
  findings.metricCode(row.code);
  const source = findings.choice(row.source, MEASURE_SOURCES, 'source');
  const grain = findings.choice(row.grain, GRAINS, 'grain');
  if (source === 'REGISTER' && grain !== undefined && grain !== 'MONTH') {
    findings.add((path) => errors.registerGrain(path, grain), 'grain');
  }
  return {
    code: row.code,
    ...findings.description(row),
    kind: findings.choice(row.kind, MEASURE_KINDS, 'kind') ?? 'STOCK',
    source: source ?? 'SYSTEM',
    grain: grain ?? 'YEAR',
    unit: findings.choice(row.unit, MEASURE_UNITS, 'unit') ?? '',
    direction: findings.choice(row.direction, DIRECTIONS, 'direction') ?? 'NEUTRAL',
    dimensions: dimensionsOf(row, catalogue, findings),
    formula: row.formula === undefined ? undefined : row.formula.trim(),
    ...findings.references(row),
  };
}

/** In the order of their numbers, as the cube keeps them. */
function dimensionsOf(
  { dimensions }: MeasureRow,
  catalogue: Catalogue,
  findings: DefinitionFindings,
): readonly Dimension[] {
  findings.distinct(dimensions, (index) => ['dimensions', index]);
  const found = dimensions.flatMap((code, index) => {
    const dimension = catalogue.dimensions.get(code);
    if (dimension !== undefined) return [dimension];
    const suggestion = nearest(code, catalogue.dimensions.keys());
    findings.add((path) => errors.unknownDimension(path, code, suggestion), 'dimensions', index);
    return [];
  });
  return found.sort((left, right) => left.id - right.id);
}

/** What derived measures may name: the reported measures as they will be after this batch. */
function reported(
  drafts: readonly MeasureDraft[],
  catalogue: Catalogue,
): ReadonlyMap<string, MeasureDefinition> {
  const measures = new Map<string, MeasureDefinition>(catalogue.measures);
  for (const { code, findings, definition } of drafts) {
    if (findings.errors.length === 0) measures.set(code, definition);
  }
  return new Map([...measures].filter(([, { source }]) => source === 'REPORTED'));
}

interface ReportedNames extends FormulaNames {
  readonly measures: ReadonlyMap<string, MeasureDefinition>;
}

function checkDerivation({ definition, findings }: MeasureDraft, names: ReportedNames): void {
  const { formula, source, grain } = definition;
  if (source !== 'DERIVED') {
    if (formula !== undefined) {
      findings.add((path) => errors.formulaNotAllowed(path, source), 'formula');
    }
    return;
  }
  if (formula === undefined) {
    findings.add((path) => errors.formulaMissing(path), 'formula');
    return;
  }
  const tree = readFormula(formula, names, findings);
  for (const { code } of tree === undefined ? [] : metricNodes(tree)) {
    const other = names.measures.get(code)?.grain ?? grain;
    if (other !== grain) {
      findings.add((path) => errors.grainMismatch(path, code, other, grain), 'formula');
    }
  }
}
