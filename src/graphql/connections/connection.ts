/** One page of a list, as the fields of a connection read it. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** What lies around a page. */
export interface Surroundings {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A page with its cursors. */
export function connection<T>(
  nodes: readonly T[],
  cursorOf: (node: T, index: number) => string,
  { totalCount, hasNextPage, hasPreviousPage }: Surroundings,
): Connection<T> {
  const edges = nodes.map((node, index) => ({ cursor: cursorOf(node, index), node }));
  const startCursor = edges[0]?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor },
    totalCount,
  };
}
