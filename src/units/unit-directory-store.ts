import { DefinitionStore } from '../measures/definition-store.js';
import { readUnitDirectory, type UnitDirectory } from './unit-directory.js';

/** All units in memory. They are held to the same version as the definitions and the trees. */
export class UnitDirectoryStore extends DefinitionStore<UnitDirectory> {
  constructor() {
    super(readUnitDirectory);
  }
}
