import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the questions need of the product's schema, in the same shape. */
export const typeDefs = `
scalar Code
scalar Period
type Observation {
  value: Float
  numerator: Float
  denominator: Float
}
type Unit {
  code: Code!
  name: String!
  children: [Unit!]
  indicator(code: Code!, period: Period!, form: Code): Observation
  indicators(codes: [Code!]!, periods: [Period!]!): [Observation!]
}
type Query {
  unit(code: Code): Unit
}
`;

/** The product's schema as it is committed, for constants in just its shape: the same arguments with the same defaults. */
export function productTypeDefs(): string {
  return readFileSync(join(import.meta.dirname, '../../../schema/api.graphql'), 'utf8');
}

/** One figure as the resolvers hand it over. */
export interface HandWrittenFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}
