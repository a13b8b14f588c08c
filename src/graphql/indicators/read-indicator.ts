import type { GraphQLResolveInfo } from 'graphql';
import type { FigureRequest } from '../../indicators/resolve-question.js';
import type { Stage } from '../../indicators/figure.js';
import { ObservationNode } from '../observations/observation-node.js';
import type { RequestContext } from '../request-context.js';
import type { UnitNode } from '../units/unit-node.js';

/** The arguments of Unit.indicator. */
export interface IndicatorArguments {
  readonly code: string;
  readonly period: string;
  readonly where?: FigureRequest['where'] | null | undefined;
  readonly stage: Stage;
}

/** One figure of a unit; all figures of a question are read together. */
export async function readIndicator(
  unit: UnitNode,
  { code, period, where, stage }: IndicatorArguments,
  context: RequestContext,
  { path }: GraphQLResolveInfo,
): Promise<ObservationNode | null> {
  const request = { unit: unit.unit.id, metric: code, period, by: [], where: where ?? [], stage };
  const loaded = await context.figures.load(request);
  const [figure] = loaded.figures;
  if (figure === undefined) return null;
  return new ObservationNode(loaded, figure, unit.within(path.key), context.today);
}
