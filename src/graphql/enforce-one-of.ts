import { isInputObjectType, type GraphQLSchema } from 'graphql';

/** Inputs that have exactly one member. */
const oneOfInputs = new Set(['ReporterInput', 'UnitSelection']);

/**
 * Marks the inputs as @oneOf. type-graphql cannot say it, and graphql-js reads the mark from the type itself, so it is
 * set where the type lives: rebuilding the type would mean rebuilding everything that refers to it.
 */
export function enforceOneOf(schema: GraphQLSchema): GraphQLSchema {
  for (const name of oneOfInputs) {
    const type = schema.getType(name);
    if (isInputObjectType(type)) type.isOneOf = true;
  }
  return schema;
}
