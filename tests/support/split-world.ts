import { systemPrincipal } from '../../src/access/principal.js';
import { makeScope } from '../../src/access/scope.js';
import { observe } from '../../src/indicators/observe.js';
import type { TreeChoice } from '../../src/indicators/tree-choice.js';
import { today } from '../../src/kernel/clock.js';
import { pushReports } from '../../src/submissions/push-reports.js';
import type { ReportRow } from '../../src/submissions/report.js';
import { findUnitsByCode } from '../../src/units/unit-lookup.js';
import { taxCodeOf } from '../properties/tax-code.js';
import { beginYear, mustState } from './duty-world.js';
import { settle } from './reorganization-world.js';
import { TreeWorld, unitRow } from './tree-world.js';

/** The enterprises: e1 and e2 were at a, e3 at b, e4 at c. */
export const [e1 = '', e2 = '', e3 = '', e4 = ''] = [1, 2, 3, 4].map(taxCodeOf);

const gso100 = { scheme: 'gso', code: '100' };

/** vn > p > d > { a, b }; vn > q > c, with due rules. b has the official code gso 100. */
export async function openBeforeSplit(): Promise<TreeWorld> {
  const world = await TreeWorld.open();
  await world.carryOut({
    effectiveOn: '2000-01-01',
    open: [
      unitRow('vn', 'COUNTRY'),
      unitRow('p', 'PROVINCE', 'vn'),
      unitRow('q', 'PROVINCE', 'vn'),
      unitRow('d', 'DISTRICT', 'p'),
      unitRow('a', 'COMMUNE', 'd'),
      { ...unitRow('b', 'COMMUNE', 'd'), officialCodes: [{ ...gso100, from: '2000-01-01' }] },
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
  return world;
}

/**
 * On 2025-07-01 a is split into y1 (p, takes e1) and y2 (q, main), b is merged into c and its official code passes to y1, and d is
 * abolished.
 */
export async function reform(world: TreeWorld): Promise<void> {
  await world.carryOut({
    effectiveOn: '2025-07-01',
    open: [
      { ...unitRow('y1', 'COMMUNE', 'p'), officialCodes: [{ ...gso100, from: '2025-07-01' }] },
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
}

/** The id of a unit. */
export async function unitId(world: TreeWorld, code: string): Promise<number> {
  return (await findUnitsByCode(world.application.database, [code])).get(code)?.id ?? 0;
}

/** How many reports of a form are counted so below units, under a tree. */
export async function figures(
  world: TreeWorld,
  codes: readonly string[],
  period: string,
  tree: TreeChoice,
  [metric, form]: [string, string] = ['reports_expected', 'unit_half_year'],
): Promise<Record<string, number | null>> {
  const requests = await Promise.all(
    codes.map(async (code) => ({
      unit: await unitId(world, code),
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

let keys = 0;

/** Sends one report; its status, or the codes of what is wrong with it. */
export async function send(
  world: TreeWorld,
  report: Omit<ReportRow, 'values'>,
  value = 1,
  root?: string,
): Promise<string> {
  const measure = { enterprise_half_year: 'workers', unit_half_year: 'inspections' };
  const values =
    report.form === 'unit_year'
      ? ['awareness_classes', 'awareness_class_attendees'].map((each) => ({ measure: each, value }))
      : [{ measure: measure[report.form as keyof typeof measure], value }];
  keys += 1;
  const scope = root === undefined ? systemPrincipal.scope : makeScope([await unitId(world, root)]);
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
