import { askInTurns } from '../in-turns.js';
import { shortEffort } from '../options.js';
import type { Findings } from '../part.js';
import type { Country } from './open-country.js';

const typename = '{ __typename }';

/** What a server costs that has nothing to look up: the product, the hand-written one and constants. */
export async function measureFloor({ roads, options }: Country): Promise<Findings> {
  const asked = (['product', 'resolver', 'constants'] as const).map((name) =>
    roads.over(name, typename),
  );
  const turns = await askInTurns(asked, shortEffort(options));
  const rows = turns.map(({ name, p50 }) => [name, p50.toFixed(2)]);
  return {
    tables: [{ title: `${typename}, one at a time`, columns: ['server', 'p50 in ms'], rows }],
    details: turns,
  };
}
