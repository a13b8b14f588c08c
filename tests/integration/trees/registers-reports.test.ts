import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { makeScope } from '../../../src/access/scope.js';
import { readEnterprises } from '../../../src/enterprises/enterprise-reader.js';
import type { TreeChoice } from '../../../src/indicators/tree-choice.js';
import { today } from '../../../src/kernel/clock.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { readSubmissions } from '../../../src/submissions/submission-reader.js';
import { walkUnits } from '../../../src/units/walk-units.js';
import { faults } from '../../support/reorganization-world.js';
import {
  e1,
  e2,
  e3,
  e4,
  openBeforeSplit,
  reform,
  send,
  unitId,
} from '../../support/split-world.js';
import type { TreeWorld } from '../../support/tree-world.js';

const atPeriod: TreeChoice = { basis: 'AT_PERIOD' };
const current: TreeChoice = { basis: 'CURRENT' };
let world: TreeWorld;

beforeAll(async () => {
  world = await openBeforeSplit();
  await reform(world);
});
afterAll(() => world.close());

describe('reporters of closed units', () => {
  it.each([
    ['a', 'unit_half_year', '2025-H1', 'CREATED'],
    ['a', 'unit_half_year', '2025-H2', 'REPORTER_NOT_OPEN'],
    ['a', 'unit_year', '2025', 'CREATED'],
    ['d', 'unit_half_year', '2025-H2', 'REPORTER_NOT_OPEN'],
    ['y1', 'unit_half_year', '2025-H1', 'REPORTER_NOT_OPEN'],
    ['y1', 'unit_half_year', '2025-H2', 'CREATED'],
  ])('%s sends %s for %s: %s', async (unit, form, period, expected) => {
    expect(await send(world, { form, reporter: { unit }, period })).toBe(expected);
  });

  it('are found by the official code of the last day of the period', async () => {
    const reporter = { officialUnit: { scheme: 'gso', code: '100' } };
    const form = 'unit_half_year';
    expect(await send(world, { form, reporter, period: '2024-H2' }, 3)).toBe('CREATED');
    expect(await send(world, { form, reporter: { unit: 'b' }, period: '2024-H2' }, 3)).toBe(
      'UNCHANGED',
    );
    expect(await send(world, { form, reporter, period: '2025-H2' }, 1)).toBe('UNCHANGED');
    expect(await world.figure('b', 'inspections', '2024-H2')).toBe(3);
  });

  it('are found by the official code of a day', async () => {
    const { database, clock } = world.application;
    const find = async (on?: string): Promise<string[]> => {
      const anchor = { by: 'official', scheme: 'gso', code: '100', on: on as IsoDate } as const;
      const { anchors } = await walkUnits(
        systemPrincipal.scope,
        database,
        anchor,
        [],
        today(clock),
      );
      return anchors.map(({ code }) => code);
    };
    expect(await find('2025-06-30')).toEqual(['b']);
    expect(await find('2025-07-01')).toEqual(['y1']);
  });
});

describe('reports of enterprises', () => {
  it('of both sides of a split count where the enterprise went, and where it was', async () => {
    for (const [enterprise, workers] of [
      [e1, 10],
      [e2, 200],
      [e3, 3000],
    ] as const) {
      for (const [period, factor] of [
        ['2025-H1', 1],
        ['2025-H2', 2],
      ] as const) {
        const report = { form: 'enterprise_half_year', reporter: { enterprise }, period };
        expect(await send(world, report, workers * factor)).toBe('CREATED');
      }
    }
    const told = async (tree: TreeChoice, period: string): Promise<(number | string)[]> =>
      Promise.all(
        ['vn', 'p', 'a', 'b', 'y1', 'y2', 'c'].map((unit) =>
          world.figure(unit, 'workers', period, tree),
        ),
      );
    const none = 'NO_DATA';
    expect(await told(current, '2025-H1')).toEqual([3210, 10, 200, 3000, 10, 200, 3000]);
    expect(await told(atPeriod, '2025-H1')).toEqual([3210, 3210, 210, 3000, none, none, none]);
    expect(await told(current, '2025-H2')).toEqual([6420, 20, 400, 6000, 20, 400, 6000]);
    expect(await told(atPeriod, '2025-H2')).toEqual([6420, 20, 400, 6000, 20, 400, 6000]);
    expect(await faults(world)).toEqual([]);
  });

  it('are listed below the unit that holds their place today', async () => {
    const { database } = world.application;
    const list = async (unit: string): Promise<number> => {
      const { totalCount } = await readSubmissions(systemPrincipal.scope, database, {
        under: await unitId(world, unit),
        formId: undefined,
        period: undefined,
        state: undefined,
        limit: 10,
        after: undefined,
      });
      return totalCount;
    };
    expect(await list('c')).toBe(3); // e3 twice, b once
    expect(await list('y1')).toBe(3); // e1 twice, y1 once
    expect(await list('y2')).toBe(4); // e2 twice, a twice
    expect(await list('d')).toBe(0);
  });
});

describe('what a client of a unit that passed on sees', () => {
  const visible = async (root: string): Promise<string[]> => {
    const { database, clock } = world.application;
    const [listing] = await readEnterprises(makeScope([await unitId(world, root)]), database, {
      under: [null],
      filter: {},
      page: { limit: 10, backward: false },
      asOf: today(clock),
    });
    return listing!.items.map(({ taxCode }) => taxCode);
  };

  it.each<[string, string[]]>([
    ['a', [e2]],
    ['b', [e3]],
    ['c', [e3, e4]],
    ['d', []],
    ['y1', [e1]],
  ])('%s: what stands under it today', async (root, taxCodes) => {
    expect(await visible(root)).toEqual([...taxCodes].sort());
  });

  it('sends reports of those, and of nobody else', async () => {
    const report = (enterprise: string) => ({
      form: 'enterprise_half_year',
      reporter: { enterprise },
      period: '2024-H2',
    });
    expect(await send(world, report(e3), 5, 'b')).toBe('CREATED');
    expect(await send(world, report(e1), 5, 'a')).toBe('UNKNOWN_REPORTER');
    expect(await send(world, report(e1), 5, 'y1')).toBe('CREATED');
  });
});
