import type { GraphQLResolveInfo } from 'graphql';
import { planPlacedFigures, type PlacedFigures } from '../../indicators/placed-figures.js';
import { TooManyRequests } from '../../indicators/request-list.js';
import type { RequestContext } from '../request-context.js';
import { KeptPlans, nameOfQuestion, type PlanBasis, type QuestionPlan } from './kept-plans.js';
import { planWalk, type WalkBeginning, type WalkPlan } from './plan-walk.js';

let latest: KeptPlans | undefined;

/**
 * Plans everything nested in a field at the root, whose `beginning` its arguments tell. The next question of the same document
 * and variables finds the plan made. Nothing that was read is in it, nor who asks.
 */
export async function planOnce(
  info: GraphQLResolveInfo,
  context: RequestContext,
  beginning: WalkBeginning,
): Promise<QuestionPlan> {
  const name = nameOfQuestion(info);
  const plans = plansOfNow(context);
  const known = name === undefined ? undefined : plans.get(name);
  if (known !== undefined) return known;
  const walk = await planWalk(info, context, beginning);
  const plan = { walk, figures: planFigures(context, walk) };
  // What it was made by may have changed while it was.
  if (name !== undefined && plans === plansOfNow(context)) plans.keep(name, plan);
  return plan;
}

/** All plans are dropped with the definitions that they were made by. */
function plansOfNow(context: RequestContext): KeptPlans {
  const basis = basisOf(context);
  if (latest?.areOf(basis) !== true) latest = new KeptPlans(basis);
  return latest;
}

function basisOf({ services, today }: RequestContext): PlanBasis {
  const { catalogue, indicators, forms, trees } = services;
  return {
    catalogue: catalogue.current(),
    indicators: indicators.current(),
    forms: forms.current(),
    trees: trees.current(),
    today,
  };
}

function planFigures(context: RequestContext, { asking }: WalkPlan): PlacedFigures | undefined {
  if (asking.length === 0) return undefined;
  const { today, ...definitions } = basisOf(context);
  try {
    return planPlacedFigures(asking, definitions, today);
  } catch (error) {
    // Where they are read after, that they are too many is told to their fields.
    if (error instanceof TooManyRequests) return undefined;
    throw error;
  }
}
