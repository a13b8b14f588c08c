import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { readContributors } from '../../../src/indicators/contributors/contributor-reader.js';
import { planContributors } from '../../../src/indicators/contributors/plan-contributors.js';
import { resolveQuestion } from '../../../src/indicators/resolve-question.js';
import type { TreeChoice } from '../../../src/indicators/tree-choice.js';
import { today } from '../../../src/kernel/clock.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { pushReports } from '../../../src/submissions/push-reports.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { taxCode } from '../enterprises/register-world.js';
import { TreeWorld, unitRow } from '../../support/tree-world.js';

const [e1, e2] = [taxCode(1), taxCode(2)];
let world: TreeWorld;

/** x stood in p until it was split into y1 (which took e1) and y2, which went to q two months later. */
beforeAll(async () => {
  world = await TreeWorld.open();
  const open = [
    unitRow('vn', 'COUNTRY'),
    unitRow('p', 'PROVINCE', 'vn'),
    unitRow('q', 'PROVINCE', 'vn'),
    unitRow('x', 'COMMUNE', 'p'),
  ];
  await world.carryOut({ effectiveOn: '2000-01-01', open });
  await world.write(
    registerEnterprises,
    [e1, e2].map((code) => ({ taxCode: code, name: code, unit: 'x', openedOn: '2024-01-01' })),
  );
  await world.carryOut({
    effectiveOn: '2025-07-01',
    open: [unitRow('y1', 'COMMUNE', 'p'), unitRow('y2', 'COMMUNE', 'p')],
    split: [
      {
        unit: 'x',
        into: [{ unit: 'y1' }, { unit: 'y2', isMain: true }],
        enterprises: [{ taxCode: e1, unit: 'y1' }],
      },
    ],
  });
  await world.carryOut({ effectiveOn: '2025-09-01', move: [{ unit: 'y2', parent: 'q' }] });
  const report = (enterprise: string, workers: number) => ({
    form: 'enterprise_half_year',
    reporter: { enterprise },
    period: '2025-H1',
    values: [{ measure: 'workers', value: workers }],
  });
  const { batch } = await pushReports(world.application, systemPrincipal, {
    idempotencyKey: 'trees',
    errorPolicy: 'REJECT_ALL',
    dryRun: false,
    reports: [report(e1, 10), report(e2, 200)],
  });
  expect(batch.created).toBe(2);
});
afterAll(() => world.close());

async function stated(code: string, tree: TreeChoice): Promise<number[]> {
  const { application } = world;
  const unit = (await findUnitsByCode(application.database, [code])).get(code)?.id ?? 0;
  const definitions = {
    catalogue: application.catalogue.current(),
    indicators: application.indicators.current(),
    forms: application.forms.current(),
    trees: application.trees.current(),
  };
  const stage = 'PROVISIONAL' as const;
  const request = { unit, metric: 'workers', period: '2025-H1', by: [], where: [], stage, tree };
  const resolved = resolveQuestion(request, definitions);
  if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
  const ask = planContributors(resolved.question, [], definitions, today(application.clock));
  const page = { ...ask!, limit: 10, after: undefined, counted: true };
  const { scope } = systemPrincipal;
  const [listing] = await readContributors(scope, application.database, [page]);
  return listing!.items.map(({ values }) => values.amounts[0] ?? 0);
}

describe('contributors under the tree of any day', () => {
  const asOf = (day: string): TreeChoice => ({ basis: 'AS_OF', asOf: day as IsoDate });
  const before = asOf('2025-06-30');
  const between = asOf('2025-08-01');

  it.each<[string, string, TreeChoice, number[]]>([
    ['CURRENT', 'vn', { basis: 'CURRENT' }, [10, 200]],
    ['CURRENT', 'p', { basis: 'CURRENT' }, [10]],
    ['CURRENT', 'q', { basis: 'CURRENT' }, [200]],
    ['CURRENT', 'y1', { basis: 'CURRENT' }, [10]],
    ['AT_PERIOD', 'vn', { basis: 'AT_PERIOD' }, [10, 200]],
    ['AT_PERIOD', 'p', { basis: 'AT_PERIOD' }, [10, 200]],
    ['AT_PERIOD', 'q', { basis: 'AT_PERIOD' }, []],
    ['AT_PERIOD', 'x', { basis: 'AT_PERIOD' }, [10, 200]],
    ['before the split', 'x', before, [10, 200]],
    ['after the split', 'p', between, [10, 200]],
    ['after the split', 'y2', between, [200]],
    ['after the split', 'q', between, []],
  ])('%s: those of %s add up to its figure', async (_name, unit, tree, amounts) => {
    const found = await stated(unit, tree);
    expect(found).toEqual(amounts);
    const figure = await world.figure(unit, 'workers', '2025-H1', tree);
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    expect(figure).toBe(amounts.length === 0 ? 'NO_DATA' : sum);
  });
});
