import type { ClientBase, Pool } from 'pg';

/** Opens the years of reports that plain SQL is about to fill, as the product does before it writes: `2024-H1`, `2023-Q4`. */
export async function openYearsOf(
  client: ClientBase | Pool,
  periods: readonly string[],
): Promise<void> {
  const years = new Set(periods.map((period) => Number(period.slice(0, 4))));
  for (const year of years) await client.query('select open_report_year($1)', [year]);
}
