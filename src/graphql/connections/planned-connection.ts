import type { GraphQLResolveInfo } from 'graphql';
import { connection, type Connection, type Surroundings } from './connection.js';

/** A thing that knows what the question nests in it, and where it stands in the question. */
export interface Planned<T> {
  /** The same thing further inside the question, under a field by the name that it has in the answer. */
  within(field: string | number): T;
}

/** graphql-js calls a property that is a function with the arguments of a resolver. */
type Resolve<T> = (args: unknown, context: unknown, info: GraphQLResolveInfo) => T;

/** A connection whose entries differ by the field under which they stand: `a: nodes {...} b: nodes {...}`. */
export interface PlannedConnection<T> extends Omit<Connection<T>, 'edges' | 'nodes'> {
  readonly edges: Resolve<readonly { readonly cursor: string; readonly node: Resolve<T> }[]>;
  readonly nodes: Resolve<readonly T[]>;
}

/** A page of planned things with its cursors. */
export function plannedConnection<T extends Planned<T>>(
  items: readonly T[],
  cursorOf: (item: T, index: number) => string,
  around: Surroundings,
): PlannedConnection<T> {
  const { edges, pageInfo, totalCount } = connection(items, cursorOf, around);
  return {
    pageInfo,
    totalCount,
    nodes: (_args, _context, { path }) => items.map((item) => item.within(path.key)),
    edges: (_args, _context, { path }) =>
      edges.map(({ cursor, node }) => ({
        cursor,
        node: (_nodeArgs, _nodeContext, info) => node.within(path.key).within(info.path.key),
      })),
  };
}
