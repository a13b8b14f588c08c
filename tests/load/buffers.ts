import { Client } from 'pg';
import { touchedByUnit, type Touched } from './country-and-commune.js';
import { createApplication, observe, systemClock, systemPrincipal, today } from './product.js';
import { registerIndicator, reportedIndicator } from './questions.js';
import type { Figure } from './report.js';
import { provinceCode } from './world.js';

const units = ['vn', provinceCode(1), 'load_01_01', 'dong_xoai_ii'];
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
    const found = await touchedByUnit(client, parts, units, metric);
    touched[metric] = found;
    figures.push(figureOf(metric, found));
  }
  await client.end();
  await application.close();
  return { figures, touched };
}

function figureOf(metric: string, [country, ...others]: readonly Touched[]): Figure {
  const { rows, buffers } = country!;
  const met = others.every(
    (other) => other.rows === rows && Math.abs(other.buffers / buffers - 1) <= tolerance,
  );
  const told = others.map((other) => `${other.unit} ${other.rows} rows, ${other.buffers} buffers`);
  return {
    what: `${metric}: country against a province, a commune, a zone`,
    measured: `country ${rows} rows, ${buffers} buffers; ${told.join('; ')}`,
    bar: 'the same rows, buffers within 10 %',
    met,
  };
}
