import { DefinitionStore } from '../../measures/definition-store.js';
import { readUnitTrees } from './read-unit-trees.js';
import type { UnitTrees } from './unit-trees.js';

/** The trees of all hierarchies in memory. They are held to the same version as the definitions. */
export class UnitTreeStore extends DefinitionStore<UnitTrees> {
  constructor() {
    super((database) => readUnitTrees(database));
  }
}
