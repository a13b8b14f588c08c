import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { completeSchema } from './complete-schema.js';
import { gateRootFields } from './gate/gate-root-fields.js';
import { leanBusyFields } from './lean-fields.js';
import { resolvers } from './resolvers.js';

/** The schema with its resolvers. The same each time; build it once. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: [...resolvers], validate: false });
  return gateRootFields(leanBusyFields(completeSchema(schema)));
}
