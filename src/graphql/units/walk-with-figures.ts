import { readPlacedSums } from '../../cube/read-placed-sums.js';
import type { PlacedFigures } from '../../indicators/placed-figures.js';
import { walkInMemory } from '../../units/walk-memory.js';
import { walkUnits, type UnitAnchor } from '../../units/walk-units.js';
import type { UnitWalk } from '../../units/walked-units.js';
import { mostNodes } from '../limits/node-budget.js';
import type { RequestContext } from '../request-context.js';
import type { QuestionPlan } from './kept-plans.js';
import type { WalkPlan } from './plan-walk.js';

/** A walk, and whether every figure that is asked of its units came with it. */
export interface AnsweredWalk {
  readonly walk: UnitWalk;
  readonly isAnswered: boolean;
}

/**
 * Finds units and, where that can be said beforehand, all figures that are asked of them. Units come out of memory where the
 * statement that reads their figures can tell that memory is right: then it is the only one. What cannot be read so, and
 * what was read by definitions that are no longer the current ones, is left to be read after.
 */
export async function walkWithFigures(
  context: RequestContext,
  anchor: UnitAnchor,
  { walk: plan, figures }: QuestionPlan,
): Promise<AnsweredWalk> {
  const remembered = figures && remember(context, anchor, plan);
  if (remembered !== undefined && (await answerPlaces(context, plan, figures, remembered))) {
    return { walk: remembered, isAnswered: true };
  }
  const { scope, services } = context;
  const walk = await walkUnits(scope, services.database, anchor, plan.steps, plan.place.asOf);
  const isAnswered = remembered === undefined && (await answerPlaces(context, plan, figures, walk));
  return { walk, isAnswered };
}

/** The walk out of memory; undefined when the anchor is for the database to find. */
function remember(
  { scope, services }: RequestContext,
  anchor: UnitAnchor,
  { steps, place, trees }: WalkPlan,
): UnitWalk | undefined {
  if (anchor.by !== 'codes' && anchor.by !== 'ids') return undefined;
  const known = { directory: services.units.current(), trees };
  return known.directory.version === trees.version && trees === services.trees.current()
    ? walkInMemory(scope, known, anchor, steps, place.asOf)
    : undefined;
}

/** Reads the figures of all places; false when they are too many, or of other definitions than they were planned by. */
async function answerPlaces(
  { services, today, figures: loader }: RequestContext,
  { asking }: WalkPlan,
  figures: PlacedFigures | undefined,
  walk: UnitWalk,
): Promise<boolean> {
  if (figures === undefined) return false;
  const { keys } = figures;
  const nodes = new Map(asking.map(({ step }) => [step, walk.idsAt(step)]));
  let sums = 0;
  for (const [place, count] of keys.counts) sums += count * (nodes.get(place)?.length ?? 0);
  if (sums === 0 || sums > mostNodes) return false;
  const reading = await readPlacedSums(services.database, { keys, nodes, today });
  if (!figures.isCurrent(reading)) return false;
  const { knownAt } = reading;
  for (const [index, place] of asking.entries()) {
    const observe = figures.observations[index];
    if (observe === undefined) continue;
    loader.take(place, (unit) => observe(reading, unit).map((each) => ({ ...each, knownAt })));
  }
  return true;
}
