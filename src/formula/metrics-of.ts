import { PREVIOUS } from './functions.js';
import { metricNodes } from './metric-nodes.js';
import type { FormulaTree, MetricReference, Slice } from './tree.js';

/**
 * The distinct metrics a formula reads, in the order of the text. Dimensions and members are
 * sorted, as their order means nothing: references are the same when their keys are.
 */
export function metricsOf(tree: FormulaTree): MetricReference[] {
  const references = metricNodes(tree).map(ordered);
  return [...new Map(references.map((reference) => [key(reference), reference])).values()];
}

/**
 * One text for one reference, whatever order it was written in:
 * 'workers[ownership=DOMESTIC|FOREIGN]'.
 */
export function key(reference: MetricReference): string {
  if (reference.slices.length === 0 && reference.previous !== true) return reference.code;
  const known = keys.get(reference) ?? makeKey(reference);
  keys.set(reference, known);
  return known;
}

/** Formulas live long and are evaluated by the thousand; sorting members each time would cost more than the arithmetic. */
const keys = new WeakMap<MetricReference, string>();

function makeKey(reference: MetricReference): string {
  const text = plainKey(reference);
  return reference.previous === true ? `${PREVIOUS}(${text})` : text;
}

function plainKey(reference: MetricReference): string {
  if (reference.slices.length === 0) return reference.code;
  const { code, slices } = ordered(reference);
  const texts = slices.map(({ dimension, members }) => `${dimension}=${members.join('|')}`);
  return `${code}[${texts.join(',')}]`;
}

function ordered({ code, slices, previous }: MetricReference): MetricReference {
  const sorted = { code, slices: slices.map(orderedMembers).sort(byDimension) };
  return previous === true ? { ...sorted, previous } : sorted;
}

function orderedMembers({ dimension, members }: Slice): Slice {
  return { dimension, members: [...members].sort() };
}

function byDimension(left: Slice, right: Slice): number {
  return left.dimension < right.dimension ? -1 : 1;
}
