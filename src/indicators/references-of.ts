import { metricsOf } from '../formula/metrics-of.js';
import type { FormulaTree, MetricReference } from '../formula/tree.js';
import type { Catalogue, Measure } from '../measures/catalogue.js';
import type { Metric } from './figure.js';

/** A question about hundreds of units reads the same formula for each; formulas live as long as their definitions. */
const knownReferences = new WeakMap<FormulaTree, readonly MetricReference[]>();

/** The measures that a metric is made of, with the slices that its formula takes of them. */
export function referencesOf(metric: Metric): readonly MetricReference[] {
  if (metric.type === 'MEASURE') return [{ code: metric.measure.code, slices: [] }];
  const { tree } = metric.indicator;
  const references = knownReferences.get(tree) ?? metricsOf(tree);
  knownReferences.set(tree, references);
  return references;
}

/** The measure that a reference names. */
export function measureOf({ code }: MetricReference, catalogue: Catalogue): Measure {
  const measure = catalogue.measures.get(code);
  if (measure === undefined) throw new Error(`no measure ${code} in the catalogue`);
  return measure;
}

/** Whether a metric counts reports, so that it needs to know of which form. */
export function countsReports(metric: Metric, { measures }: Catalogue): boolean {
  return referencesOf(metric).some(({ code }) => measures.get(code)?.source === 'SYSTEM');
}
