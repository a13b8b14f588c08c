import type { Catalogue } from '../measures/catalogue.js';
import { DefinitionFindings } from '../measures/definition-findings.js';
import { checkRepetition, type Draft } from '../measures/draft.js';
import { codeTaken } from '../measures/errors.js';
import { readFormula } from '../measures/read-formula.js';
import { DIRECTIONS } from '../measures/words.js';
import type { IndicatorRow } from './indicator-rows.js';
import { INDICATOR_UNITS, type IndicatorCatalogue, type IndicatorDefinition } from './indicator.js';

/** Checks indicators: their formulas name measures only, and slices that those measures keep. */
export function planIndicators(
  rows: readonly IndicatorRow[],
  catalogue: Catalogue,
  indicators: IndicatorCatalogue,
): Draft<IndicatorDefinition>[] {
  return rows.map((row, index) => {
    const findings = new DefinitionFindings(['indicators', index], index);
    checkRepetition(rows, index, findings);
    if (catalogue.measures.has(row.code)) {
      findings.add((path) => codeTaken(path, row.code, 'MEASURE'), 'code');
    }
    const definition = defined(row, findings);
    readFormula(row.formula, catalogue, findings);
    const stored = indicators.indicators.get(row.code);
    return { row: index, code: row.code, findings, definition, stored };
  });
}

// Where a word is not known there is a finding, and the word put in its place is never used.
function defined(row: IndicatorRow, findings: DefinitionFindings): IndicatorDefinition {
  findings.metricCode(row.code);
  return {
    code: row.code,
    ...findings.description(row),
    formula: row.formula.trim(),
    unit: findings.choice(row.unit, INDICATOR_UNITS, 'unit') ?? '',
    direction: findings.choice(row.direction, DIRECTIONS, 'direction') ?? 'NEUTRAL',
    ...findings.references(row),
  };
}
