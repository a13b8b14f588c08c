import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

/** A scalar that is written as text. */
export interface TextScalar<T extends string> {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL: string;
  /** Undefined when the text is not a value. */
  readonly read: (text: string) => T | undefined;
  /** Ends the sentence that quotes what is not a value: 'is not a period: write ...'. */
  readonly refusal: string;
}

/** Builds the scalar; what it refuses is quoted. */
export function textScalar<T extends string>(scalar: TextScalar<T>): GraphQLScalarType<T, string> {
  const { read, refusal, ...names } = scalar;
  const parse = (value: unknown, node?: ValueNode): T => {
    const result = typeof value === 'string' ? read(value) : undefined;
    if (result !== undefined) return result;
    const shown = node === undefined ? JSON.stringify(value) : print(node);
    throw new GraphQLError(
      `${shown.slice(0, 80)} ${refusal}`,
      node === undefined ? {} : { nodes: node },
    );
  };
  return new GraphQLScalarType<T, string>({
    ...names,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: (node: ValueNode) =>
      parse(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}
