import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { registerOrganizations } from '../../../src/organizations/register-organizations.js';
import type { TreeChoice } from '../../../src/indicators/tree-choice.js';
import { taxCode } from '../enterprises/register-world.js';
import { TreeWorld, unitRow } from '../../support/tree-world.js';

/** knownAt(t) is what a reader was told at t: after every step all figures are noted, and asked again at the end. */
describe('what was known at an instant', () => {
  const e = taxCode(1);
  const units = ['vn', 'p', 'x', 'y1', 'y2'];
  const trees: TreeChoice[] = [{ basis: 'CURRENT' }, { basis: 'AT_PERIOD' }];
  const questions = ['enterprises', 'trade_union_coverage_of_all'].flatMap((metric) =>
    ['2025-01', '2025-06', '2025-07', '2025-11', '2026-11'].flatMap((period) =>
      trees.map((tree) => ({ metric, period, tree })),
    ),
  );
  let world: TreeWorld;
  const noted: { at: Date; answers: (number | string)[] }[] = [];

  const answersOf = async (at?: Date): Promise<(number | string)[]> => {
    const answers: (number | string)[] = [];
    for (const { metric, period, tree } of questions) {
      for (const unit of await world.knownOf(units)) {
        answers.push(await world.figure(unit, metric, period, tree, at));
      }
    }
    return answers;
  };
  const note = async (): Promise<void> => {
    const at = await world.lastKnown();
    noted.push({ at, answers: await answersOf() });
  };

  beforeAll(async () => {
    world = await TreeWorld.open();
    const open = [
      ...'vn COUNTRY -|p PROVINCE vn|x COMMUNE p|y1 COMMUNE p|y2 COMMUNE p'.split('|'),
    ].map((text) => {
      const [code = '', kind = '', parent] = text.split(' ');
      return unitRow(code, kind, parent === '-' ? undefined : parent);
    });
    await world.carryOut({ effectiveOn: '2000-01-01', open });
    await note();
    await world.write(registerEnterprises, [
      { taxCode: e, name: 'E', unit: 'x', openedOn: '2025-02-10', ownership: 'DOMESTIC' },
      { taxCode: taxCode(2), name: 'F', unit: 'x', openedOn: '2025-02-10', ownership: 'DOMESTIC' },
    ]);
    await note();
    await world.write(registerOrganizations, [
      {
        code: 'u1',
        kind: 'TRADE_UNION',
        name: 'Công đoàn',
        enterprise: e,
        foundedOn: '2025-03-20',
      },
    ]);
    await note();
    await world.carryOut({
      effectiveOn: '2025-07-01',
      split: [
        {
          unit: 'x',
          into: [{ unit: 'y1' }, { unit: 'y2', isMain: true }],
          enterprises: [{ taxCode: e, unit: 'y1' }],
        },
      ],
    });
    await note();
    await world.fold();
    await world.write(closeEnterprises, [{ taxCode: e, on: '2025-11-15' }]);
    await note();
  });
  afterAll(() => world.close());

  it('is what was told then, whatever came after', async () => {
    for (const { at, answers } of noted) expect(await answersOf(at)).toEqual(answers);
  });

  it('changed from step to step', () => {
    const told = new Set(noted.map(({ answers }) => JSON.stringify(answers)));
    expect(told.size).toBe(noted.length);
  });
});
