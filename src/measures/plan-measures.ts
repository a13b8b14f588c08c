import { nearest } from '../kernel/suggest.js';
import type { Catalogue, Dimension, Measure } from './catalogue.js';
import type { MeasureDefinition } from './definition-content.js';
import type { DefinitionFindings } from './definition-findings.js';
import type { MeasureRow } from './definition-rows.js';
import { draftRows, type Draft } from './draft.js';
import * as errors from './errors.js';
import { registerMeasures } from './register-measures.js';
import { notOfSystem, systemDimension, systemShape } from './system-errors.js';
import { formDimension, systemMeasures } from './system-measures.js';
import { DIRECTIONS, GRAINS, MEASURE_KINDS, MEASURE_SOURCES, MEASURE_UNITS } from './words.js';

/** A draft that remembers what is kept, with its number. */
export interface MeasureDraft extends Draft<MeasureDefinition> {
  readonly stored: Measure | undefined;
}

/** Checks measures, but for their formulas. `indicators` are the codes that indicators have. */
export function planMeasures(
  rows: readonly MeasureRow[],
  catalogue: Catalogue,
  indicators: ReadonlySet<string>,
): MeasureDraft[] {
  return draftRows('measures', rows, (row, findings) => {
    if (indicators.has(row.code)) {
      findings.add((path) => errors.codeTaken(path, row.code, 'INDICATOR'), 'code');
    }
    const definition = defined(row, catalogue, findings);
    return { definition, stored: catalogue.measures.get(row.code) };
  });
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
  if (source === 'REGISTER') checkRegister(row, grain, findings);
  if (source === 'SYSTEM') checkSystem(row, findings);
  else checkOwnDimensions(row, findings);
  return {
    code: row.code,
    ...findings.description(row),
    kind: findings.choice(row.kind, MEASURE_KINDS, 'kind') ?? 'STOCK',
    source: source ?? 'SYSTEM',
    grain: grain ?? 'YEAR',
    unit: findings.choice(row.unit, MEASURE_UNITS, 'unit') ?? '',
    direction: findings.choice(row.direction, DIRECTIONS, 'direction') ?? 'NEUTRAL',
    dimensions: dimensionsOf(row, catalogue, findings),
    formula: row.formula?.trim(),
    ...findings.references(row),
  };
}

/** A register counts what it holds, by the month, and nothing else. */
function checkRegister(
  { code, kind }: MeasureRow,
  grain: string | undefined,
  findings: DefinitionFindings,
): void {
  if (grain !== undefined && grain !== 'MONTH') {
    findings.add((path) => errors.registerGrain(path, grain), 'grain');
  }
  if (registerMeasures.get(code) === kind) return;
  const known = [...registerMeasures].map(([name, of]) => `${name} (${of})`).join(', ');
  findings.add((path) => errors.notOfRegister(path, `${code} (${kind})`, known), 'code');
}

/** The system counts reports by their forms; the grain is that of the form that is asked for, so it is kept as the finest one. */
function checkSystem(row: MeasureRow, findings: DefinitionFindings): void {
  const { code, kind } = row;
  if (systemMeasures.get(code) !== kind) {
    const known = [...systemMeasures].map(([name, of]) => `${name} (${of})`).join(', ');
    findings.add((path) => notOfSystem(path, `${code} (${kind})`, known), 'code');
  }
  const shape = { grain: 'MONTH', unit: 'REPORT', dimensions: formDimension };
  const stated = { ...row, dimensions: row.dimensions.join(', ') };
  for (const field of ['grain', 'unit', 'dimensions'] as const) {
    const [actual, expected] = [stated[field], shape[field]];
    if (actual === expected) continue;
    findings.add((path) => systemShape(path, actual, expected), field);
  }
}

function checkOwnDimensions({ dimensions }: MeasureRow, findings: DefinitionFindings): void {
  dimensions.forEach((code, index) => {
    if (code !== formDimension) return;
    findings.add((path) => systemDimension(path, code), 'dimensions', index);
  });
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
