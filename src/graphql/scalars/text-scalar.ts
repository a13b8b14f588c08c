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
  // A literal is read once for each unit of a list; documents are kept, and so is what their literals mean.
  const literals = new WeakMap<ValueNode, T>();
  const literal = (node: ValueNode): T => {
    const known = literals.get(node);
    if (known !== undefined) return known;
    const value = parse(node.kind === Kind.STRING ? node.value : undefined, node);
    literals.set(node, value);
    return value;
  };
  return new GraphQLScalarType<T, string>({
    ...names,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: literal,
  });
}
