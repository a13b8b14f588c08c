import type { Catalogue } from '../measures/catalogue.js';
import type { DefinitionFindings } from '../measures/definition-findings.js';
import { draftRows, type Draft } from '../measures/draft.js';
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
  const codes = [...indicators.indicators.keys(), ...rows.map(({ code }) => code)];
  const refused = new Map(codes.map((code) => [code, 'INDICATOR']));
  const names = {
    measures: catalogue.measures,
    dimensions: catalogue.dimensions,
    refused,
    wanted: 'MEASURE',
  };
  return draftRows('indicators', rows, (row, findings) => {
    if (catalogue.measures.has(row.code)) {
      findings.add((path) => codeTaken(path, row.code, 'MEASURE'), 'code');
    }
    const definition = defined(row, findings);
    readFormula(row.formula, names, findings);
    return { definition, stored: indicators.indicators.get(row.code) };
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
