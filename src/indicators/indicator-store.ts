import { DefinitionStore } from '../measures/definition-store.js';
import type { IndicatorCatalogue } from './indicator.js';
import { readIndicators } from './read-indicators.js';

/** The indicators in memory. */
export class IndicatorStore extends DefinitionStore<IndicatorCatalogue> {
  constructor() {
    super(readIndicators);
  }
}
