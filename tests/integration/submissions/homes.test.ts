import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { contributionSources } from '../../../src/app/sources.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { pushReports } from '../../../src/submissions/push-reports.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';

const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;
const fields = {
  party_members: 5,
  official_party_members: 4,
  probationary_party_members: 1,
  cadres: 2,
};

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

const close = (on: string) =>
  world.application.database.write({ principal: 'test', action: 'close' }, (tx) =>
    closeEnterprises(
      tx,
      world.application.writeContext(),
      [{ taxCode: taxCodes.first, on }],
      options,
    ),
  );

it('no closing makes a report disappear, not even one before the founding of its reporter', async () => {
  const report = {
    form: 'organization_half_year',
    reporter: { organization: 'cd-1' },
    period: '2023-H1',
    values: Object.entries(fields).map(([measure, value]) => ({ measure, value })),
  };
  const { batch } = await pushReports(world.application, systemPrincipal, {
    ...options,
    idempotencyKey: 'only',
    reports: [report],
  });
  expect(batch.created).toBe(1);
  for (const day of ['2022-01-01', '2021-01-01', '2026-01-01']) {
    expect((await close(day)).results[0]?.errors).toEqual([]);
    for (const unit of ['zone', 'land']) {
      expect(await world.figure(unit, 'cadres', '2023-H1')).toBe(2);
    }
    expect(await verifyCube(world.application.database, contributionSources)).toEqual([]);
  }
});
