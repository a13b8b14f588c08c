import { planFiguresBeside, type FiguresBeside } from '../../indicators/figures-beside.js';
import { walkUnits, type UnitAnchor, type UnitWalk } from '../../units/walk-units.js';
import { mostNodes } from '../limits/node-budget.js';
import type { RequestContext } from '../request-context.js';
import type { WalkPlan } from './plan-walk.js';

/** A walk, and whether every figure that is asked of its units came with it. */
export interface AnsweredWalk {
  readonly walk: UnitWalk;
  readonly isAnswered: boolean;
}

/**
 * Finds units and, where that can be said beforehand, all figures that are asked of them in the same statement. What cannot, and
 * what was read by definitions that are no longer the current ones, is left to be read after.
 */
export async function walkWithFigures(
  context: RequestContext,
  anchor: UnitAnchor,
  plan: WalkPlan,
): Promise<AnsweredWalk> {
  const { scope, services, today } = context;
  const figures = planFigures(context, plan);
  const beside = figures && { keys: figures.keys, today, mostSums: mostNodes };
  const { steps, place } = plan;
  const walk = await walkUnits(scope, services.database, anchor, steps, place.asOf, beside);
  const isAnswered = figures !== undefined && answerPlaces(plan, figures, walk);
  return { walk, isAnswered };
}

function planFigures(
  { services: { catalogue, indicators, forms, trees }, today }: RequestContext,
  { asks, readsAhead }: WalkPlan,
): FiguresBeside | undefined {
  const placed = asks.flatMap(({ step, ask }) => (ask === undefined ? [] : [{ place: step, ask }]));
  if (!readsAhead || placed.length === 0) return undefined;
  const definitions = {
    catalogue: catalogue.current(),
    indicators: indicators.current(),
    forms: forms.current(),
    trees: trees.current(),
  };
  return planFiguresBeside(placed, definitions, today);
}

function answerPlaces({ asks }: WalkPlan, figures: FiguresBeside, { sums }: UnitWalk): boolean {
  if (sums === undefined || !figures.isCurrent(sums)) return false;
  const { knownAt } = sums;
  for (const [index, place] of asks.entries()) {
    const observe = figures.observations[index];
    place.answer = observe && ((unit) => ({ ...observe(sums, unit), knownAt }));
  }
  return true;
}
