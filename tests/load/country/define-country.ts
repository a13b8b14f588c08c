import { GraphqlClient } from '../graphql-client.js';
import { formInput, indicatorInputs, measureInputs, ruleInput } from './definitions.js';
import { communesOf, movedCommunes, movingDay, unitsToOpen } from './places.js';
import { quartersUntilLastYear, type CountrySize } from './size.js';

/** Defines what is asked and opens the units of the country, all through the mutations. */
export async function defineCountry(url: string, size: CountrySize): Promise<void> {
  const client = await GraphqlClient.open(url);
  for (const input of measureInputs) await define(client, 'defineMeasure', input);
  await define(client, 'defineForm', formInput);
  for (const input of indicatorInputs) await define(client, 'defineIndicator', input);
  const communes = communesOf(size);
  await client.change('reorganizeUnits', { open: unitsToOpen(communes) });
  const move = movedCommunes(communes).map(({ unit, parent }) => ({ unit, parent }));
  await client.change('reorganizeUnits', { effectiveOn: movingDay, move });
  const from = `${quartersUntilLastYear(size.quarters)[0]?.slice(0, 4) ?? '2025'}-01-01`;
  await client.change('defineDueRules', { rules: [ruleInput(from)] });
  client.close();
}

async function define(client: GraphqlClient, mutation: string, input: object): Promise<void> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { messageEn } } }`;
  const { userErrors } = (await client.ask(query, { input }))[mutation] as {
    userErrors: readonly { readonly messageEn: string }[];
  };
  if (userErrors[0] !== undefined) throw new Error(`${mutation}: ${userErrors[0].messageEn}`);
}
