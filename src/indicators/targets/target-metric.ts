import type { FormulaTree } from '../../formula/tree.js';
import type { IsoDate } from '../../kernel/date.js';
import { nativePeriodsIn, type Period } from '../../kernel/period.js';
import type { Catalogue, Measure } from '../../measures/catalogue.js';
import { GRAINS } from '../../measures/words.js';
import type { Metric } from '../figure.js';
import { measureOf, referencesOf } from '../references-of.js';

/** How a metric is measured against a target. */
export interface TargetMetric {
  readonly metric: Metric;
  /** The measures that it is made of. */
  readonly measures: readonly Measure[];
  /** It is made of flows by adding and subtracting: the years of a horizon add up. */
  readonly cumulative: boolean;
  /** What units reach adds up to what the unit above reaches; ratios do not. */
  readonly addsUp: boolean;
}

/** Whether a metric adds up, over years and over units. */
export function targetMetric(metric: Metric, catalogue: Catalogue): TargetMetric {
  const measures = referencesOf(metric).map((reference) => measureOf(reference, catalogue));
  const addsUp = metric.type === 'MEASURE' || isSum(metric.indicator.tree);
  const cumulative = addsUp && measures.every(({ kind }) => kind === 'FLOW');
  return { metric, measures, cumulative, addsUp };
}

/** How many periods before the last one that ended may stand in for it while the horizon runs. */
const mostLookedBack = 3;

/**
 * The periods whose figure is the actual value: the first that has one. A flow has its horizon. A stock or a ratio has the last
 * native period of a horizon that is over; of a running one the last that ended, or one of those before it
 * when nothing was reported of it yet.
 */
export function periodsOfActual(
  { cumulative, measures }: TargetMetric,
  horizon: Period,
  today: IsoDate,
): readonly Period[] {
  if (cumulative) return [horizon];
  const grains = measures.map(({ grain }) => GRAINS.indexOf(grain));
  const grain = GRAINS[Math.max(0, ...grains)] ?? 'YEAR';
  const begun = nativePeriodsIn(horizon, grain).filter(({ firstDay }) => firstDay <= today);
  const ended = begun.filter(({ lastDay }) => lastDay < today).reverse();
  if (begun.length === 0) return [horizon];
  if (ended.length === 0) return begun.slice(0, 1);
  const isCounted = measures.every(({ source }) => source === 'REGISTER');
  const isOver = horizon.lastDay < today;
  return ended.slice(0, isOver || isCounted ? 1 : 1 + mostLookedBack);
}

function isSum(tree: FormulaTree): boolean {
  switch (tree.kind) {
    case 'metric':
      return true;
    case 'negate':
      return isSum(tree.operand);
    case 'binary':
      return ['+', '-'].includes(tree.operator) && isSum(tree.left) && isSum(tree.right);
    default:
      return false;
  }
}
