import { isObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { IndicatorArguments } from './indicators/figure-ask.js';
import { readIndicator } from './indicators/read-indicator.js';
import { ObservationNode } from './observations/observation-node.js';
import type { RequestContext } from './request-context.js';
import { nameIn, type Language } from './scalars/language.enum.js';
import type { UnitNode } from './units/unit-node.js';

/** Fields that a dashboard asks hundreds of times in one question. */
const leanFields = {
  indicator: (
    unit: UnitNode,
    args: IndicatorArguments,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => {
    const known = unit.answered(info.path.key);
    if (known === undefined) return readIndicator(unit, args, context, info);
    const [figure] = known.loaded.figures;
    return figure && new ObservationNode(known.loaded, figure, known.owner, context.today);
  },
  name: ({ unit }: UnitNode, { lang }: { lang: Language }) => nameIn(unit, lang),
};

/**
 * Answers the busiest fields of Unit without type-graphql's handling of parameters, which makes a promise for every
 * argument. What they answer is what the methods of their resolver classes answer.
 */
export function leanUnitFields(schema: GraphQLSchema): GraphQLSchema {
  const type = schema.getType('Unit');
  if (!isObjectType(type)) throw new Error('there is no type Unit');
  const fields = type.getFields();
  for (const [name, resolve] of Object.entries(leanFields)) {
    const field = fields[name];
    if (field === undefined) throw new Error(`Unit has no field ${name}`);
    field.resolve = resolve;
  }
  return schema;
}
