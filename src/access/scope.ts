declare const made: unique symbol;

/**
 * What a caller may see: subtrees of the reporting hierarchy. Every reader takes one as its first argument, and only
 * `access` can make one, so a reader that forgets the caller does not compile.
 */
export interface Scope {
  readonly [made]: true;
  /** Unit ids at the top of what is visible, or everything. Outside of it nothing exists. */
  readonly roots: readonly number[] | 'EVERYTHING';
}

/** Made by `access` alone; other folders receive a scope with the principal. */
export function makeScope(roots: Scope['roots']): Scope {
  return { roots } as Scope;
}
