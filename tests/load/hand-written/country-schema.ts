/** What the questions to the country need of the product's schema, in the same shape. */
export const countryTypeDefs = `
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
