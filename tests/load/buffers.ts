import { Client } from 'pg';
import { touchedByUnit, type Touched } from './country-and-commune.js';
import { createApplication, observe, systemClock, systemPrincipal, today } from './product.js';
import { registerIndicator, reportedIndicator } from './questions.js';
import type { Figure } from './report.js';
import { median } from './statistics.js';
import { provinceCode } from './world.js';

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Several units of each level: whether the cells of one lie on one page of the index or on two is chance. */
const levels: Readonly<Record<string, readonly string[]>> = {
  country: ['vn'],
  province: nine.map(provinceCode),
  commune: nine.map((number) => `load_0${number}_01`),
  zone: ['dong_xoai_ii', 'bac_dong_phu', 'chon_thanh_ii', 'minh_hung_iii', 'minh_hung_han_quoc'],
};
const tolerance = 0.1;

/** The statement that reads numbers, for the country and for units far below it. */
export async function measureBuffers(
  databaseUrl: string,
): Promise<{ figures: Figure[]; touched: Readonly<Record<string, readonly Touched[]>> }> {
  const application = await createApplication({ databaseUrl, poolSize: 1, clock: systemClock });
  const options = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1';
  const client = new Client({ connectionString: databaseUrl, options });
  await client.connect();
  const { scope } = systemPrincipal;
  const parts = { application, observe, scope, today: today(systemClock) };
  const touched: Record<string, Touched[]> = {};
  const figures: Figure[] = [];
  for (const metric of [reportedIndicator, registerIndicator]) {
    const found = await touchedByUnit(client, parts, Object.values(levels).flat(), metric);
    touched[metric] = found;
    figures.push(figureOf(metric, found));
  }
  await client.end();
  await application.close();
  return { figures, touched };
}

function figureOf(metric: string, found: readonly Touched[]): Figure {
  const middles = Object.entries(levels).map(([level, units]) => {
    const ofLevel = found.filter(({ unit }) => units.includes(unit));
    const middle = (of: (touched: Touched) => number): number => median(ofLevel.map(of));
    return { level, rows: middle(({ rows }) => rows), buffers: middle(({ buffers }) => buffers) };
  });
  const [country, ...others] = middles;
  const met = others.every(
    ({ rows, buffers }) =>
      rows === country!.rows && Math.abs(buffers / country!.buffers - 1) <= tolerance,
  );
  const told = middles.map(
    ({ level, rows, buffers }) => `${level} ${rows} rows, ${buffers} buffers`,
  );
  return {
    what: `${metric}: the country, and the middle of nine provinces, nine communes and five zones`,
    measured: told.join('; '),
    bar: 'the same rows, buffers within 10 %',
    met,
  };
}
