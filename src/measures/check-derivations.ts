import { metricNodes } from '../formula/metric-nodes.js';
import type { Catalogue, Measure } from './catalogue.js';
import type { MeasureDefinition } from './definition-content.js';
import type { MeasureRow } from './definition-rows.js';
import * as errors from './errors.js';
import type { MeasureDraft } from './plan-measures.js';
import { readFormula } from './read-formula.js';
import { isRegistered } from './registered-dimensions.js';

type Measures = ReadonlyMap<string, Measure | MeasureDefinition>;

/**
 * Checks the formulas of measures: a DERIVED one has a formula over REPORTED measures of its grain, as it is computed on
 * each report (semantics 4). They may be defined in the same batch, and are taken as they will be after it.
 */
export function checkDerivations(
  rows: readonly MeasureRow[],
  drafts: readonly MeasureDraft[],
  catalogue: Catalogue,
): void {
  const measures = measuresAfter(drafts, catalogue);
  for (const draft of drafts) {
    const { source } = draft.definition;
    const formula = rows[draft.row]?.formula;
    const { findings } = draft;
    if (source === 'DERIVED' && formula !== undefined) {
      checkFormula(draft, formula, measures, catalogue);
    } else if (source === 'DERIVED') {
      findings.add((path) => errors.formulaMissing(path), 'formula');
    } else if (formula !== undefined) {
      findings.add((path) => errors.formulaNotAllowed(path, source), 'formula');
    }
  }
}

/** Rows with findings are not stored, whatever becomes of the others. */
function measuresAfter(drafts: readonly MeasureDraft[], catalogue: Catalogue): Measures {
  const sound = drafts.filter(({ findings }) => findings.errors.length === 0);
  return new Map([
    ...catalogue.measures,
    ...sound.map(({ code, definition }) => [code, definition] as const),
  ]);
}

function checkFormula(
  { definition, findings }: MeasureDraft,
  formula: string,
  all: Measures,
  { dimensions }: Catalogue,
): void {
  const reported = [...all].filter(([, { source }]) => source === 'REPORTED');
  const measures = new Map(reported.map(([code, measure]) => [code, asStated(measure)] as const));
  const others = [...all].filter(([code]) => !measures.has(code));
  const refused = new Map(others.map(([code, { source }]) => [code, source]));
  const names = { measures, dimensions, refused, wanted: 'REPORTED' };
  const tree = readFormula(formula, names, findings);
  for (const { code } of tree === undefined ? [] : metricNodes(tree)) {
    const grain = measures.get(code)?.grain ?? definition.grain;
    if (grain !== definition.grain) {
      const wanted = definition.grain;
      findings.add((path) => errors.grainMismatch(path, code, grain, wanted), 'formula');
    }
  }
}

/** Inside one report only the dimensions that reports state can be told apart. */
function asStated<T extends Pick<Measure, 'dimensions'>>(measure: T): T {
  const dimensions = measure.dimensions.filter(({ code }) => !isRegistered(code, true));
  return { ...measure, dimensions };
}
