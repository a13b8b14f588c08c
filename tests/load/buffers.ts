import type { Client } from 'pg';
import { catchStatement, type ProductParts } from './catch-statement.js';
import { connectAsTheProduct } from './connect-as-product.js';
import { explain } from './plan.js';
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
/** Enterprises of the demo and of the synthetic country alike reported it. */
const period = '2023-H1';

/** What one run of the statement that reads numbers touched. */
interface Touched {
  readonly unit: string;
  readonly rows: number;
  /** Shared buffers, found in memory or read. */
  readonly buffers: number;
}

/** The statement that reads numbers, for the country and for units far below it. */
export async function measureBuffers(
  databaseUrl: string,
): Promise<{ figures: Figure[]; touched: Readonly<Record<string, readonly Touched[]>> }> {
  const application = await createApplication({ databaseUrl, poolSize: 1, clock: systemClock });
  const client = await connectAsTheProduct(databaseUrl);
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

async function touchedByUnit(
  client: Client,
  parts: ProductParts,
  units: readonly string[],
  metric: string,
): Promise<Touched[]> {
  const found: Touched[] = [];
  for (const unit of units) {
    const { rows } = await client.query<{ id: number }>('select id from unit where code = $1', [
      unit,
    ]);
    const request = { unit: rows[0]!.id, metric, period, by: [], where: [] };
    const statement = await catchStatement(parts, [{ ...request, stage: 'PROVISIONAL' }]);
    const { answered, buffers } = await explain(client, statement, 1);
    found.push({ unit, rows: answered, buffers });
  }
  return found;
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
