import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { createApplication, type Application } from '../../../src/app/application.js';
import { foldAll } from '../../../src/cube/fold.js';
import type { HttpServer } from '../../../src/http/listen.js';
import { systemClock, today } from '../../../src/kernel/clock.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { assertFreshAndEqual } from '../../load/equal-answers.js';
import { GraphqlClient } from '../../load/graphql-client.js';
import { constantResolvers } from '../../load/hand-written/constant-resolvers.js';
import { listen, type Listening } from '../../load/hand-written/listen.js';
import { openPool } from '../../load/hand-written/open-pool.js';
import { productTypeDefs, typeDefs } from '../../load/hand-written/schema.js';
import { sqlResolvers } from '../../load/hand-written/sql-resolvers.js';
import { readStatements } from '../../load/hand-written/statements.js';
import { loadRegisters, pushWorld } from '../../load/load-world.js';
import { pushPlainly } from '../../load/push-baseline.js';
import { smallWorld, worldReports, type WorldSize } from '../../load/world.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { defineReferenceData } from '../../support/reference-data.js';
import { serveLocally } from '../../support/serve-locally.js';

// What `npm run bench` compares answers the same; how fast it is, is no test.
const size: WorldSize = { ...smallWorld, provinces: 3, communes: 2, enterprises: 7 };

interface Road {
  readonly test: TestDatabase;
  readonly application: Application;
  readonly server: HttpServer;
  readonly url: string;
}

async function openRoad(): Promise<Road> {
  const test = await createTestDatabase();
  const application = await createApplication({
    databaseUrl: test.url,
    poolSize: 4,
    clock: systemClock,
  });
  await defineReferenceData(application);
  const server = await serveLocally(application);
  const url = `${server.url}/graphql`;
  const client = await GraphqlClient.open(url);
  const country = { code: 'vn', kind: 'COUNTRY', nameVi: 'Việt Nam', nameEn: 'Viet Nam' };
  await client.change('reorganizeUnits', { open: [{ ...country, openedOn: '1945-09-02' }] });
  client.close();
  return { test, application, server, url };
}

// What the system counts of reports is more than plain SQL must write.
const rowsOfCube = sqlStatement(`-- name: load.rows-of-cube
select node_id, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters
from cube_cell where measure_id in (select id from measure where source <> 'SYSTEM') order by 1, 2, 3, 4`);

describe('roads that the benchmark compares', () => {
  let product: Road;
  let plain: Road;
  let rival: Listening;
  let constants: Listening;
  const pools: Pool[] = [];

  beforeAll(async () => {
    product = await openRoad();
    plain = await openRoad();
    const enterprises = await loadRegisters(product.url, size);
    await loadRegisters(plain.url, size);
    await pushWorld(product.url, size, enterprises);
    pools.push(openPool(plain.test.url), openPool(product.test.url));
    await pushPlainly(pools[0]!, worldReports(size, enterprises), 10, 2);
    const statements = readStatements(join(import.meta.dirname, '../../../src'));
    rival = await listen(typeDefs, await sqlResolvers(pools[1]!, statements));
    constants = await listen(productTypeDefs(), constantResolvers(size.provinces));
  });

  afterAll(async () => {
    await rival.close();
    await constants.close();
    for (const pool of pools) await pool.end();
    for (const { server, application, test } of [product, plain]) {
      await server.close();
      await application.close();
      await test.drop();
    }
  });

  it('plain SQL leaves the cube that the pushes leave', async () => {
    const [left, right] = await Promise.all(
      [product, plain].map(async ({ application: { database } }) => {
        await foldAll(database, today(systemClock));
        return database.run(rowsOfCube);
      }),
    );
    expect(left!.length).toBeGreaterThan(100);
    expect(right).toEqual(left);
  });

  it('hand-written resolvers answer what the product answers, also right after a write', async () => {
    const { met } = await assertFreshAndEqual(product.url, rival.url, constants.url);
    expect(met).toBe(true);
  });
});
