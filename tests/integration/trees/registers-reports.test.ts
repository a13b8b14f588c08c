import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { makeScope } from '../../../src/access/scope.js';
import { contributionSources } from '../../../src/app/sources.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import { readEnterprises } from '../../../src/enterprises/enterprise-reader.js';
import { observe } from '../../../src/indicators/observe.js';
import type { TreeChoice } from '../../../src/indicators/tree-choice.js';
import { today } from '../../../src/kernel/clock.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { parsePeriod } from '../../../src/kernel/period.js';
import { readDuties } from '../../../src/submissions/duties/read-duties.js';
import { pushReports } from '../../../src/submissions/push-reports.js';
import { readSubmissions } from '../../../src/submissions/submission-reader.js';
import type { ReportRow } from '../../../src/submissions/report.js';
import { findUnitsByCode, unitCodesOf } from '../../../src/units/unit-lookup.js';
import { walkUnits } from '../../../src/units/walk-units.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import { queryRows } from '../../support/definition-database.js';
import { beginYear, mustState } from '../../support/duty-world.js';
import { faults, settle } from '../../support/reorganization-world.js';
import { TreeWorld, unitRow } from '../../support/tree-world.js';

const [e1 = '', e2 = '', e3 = '', e4 = ''] = [1, 2, 3, 4].map(taxCodeOf);
const atPeriod: TreeChoice = { basis: 'AT_PERIOD' };
const current: TreeChoice = { basis: 'CURRENT' };
let world: TreeWorld;
let keys = 0;

/**
 * vn > p > d > { a, b }; vn > q > c. On 2025-07-01 a was split into y1 (p, took e1) and y2 (q, main), b was merged into c and its
 * official code passed to y1, and d was abolished. e1 and e2 were at a, e3 at b, e4 at c.
 */
beforeAll(async () => {
  world = await TreeWorld.open();
  const code = (digits: string, from: string) => [{ scheme: 'gso', code: digits, from }];
  await world.carryOut({
    effectiveOn: '2000-01-01',
    open: [
      unitRow('vn', 'COUNTRY'),
      unitRow('p', 'PROVINCE', 'vn'),
      unitRow('q', 'PROVINCE', 'vn'),
      unitRow('d', 'DISTRICT', 'p'),
      unitRow('a', 'COMMUNE', 'd'),
      { ...unitRow('b', 'COMMUNE', 'd'), officialCodes: code('100', '2000-01-01') },
      unitRow('c', 'COMMUNE', 'q'),
    ],
  });
  await settle(world, 'a', 1, 2);
  await settle(world, 'b', 3, 1);
  await settle(world, 'c', 4, 1);
  const { application } = world;
  await beginYear(application);
  await mustState(application, [
    {
      code: 'units',
      form: 'unit_half_year',
      reporterKind: 'UNIT',
      unitKinds: ['DISTRICT', 'COMMUNE'],
      from: '2025-01-01',
      daysAfter: 10,
    },
    {
      code: 'enterprises',
      form: 'enterprise_half_year',
      reporterKind: 'ENTERPRISE',
      from: '2025-01-01',
      daysAfter: 10,
    },
    {
      code: 'enterprises_of_p',
      form: 'enterprise_half_year',
      reporterKind: 'ENTERPRISE',
      under: 'p',
      receiver: 'p',
      from: '2025-01-01',
      daysAfter: 5,
    },
  ]);
  const noted = await figures(['vn', 'p', 'q', 'd', 'a', 'b', 'c'], '2025-H1', atPeriod);
  await world.carryOut({
    effectiveOn: '2025-07-01',
    open: [
      { ...unitRow('y1', 'COMMUNE', 'p'), officialCodes: code('100', '2025-07-01') },
      unitRow('y2', 'COMMUNE', 'q'),
    ],
    split: [
      {
        unit: 'a',
        into: [{ unit: 'y1' }, { unit: 'y2', isMain: true }],
        enterprises: [{ taxCode: e1, unit: 'y1' }],
      },
    ],
    merge: [{ predecessors: [{ unit: 'b' }], into: 'c' }],
    close: [{ unit: 'd' }],
  });
  expect(await figures(['vn', 'p', 'q', 'd', 'a', 'b', 'c'], '2025-H1', atPeriod)).toEqual(noted);
});
afterAll(() => world.close());

async function idOf(code: string): Promise<number> {
  return (await findUnitsByCode(world.application.database, [code])).get(code)?.id ?? 0;
}

/** How many reports of a form are counted so below units, under a tree. */
async function figures(
  codes: readonly string[],
  period: string,
  tree: TreeChoice,
  [metric, form]: [string, string] = ['reports_expected', 'unit_half_year'],
): Promise<Record<string, number | null>> {
  const requests = await Promise.all(
    codes.map(async (code) => ({
      unit: await idOf(code),
      metric,
      period,
      form,
      by: [],
      where: [],
      tree,
      stage: 'PROVISIONAL' as const,
    })),
  );
  const { application } = world;
  const { scope } = systemPrincipal;
  const { observations } = await observe(scope, application, requests, today(application.clock));
  const values = observations.map((found) => {
    if (!found.ok) throw new Error(JSON.stringify(found.errors));
    return found.value.figures[0]?.value ?? null;
  });
  return Object.fromEntries(codes.map((code, index) => [code, values[index] ?? null]));
}

/** Sends one report; its status, or the codes of what is wrong with it. */
async function send(report: Omit<ReportRow, 'values'>, value = 1, root?: string): Promise<string> {
  const measure = { enterprise_half_year: 'workers', unit_half_year: 'inspections' };
  const values =
    report.form === 'unit_year'
      ? ['awareness_classes', 'awareness_class_attendees'].map((each) => ({ measure: each, value }))
      : [{ measure: measure[report.form as keyof typeof measure], value }];
  keys += 1;
  const scope = root === undefined ? systemPrincipal.scope : makeScope([await idOf(root)]);
  const { batch } = await pushReports(
    world.application,
    { ...systemPrincipal, scope },
    {
      idempotencyKey: `k${keys}`,
      errorPolicy: 'REJECT_ALL',
      dryRun: false,
      reports: [{ ...report, values }],
    },
  );
  const [row] = batch.results;
  return row!.errors.length === 0 ? row!.status : row!.errors.map(({ code }) => code).join();
}

describe('reporters of closed units', () => {
  it.each([
    ['a', 'unit_half_year', '2025-H1', 'CREATED'],
    ['a', 'unit_half_year', '2025-H2', 'REPORTER_NOT_OPEN'],
    ['a', 'unit_year', '2025', 'CREATED'],
    ['d', 'unit_half_year', '2025-H2', 'REPORTER_NOT_OPEN'],
    ['y1', 'unit_half_year', '2025-H1', 'REPORTER_NOT_OPEN'],
    ['y1', 'unit_half_year', '2025-H2', 'CREATED'],
  ])('%s sends %s for %s: %s', async (unit, form, period, expected) => {
    expect(await send({ form, reporter: { unit }, period })).toBe(expected);
  });

  it('are found by the official code of the last day of the period', async () => {
    const reporter = { officialUnit: { scheme: 'gso', code: '100' } };
    const form = 'unit_half_year';
    expect(await send({ form, reporter, period: '2024-H2' }, 3)).toBe('CREATED');
    expect(await send({ form, reporter: { unit: 'b' }, period: '2024-H2' }, 3)).toBe('UNCHANGED');
    expect(await send({ form, reporter, period: '2025-H2' }, 1)).toBe('UNCHANGED');
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
        expect(await send(report, workers * factor)).toBe('CREATED');
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
        under: await idOf(unit),
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
    const [listing] = await readEnterprises(makeScope([await idOf(root)]), database, {
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
    expect(await send(report(e3), 5, 'b')).toBe('CREATED');
    expect(await send(report(e1), 5, 'a')).toBe('UNKNOWN_REPORTER');
    expect(await send(report(e1), 5, 'y1')).toBe('CREATED');
  });
});

describe('duties through a reorganization', () => {
  const units = ['vn', 'p', 'q', 'd', 'a', 'b', 'y1', 'y2', 'c'];
  const told = async (period: string, tree: TreeChoice, of?: [string, string]): Promise<number[]> =>
    Object.values(await figures(units, period, tree, of)).map(Number);

  it('of units are owed until they close, and from when they open', async () => {
    expect(await told('2025-H1', atPeriod)).toEqual([4, 3, 1, 3, 1, 1, 0, 0, 1]);
    expect(await told('2025-H1', current)).toEqual([4, 1, 3, 1, 1, 1, 0, 1, 2]);
    expect(await told('2025-H2', atPeriod)).toEqual([3, 1, 2, 0, 0, 0, 1, 1, 1]);
    expect(await told('2025-H2', current)).toEqual([3, 1, 2, 0, 0, 0, 1, 1, 1]);
    const received: [string, string] = ['reports_received', 'unit_half_year'];
    expect(await told('2025-H1', atPeriod, received)).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 0]);
    expect(await told('2025-H1', current, received)).toEqual([1, 0, 1, 0, 1, 0, 0, 1, 0]);
  });

  it('of enterprises move with the enterprise', async () => {
    const of: [string, string] = ['reports_expected', 'enterprise_half_year'];
    expect(await told('2025-H1', atPeriod, of)).toEqual([4, 3, 1, 3, 2, 1, 0, 0, 1]);
    expect(await told('2025-H1', current, of)).toEqual([4, 1, 3, 0, 1, 1, 1, 1, 2]);
    expect(await told('2025-H2', atPeriod, of)).toEqual([4, 1, 3, 0, 1, 1, 1, 1, 2]);
  });

  it('follow the rule of the place of their period, and name the open unit that receives', async () => {
    const { database, clock } = world.application;
    const owed = async (period: string): Promise<Record<string, string>> => {
      const { items } = await readDuties(systemPrincipal.scope, database, {
        under: undefined,
        formId: world.application.forms.current().forms.get('enterprise_half_year')?.id,
        period: parsePeriod(period),
        states: undefined,
        dueFrom: undefined,
        dueBefore: undefined,
        now: clock.now(),
        limit: 20,
        after: undefined,
      });
      const codes = await unitCodesOf(
        database,
        items.flatMap(({ receiverId }) => receiverId ?? []),
      );
      const names = await queryRows(database, 'select id, tax_code from enterprise order by id');
      const taxCodes = new Map(names.map((row) => [Number(row.id), String(row.tax_code)]));
      return Object.fromEntries(
        items.map(({ reporterId, receiverId, rule }) => [
          taxCodes.get(reporterId),
          `${rule} ${codes.get(receiverId ?? 0)}`,
        ]),
      );
    };
    expect(await owed('2025-H1')).toEqual({
      [e1]: 'enterprises_of_p p',
      [e2]: 'enterprises_of_p p',
      [e3]: 'enterprises_of_p p',
      [e4]: 'enterprises c',
    });
    expect(await owed('2025-H2')).toEqual({
      [e1]: 'enterprises_of_p p',
      [e2]: 'enterprises y2',
      [e3]: 'enterprises c',
      [e4]: 'enterprises c',
    });
  });

  it('are the same from the records, folded and counted anew', async () => {
    expect(await faults(world)).toEqual([]);
    await world.fold();
    expect(await faults(world)).toEqual([]);
    const { application } = world;
    await rebuildCube(application.database, contributionSources, today(application.clock));
    expect(await told('2025-H1', current)).toEqual([4, 1, 3, 1, 1, 1, 0, 1, 2]);
    expect(await faults(world)).toEqual([]);
  });
});
