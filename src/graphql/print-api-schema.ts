import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './build-schema.js';

/** The schema as text, everything in the order of the alphabet: schema/api.graphql. */
export function printApiSchema(): string {
  return `# Written by npm run emit. Change src/graphql, not this file.\n\n${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
