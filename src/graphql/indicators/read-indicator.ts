import type { GraphQLResolveInfo } from 'graphql';
import { ObservationNode } from '../observations/observation-node.js';
import { asksCoverage } from '../observations/selects-coverage.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from '../units/unit-node.js';
import { askOf, type IndicatorArguments } from './figure-ask.js';
import type { LoadedFigures } from './figure-loader.js';

/** One figure of a unit: at hand when it was read ahead, else all figures of a question are read together. */
export function readIndicator(
  unit: UnitNode,
  args: IndicatorArguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): ObservationNode | null | Promise<ObservationNode | null> {
  const within = unit.within(info.path.key);
  const known = context.figures.known(within);
  if (known instanceof Error) throw known;
  if (known !== undefined) return observationOf(known, within, context);
  return context.figures
    .load({ unit: unit.unit.id, ...askOf(args, asksCoverage(info), unit.place.tree) })
    .then((loaded) => observationOf(loaded, within, context));
}

function observationOf(
  loaded: LoadedFigures,
  owner: UnitNode,
  context: RequestContext,
): ObservationNode | null {
  const [figure] = loaded.figures;
  return figure === undefined ? null : new ObservationNode(loaded, figure, owner, context.today);
}
