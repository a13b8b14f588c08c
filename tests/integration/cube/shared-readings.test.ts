import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { PlacedKeys } from '../../../src/cube/placed-keys.js';
import type { PlacedReading } from '../../../src/cube/placed-sums.js';
import { readPlacedSums } from '../../../src/cube/read-placed-sums.js';
import { today } from '../../../src/kernel/clock.js';
import { number } from '../../../src/platform/row.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { submitReports } from '../../../src/submissions/submit-reports.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';

const idsOf = sqlStatement(`-- name: tests.ids
select (select id from unit where code = 'land') as unit, (select id from measure where code = 'workers') as measure`);

let world: SmallWorld;
let ids: { readonly unit: number; readonly measure: number };
let readings = 0;
beforeAll(async () => {
  world = await createSmallWorld();
  const [row] = await world.application.database.run(idsOf);
  ids = { unit: number(row!, 'unit'), measure: number(row!, 'measure') };
  world.application.database.onStatement = ({ name }) => {
    if (name === 'cube.read-placed') readings += 1;
  };
});
beforeEach(() => {
  readings = 0;
});
afterAll(() => world.close());

/** Workers of the land in 2024-H1, asked at that step of a walk. */
function read(place = 0): Promise<PlacedReading> {
  const { database, clock } = world.application;
  const [lowest, highest] = [202431, 202431];
  const key = { place, measure: ids.measure, slice: 0, lowest, highest, opening: false };
  const nodes = new Map([[place, [ids.unit]]]);
  return readPlacedSums(database, { keys: new PlacedKeys([key]), nodes, today: today(clock) });
}

const workersOf = (reading: PlacedReading, place = 0): number =>
  reading.sumsOf(place, ids.unit)[0]!.provisional;

async function push(workers: number): Promise<void> {
  const values = [{ measure: 'workers', value: workers }];
  const about = { form: 'enterprise_half_year', period: '2024-H1', values };
  const reports = [{ ...about, reporter: { enterprise: taxCodes.first } }];
  const { application } = world;
  const batch = await application.database.write({ principal: 'test', action: 'push' }, (tx) =>
    submitReports(tx, application.writeContext(), { reports, errorPolicy: 'REJECT_ALL' }),
  );
  expect(batch.rejected).toBe(0);
}

it('those who ask alike while a reading is under way share the next one', async () => {
  await push(100);
  const first = read();
  await Promise.resolve();
  const others = await Promise.all(Array.from({ length: 20 }, () => read()));
  expect([await first, ...others].map((reading) => workersOf(reading))).toEqual(
    Array.from({ length: 21 }, () => 100),
  );
  expect(readings).toBeLessThanOrEqual(2);
});

it('whoever asks after a write sees it, also while a reading from before is under way', async () => {
  for (const workers of [110, 120, 130, 140]) {
    const before = read();
    await push(workers);
    expect(workersOf(await read())).toBe(workers);
    await before;
  }
});

it('the same nodes at another step of a walk are another reading', async () => {
  const [one, other] = await Promise.all([read(0), read(3)]);
  expect(workersOf(other, 3)).toBe(workersOf(one));
  expect(other.sumsOf(3, ids.unit)).toHaveLength(1);
  expect(readings).toBe(2);
});
