import type { GraphQLResolveInfo } from 'graphql';
import type { FigureAsk } from '../../indicators/resolve-question.js';
import { ObservationNode } from '../observations/observation-node.js';
import { asksCoverage } from '../observations/selects-coverage.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from '../units/unit-node.js';
import {
  askOf,
  asksOf,
  type IndicatorArguments,
  type IndicatorListArguments,
} from './figure-ask.js';
import type { LoadedFigures } from './figure-loader.js';

type Soon<T> = T | Promise<T>;

/** One figure of a unit: at hand when it was read ahead, else all figures of a question are read together. */
export function readIndicator(
  unit: UnitNode,
  args: IndicatorArguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Soon<ObservationNode | null> {
  const within = unit.within(info.path.key);
  const known = context.figures.known(within);
  if (known !== undefined) return observationsOf(known, within, context)[0] ?? null;
  const ask = askOf(args, asksCoverage(info), unit.place.tree);
  return load([ask], within, context).then(([only]) => only ?? null);
}

/** Figures of a unit, every metric in every period and slice, in that order. */
export function readIndicators(
  unit: UnitNode,
  args: IndicatorListArguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Soon<ObservationNode[]> {
  context.budget.spend(args.codes.length * args.periods.length);
  const within = unit.within(info.path.key);
  const known = context.figures.known(within);
  if (known !== undefined) return observationsOf(known, within, context);
  const asks = asksOf(args, asksCoverage(info), unit.place.tree, context.services);
  return load(asks, within, context);
}

async function load(
  asks: readonly FigureAsk[],
  owner: UnitNode,
  context: RequestContext,
): Promise<ObservationNode[]> {
  const requests = asks.map((ask) => ({ unit: owner.unit.id, ...ask }));
  return observationsOf(await context.figures.loadAll(requests), owner, context);
}

function observationsOf(
  loaded: readonly LoadedFigures[],
  owner: UnitNode,
  { today }: RequestContext,
): ObservationNode[] {
  return loaded.flatMap((each) =>
    each.figures.map((figure) => new ObservationNode(each, figure, owner, today)),
  );
}
