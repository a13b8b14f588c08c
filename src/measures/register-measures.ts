import type { MeasureKind } from './catalogue.js';

/** What the registers count, and how it stands in time; a test keeps it equal to the sources of the cube. */
export const registerMeasures: ReadonlyMap<string, MeasureKind> = new Map([
  ['zones', 'STOCK'],
  ['enterprises', 'STOCK'],
  ['enterprises_eligible_for_trade_union', 'STOCK'],
  ['enterprises_with_party_organization', 'STOCK'],
  ['enterprises_with_trade_union', 'STOCK'],
  ['enterprises_with_youth_union', 'STOCK'],
  ['enterprises_with_youth_federation', 'STOCK'],
  ['enterprises_with_womens_union', 'STOCK'],
  ['organizations', 'STOCK'],
  ['organizations_founded', 'FLOW'],
  ['organizations_dissolved', 'FLOW'],
]);
