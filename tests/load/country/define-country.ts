import { GraphqlClient } from '../graphql-client.js';
import { formInput, indicatorInputs, measureInputs, ruleInput } from './definitions.js';
import { communesOf, movedCommunes, movingDay, unitsToOpen } from './places.js';
import { quartersUntilLastYear, type CountrySize } from './size.js';

/** Defines what is asked and opens the units of the country, all through the mutations. */
export async function defineCountry(url: string, size: CountrySize): Promise<void> {
  const client = await GraphqlClient.open(url);
  for (const input of measureInputs) await client.define('defineMeasure', input);
  await client.define('defineForm', formInput);
  for (const input of indicatorInputs) await client.define('defineIndicator', input);
  const communes = communesOf(size);
  await client.change('reorganizeUnits', { open: unitsToOpen(communes) });
  const move = movedCommunes(communes).map(({ unit, parent }) => ({ unit, parent }));
  await client.change('reorganizeUnits', { effectiveOn: movingDay, move });
  const from = `${quartersUntilLastYear(size.quarters)[0]?.slice(0, 4) ?? '2025'}-01-01`;
  await client.change('defineDueRules', { rules: [ruleInput(from)] });
  client.close();
}
