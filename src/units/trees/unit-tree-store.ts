import { DefinitionStore } from '../../measures/definition-store.js';
import { readUnitHistory } from './read-unit-history.js';
import { UnitTrees } from './unit-trees.js';

/** The trees of the reporting hierarchy in memory. They are held to the same version as the definitions. */
export class UnitTreeStore extends DefinitionStore<UnitTrees> {
  constructor() {
    super(async (database) => new UnitTrees(await readUnitHistory(database)));
  }
}
