import { isInputObjectType, type GraphQLSchema } from 'graphql';

/** Inputs that have exactly one member. */
const oneOfInputs = new Set(['ReporterInput', 'UnitSelection']);

/**
 * Adds what type-graphql cannot say. @oneOf: graphql-js reads the mark from the type itself, so it is set where the
 * type lives; another type of the same name would mean rebuilding everything that refers to it.
 */
export function completeSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const name of oneOfInputs) {
    const type = schema.getType(name);
    if (!isInputObjectType(type)) throw new Error(`there is no input ${name}`);
    type.isOneOf = true;
  }
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) {
    query.description =
      'Everything that can be asked. What the caller may not see does not exist for them.';
  }
  if (mutation) {
    mutation.description =
      'Everything that can be changed. Expected failures are userErrors of the payload.';
  }
  return schema;
}
