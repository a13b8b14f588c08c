import { pushClients, reportsPerPush } from '../load-world.js';
import type { Findings } from '../part.js';
import { untilAllIsFolded } from '../until-folded.js';
import { taxCodesOf } from './fill-country.js';
import type { Country } from './open-country.js';
import { pushBatches } from '../push-batches.js';
import { ofUnit } from './question.js';
import { batchesOf } from './reports.js';
import { assertEqualRoads } from './roads/assert-equal.js';
import { openQuarters } from './size.js';

/** How many reports a second come in over HTTP beside so many that are there, folds going on. */
export async function measurePushes(country: Country): Promise<Findings> {
  const { product, size, options, databaseUrl, roads } = country;
  const period = openQuarters.push;
  const batches = batchesOf(taxCodesOf(size.enterprises), period, reportsPerPush);
  const seconds = options.quick ? 3 : 10;
  const pushed = await pushBatches(product.url, batches, { clients: pushClients, seconds });
  await untilAllIsFolded(databaseUrl);
  const indicator = 'bench_union_density';
  const question = ofUnit('what was pushed', { unit: 'vn', indicator, period });
  await assertEqualRoads(roads.of(question), question);
  const perSecond = pushed.reports / pushed.seconds;
  return {
    figures: [
      {
        what: `submitReports over HTTP, ${reportsPerPush} reports of five values a request, ${pushClients} clients, folds going on`,
        measured: `${perSecond.toFixed(0)} reports/s (${pushed.reports} in ${pushed.seconds.toFixed(1)} s)`,
        ...{ bar: '', met: undefined },
      },
    ],
    details: { enterprises: size.enterprises, perSecond, ...pushed },
  };
}
