import { askInTurns } from '../in-turns.js';
import { shortEffort } from '../options.js';
import type { Findings } from '../part.js';
import type { Country } from './open-country.js';
import { contributorRoads } from './roads/contributor-roads.js';

/** The reports behind a figure of a commune, a province and the country: a page of a hundred and how many there are. */
export async function measureContributors({
  roads,
  questions,
  size,
  options,
}: Country): Promise<Findings> {
  const rows: string[][] = [];
  const details: object[] = [];
  for (const { name, figures } of questions.levels.slice(0, 3)) {
    const asked = contributorRoads(roads, figures[0]!);
    const [product, records] = await Promise.all(asked.map((road) => road.numbers()));
    if (product?.[0] !== records?.[0]) {
      throw new Error(`${name}: ${product?.join()} contributors, and ${records?.join()} by hand`);
    }
    const turns = await askInTurns(asked, shortEffort(options));
    const [reports = 0] = product ?? [];
    rows.push([name, String(reports), ...turns.map(({ p50 }) => p50.toFixed(1))]);
    details.push({ name, enterprises: size.enterprises, reports, turns });
  }
  const columns = ['behind', 'reports', 'API, a page of 100', 'SQL on records, the count alone'];
  return { tables: [{ title: 'Milliseconds, p50, one at a time', columns, rows }], details };
}
