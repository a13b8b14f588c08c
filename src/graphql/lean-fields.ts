import {
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { readIndicator, readIndicators } from './indicators/read-indicator.js';
import type { RequestContext } from './request-context.js';
import { nameIn, type Language } from './scalars/language.enum.js';
import { submitReports } from './submissions/submit-reports.resolver.js';
import type { SubmitReportsInput } from './submissions/submit-reports.type.js';
import { listUnits } from './units/list-units.js';
import { readUnit, type UnitArguments } from './units/read-unit.js';
import type { UnitNode } from './units/unit-node.js';

/** Where nearly every question begins. */
const queryFields = {
  unit: (_root: unknown, args: UnitArguments, context: RequestContext, info: GraphQLResolveInfo) =>
    readUnit(args, context, info),
};

/** Fields of Unit that a dashboard asks hundreds of times in one question. */
const unitFields = {
  indicator: readIndicator,
  indicators: readIndicators,
  children: listUnits,
  name: ({ unit }: UnitNode, { lang }: { lang: Language }) => nameIn(unit, lang),
};

/** Pushes, whose values come by the thousand. */
const mutationFields = {
  submitReports: (
    _root: unknown,
    { input }: { readonly input: SubmitReportsInput },
    context: RequestContext,
  ) => submitReports(context, input),
};

/**
 * Answers the busiest fields without type-graphql's handling of parameters, which makes a promise for every argument and an
 * instance of a class for every part of an input. What they answer is what the methods of their resolver classes answer.
 */
export function leanBusyFields(schema: GraphQLSchema): GraphQLSchema {
  resolveBy(schema, 'Query', queryFields);
  resolveBy(schema, 'Unit', unitFields);
  resolveBy(schema, 'Mutation', mutationFields);
  return schema;
}

function resolveBy(
  schema: GraphQLSchema,
  typeName: string,
  resolvers: Readonly<Record<string, GraphQLFieldResolver<never, RequestContext, never>>>,
): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`there is no type ${typeName}`);
  const fields = type.getFields();
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    if (field === undefined) throw new Error(`${typeName} has no field ${name}`);
    field.resolve = resolve as GraphQLFieldResolver<unknown, RequestContext>;
  }
}
