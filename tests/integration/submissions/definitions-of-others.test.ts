import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { createApplication, type Application } from '../../../src/app/application.js';
import { defineForms } from '../../../src/forms/define-forms.js';
import { observe } from '../../../src/indicators/observe.js';
import { today } from '../../../src/kernel/clock.js';
import { pushReports } from '../../../src/submissions/push-reports.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';
import { fieldRow, formRow } from '../../support/definition-rows.js';

let world: SmallWorld;
let other: Application;
beforeAll(async () => {
  world = await createSmallWorld();
  const { databaseUrl, application } = world;
  other = await createApplication({ databaseUrl, poolSize: 3, clock: application.clock });
});
afterAll(async () => {
  await other.close();
  await world.close();
});

const look = (application: Application) => {
  const question = { unit: 1, metric: 'workers', period: '2024', by: [], where: [] };
  const requests = [{ ...question, stage: 'FINAL' as const }];
  return observe(systemPrincipal.scope, application, requests, today(application.clock));
};

describe('definitions that another process changed', () => {
  it('hold for pushes even after a question has loaded them', async () => {
    const form = formRow({
      code: 'monthly_count',
      grain: 'HALF_YEAR',
      fields: [fieldRow({ measure: 'workers' })],
    });
    await world.application.database.write({ principal: 'test', action: 'define' }, (tx) =>
      defineForms(tx, [form]),
    );
    await look(other);
    const report = {
      form: form.code,
      reporter: { enterprise: taxCodes.second },
      period: '2023-H1',
      values: [{ measure: 'workers', value: 3 }],
    };
    const { batch } = await pushReports(other, systemPrincipal, {
      reports: [report],
      errorPolicy: 'REJECT_ALL',
      idempotencyKey: 'first',
      dryRun: false,
    });
    expect(batch.results.flatMap(({ errors }) => errors)).toEqual([]);
    expect(batch.created).toBe(1);
  });
});
