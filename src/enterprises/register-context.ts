import type { WriteContext } from '../cube/write-context.js';
import type { UnitTrees } from '../units/trees/unit-trees.js';

/** How the ground passed from unit to unit: what a register asks of the trees. */
export type Ground = Pick<UnitTrees, 'standsAt' | 'everStoodAt' | 'insteadOf'>;

/** What a write of a register needs beside its transaction. */
export interface RegisterContext extends WriteContext {
  /** Of the same version as the catalogue. */
  readonly trees: Ground;
}
