import type { Queryable } from '../../platform/queryable.js';
import { readHierarchies } from '../hierarchies/read-hierarchies.js';
import { readUnitHistory } from './read-unit-history.js';
import { UnitTrees } from './unit-trees.js';

/** Reads the trees of all hierarchies, as of one version of the definitions. */
export async function readUnitTrees(database: Queryable, isKeptByCube = true): Promise<UnitTrees> {
  for (;;) {
    const history = await readUnitHistory(database);
    const { version, list } = await readHierarchies(database);
    // Something may have changed between the two statements.
    if (version === history.version) return new UnitTrees(history, isKeptByCube, list);
  }
}
