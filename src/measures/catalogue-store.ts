import type { Catalogue } from './catalogue.js';
import { DefinitionStore } from './definition-store.js';
import { readCatalogue } from './read-catalogue.js';

/** The measures and dimensions in memory. */
export class CatalogueStore extends DefinitionStore<Catalogue> {
  constructor() {
    super(readCatalogue);
  }
}
