import { openPool } from '../hand-written/open-pool.js';
import { importFile } from '../import-file.js';
import type { Findings } from '../part.js';
import { taxCodesOf } from './fill-country.js';
import type { Country } from './open-country.js';
import { ofUnit } from './question.js';
import { amountOfRound, reportOf } from './reports.js';
import { assertEqualRoads } from './roads/assert-equal.js';
import { openQuarters } from './size.js';

const mostRows = 50_000;

/** A file of reports beside so many that are there, from the first byte until all of it is folded. */
export async function measureImport(country: Country): Promise<Findings> {
  const { product, size, databaseUrl, roads } = country;
  const period = openQuarters.import;
  const codes = taxCodesOf(size.enterprises).slice(0, mostRows);
  const rows = codes.map((code) => reportOf(code, period, amountOfRound));
  const pool = openPool(databaseUrl);
  const seconds = await importFile(product.url, pool, rows);
  await pool.end();
  const indicator = 'bench_union_density';
  const question = ofUnit('what was imported', { unit: 'vn', indicator, period });
  await assertEqualRoads(roads.of(question), question);
  const perSecond = rows.length / seconds;
  return {
    figures: [
      {
        what: 'bulk import of a file of reports of five values over HTTP, until folded',
        measured: `${perSecond.toFixed(0)} reports/s (${rows.length} in ${seconds.toFixed(1)} s)`,
        ...{ bar: '', met: undefined },
      },
    ],
    details: { enterprises: size.enterprises, perSecond, rows: rows.length, seconds },
  };
}
