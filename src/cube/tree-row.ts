/** An atom under a node at or above it, `depth` levels up; -1 where the node is no unit's place in the tree. */
export interface TreeRow {
  readonly node: number;
  readonly atom: number;
  readonly depth: number;
}
