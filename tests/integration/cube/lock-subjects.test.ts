import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { submitReports } from '../../../src/submissions/submit-reports.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';

const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;
const change = { principal: 'test', action: 'test' };

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

it('a relocation takes along the reports that came in while it waited, without beginning anew', async () => {
  const { database } = world.application;
  const { promise: pushed, resolve: tellPushed } = Promise.withResolvers<undefined>();
  const reports = ['2023-H1', '2023-H2', '2024-H1'].map((period) => ({
    form: 'enterprise_half_year',
    reporter: { enterprise: taxCodes.first },
    period,
    values: [{ measure: 'workers', value: 7 }],
  }));
  const push = database.write(change, async (tx) => {
    const context = world.application.writeContext();
    const batch = await submitReports(tx, context, { reports, errorPolicy: 'REJECT_ALL' });
    tellPushed(undefined);
    await setTimeout(200);
    return batch;
  });
  await pushed;
  let attempts = 0;
  const move = database.write(change, (tx) => {
    attempts += 1;
    const rows = [{ taxCode: taxCodes.first, to: 'commune', on: '2023-10-01' }];
    return moveEnterprises(tx, world.application.writeContext(), rows, options);
  });
  expect((await push).created).toBe(3);
  expect((await move).updated).toBe(1);
  expect(attempts).toBe(1);
  expect(await world.figure('zone', 'workers', '2023-H1')).toBe(7);
  expect(await world.figure('zone', 'workers', '2023-H2')).toBe('NO_DATA');
  expect(await world.figure('commune', 'workers', '2023-H2')).toBe(7);
  expect(await verifyCube(database, contributionSources)).toEqual([]);
});
