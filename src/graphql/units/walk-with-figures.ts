import { planPlacedFigures, type PlacedFigures } from '../../indicators/placed-figures.js';
import { readPlacedSums } from '../../cube/read-placed-sums.js';
import { TooManyRequests } from '../../indicators/request-list.js';
import { walkInMemory } from '../../units/walk-memory.js';
import { walkUnits, type UnitAnchor } from '../../units/walk-units.js';
import type { UnitWalk } from '../../units/walked-units.js';
import { mostNodes } from '../limits/node-budget.js';
import type { RequestContext } from '../request-context.js';
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
  plan: WalkPlan,
): Promise<AnsweredWalk> {
  const figures = planFigures(context, plan);
  const remembered = figures && remember(context, anchor, plan);
  if (remembered !== undefined && (await answerPlaces(context, plan, figures, remembered))) {
    return { walk: remembered, isAnswered: true };
  }
  const { scope, services } = context;
  const walk = await walkUnits(scope, services.database, anchor, plan.steps, plan.place.asOf);
  const isAnswered = remembered === undefined && (await answerPlaces(context, plan, figures, walk));
  return { walk, isAnswered };
}

function planFigures(
  { services: { catalogue, indicators, forms, trees }, today }: RequestContext,
  { asking }: WalkPlan,
): PlacedFigures | undefined {
  if (asking.length === 0) return undefined;
  const definitions = {
    catalogue: catalogue.current(),
    indicators: indicators.current(),
    forms: forms.current(),
    trees: trees.current(),
  };
  try {
    return planPlacedFigures(asking, definitions, today);
  } catch (error) {
    // Where they are read after, that they are too many is told to their fields.
    if (error instanceof TooManyRequests) return undefined;
    throw error;
  }
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
  { services, today }: RequestContext,
  { asking }: WalkPlan,
  figures: PlacedFigures | undefined,
  walk: UnitWalk,
): Promise<boolean> {
  if (figures === undefined) return false;
  const nodes = new Map(asking.map(({ step }) => [step, walk.idsAt(step)]));
  const sums = figures.keys.reduce(
    (total, { place }) => total + (nodes.get(place)?.length ?? 0),
    0,
  );
  if (sums === 0 || sums > mostNodes) return false;
  const reading = await readPlacedSums(services.database, { keys: figures.keys, nodes, today });
  if (!figures.isCurrent(reading)) return false;
  const { knownAt } = reading;
  for (const [index, place] of asking.entries()) {
    const observe = figures.observations[index];
    place.answers =
      observe && ((unit) => observe(reading, unit).map((each) => ({ ...each, knownAt })));
  }
  return true;
}
