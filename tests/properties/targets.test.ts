import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemPrincipal } from '../../src/access/principal.js';
import { registerOrganizations } from '../../src/organizations/register-organizations.js';
import { readProgress } from '../../src/indicators/targets/progress-reader.js';
import { setTargets } from '../../src/indicators/targets/set-targets.js';
import { parseDate } from '../../src/kernel/date.js';
import { pushReports } from '../../src/submissions/push-reports.js';
import { findUnitsByCode } from '../../src/units/unit-lookup.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../support/application-world.js';

/** Which units count in which. */
const below: Readonly<Record<string, readonly string[]>> = {
  land: ['land', 'province', 'commune', 'zone'],
  province: ['province', 'commune', 'zone'],
  commune: ['commune'],
  zone: ['zone'],
};
const children: Readonly<Record<string, readonly string[]>> = {
  land: ['province'],
  province: ['commune', 'zone'],
  commune: [],
  zone: [],
};
const units = Object.keys(below);
const halves = [2023, 2024, 2025, 2026].flatMap((year) => [`${year}-H1`, `${year}-H2`]);
const horizons = ['2023', '2025', '2027', '2023/2025', '2024/2026', '2026/2030'];
const kinds = ['AT_LEAST', 'AT_MOST', 'BETWEEN', 'EXACTLY'] as const;
const flow = 'party_members_admitted';
const stock = 'owner_party_members';
const founded = 'organizations_founded';
const metrics = [flow, stock, founded] as const;
const days = ['2023-01-01', '2024-07-01', '2025-12-31', '2026-01-01', '2026-11-21', '2028-02-29'];
const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;

interface Bound {
  readonly bound: (typeof kinds)[number];
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** What was told to the product, as plainly as it can be kept. */
const reports = new Map<string, { readonly [flow]: number; readonly [stock]: number }>();
const foundings: { readonly unit: string; readonly on: string }[] = [
  // The trade union of the small world.
  { unit: 'zone', on: '2021-03-20' },
];
const targets = new Map<string, Bound>();

let world: SmallWorld;
let pushes = 0;

beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

const amount = fc.integer({ min: 0, max: 40 });
const report = fc.record({
  act: fc.constant('report' as const),
  unit: fc.constantFrom(...units),
  half: fc.constantFrom(...halves),
  flow: amount,
  stock: amount,
});
const founding = fc.record({
  act: fc.constant('found' as const),
  place: fc.constantFrom('zone', 'commune'),
  on: fc.constantFrom('2022-12-31', '2023-01-01', '2025-12-31', '2026-01-01', '2026-11-20'),
});
const target = fc.record({
  act: fc.constant('target' as const),
  unit: fc.constantFrom(...units),
  metric: fc.constantFrom(...metrics),
  horizon: fc.constantFrom(...horizons),
  kind: fc.constantFrom(...kinds, undefined),
  low: amount,
  more: fc.integer({ min: 1, max: 20 }),
});
type Reporting = typeof report extends fc.Arbitrary<infer R> ? R : never;
type Founding = typeof founding extends fc.Arbitrary<infer F> ? F : never;
type Setting = typeof target extends fc.Arbitrary<infer T> ? T : never;

const acts = {
  async report({ unit, half, flow: admitted, stock: owners }: Reporting): Promise<void> {
    const values = [
      { measure: flow, value: admitted },
      { measure: stock, value: owners },
    ];
    const { batch } = await pushReports(world.application, systemPrincipal, {
      idempotencyKey: `property ${(pushes += 1)}`,
      ...options,
      reports: [{ form: 'unit_half_year', reporter: { unit }, period: half, values }],
    });
    expect(batch.rejected).toBe(0);
    reports.set(`${unit} ${half}`, { [flow]: admitted, [stock]: owners });
  },
  async found({ place, on }: Founding): Promise<void> {
    const enterprise = place === 'zone' ? taxCodes.first : taxCodes.third;
    const row = { kind: 'PARTY', name: 'Chi bộ', enterprise, foundedOn: on };
    const code = `cell-${foundings.length}`;
    const { application } = world;
    const { rejected } = await application.database.write(
      { principal: 'test', action: 'found' },
      (tx) => registerOrganizations(tx, application.writeContext(), [{ code, ...row }], options),
    );
    expect(rejected).toBe(0);
    foundings.push({ unit: place, on });
  },
  async target({ unit, metric, horizon, kind, low, more }: Setting): Promise<void> {
    const key = `${unit} ${metric} ${horizon}`;
    const bound = boundOf(kind, low, more);
    if (bound === undefined && !targets.has(key)) return;
    const row = { unit, metric, horizon, basisVi: 'Kế hoạch', withdrawn: bound === undefined };
    const { application } = world;
    const { rejected } = await application.database.write(
      { principal: 'test', action: 'setTargets' },
      (tx) => setTargets(tx, application.writeContext(), [{ ...row, ...bound }], options),
    );
    expect(rejected).toBe(0);
    if (bound === undefined) targets.delete(key);
    else targets.set(key, bound);
  },
};

function boundOf(kind: Setting['kind'], low: number, more: number): Bound | undefined {
  if (kind === undefined) return undefined;
  const minimum = kind === 'AT_MOST' ? null : low;
  const maximum = kind === 'BETWEEN' ? low + more : kind === 'AT_MOST' ? low : null;
  return { bound: kind, minimum, maximum };
}

/** The horizon's years, and its first day and the first day after it. */
function yearsOf(horizon: string): { first: number; last: number; from: string; to: string } {
  const [first, last = first] = horizon.split('/').map(Number) as [number, number?];
  return { first, last, from: `${first}-01-01`, to: `${last + 1}-01-01` };
}

const endOf = (half: string): string =>
  half.slice(0, 4) + (half.endsWith('1') ? '-06-30' : '-12-31');
const beginOf = (half: string): string =>
  half.slice(0, 4) + (half.endsWith('1') ? '-01-01' : '-07-01');

function sumOfHalf(unit: string, metric: typeof flow | typeof stock, half: string): number | null {
  const stated = below[unit]!.flatMap((each) => reports.get(`${each} ${half}`)?.[metric] ?? []);
  return stated.length === 0 ? null : stated.reduce((sum, each) => sum + each, 0);
}

function plus(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
}

/** What was reached, told by going through everything that was told. */
function actualOf(unit: string, metric: string, horizon: string, today: string): number | null {
  const { first, last, from, to } = yearsOf(horizon);
  if (today < from) return null;
  const inside = halves.filter(
    (half) => Number(half.slice(0, 4)) >= first && Number(half.slice(0, 4)) <= last,
  );
  if (metric === founded) {
    return foundings.filter(
      ({ unit: place, on }) => below[unit]!.includes(place) && on >= from && on < to && on <= today,
    ).length;
  }
  const begun = inside.filter((half) => beginOf(half) <= today);
  if (metric === flow) return plus(begun.map((half) => sumOfHalf(unit, flow, half)));
  const ended = begun.filter((half) => endOf(half) < today).reverse();
  if (today >= to) {
    // Nothing was reported after 2026: the last half-year of a later horizon has no value.
    return sumOfHalf(unit, stock, `${last}-H2`);
  }
  const looked = ended.length === 0 ? begun.slice(0, 1) : ended.slice(0, 4);
  const values = looked.map((half) => sumOfHalf(unit, stock, half));
  return values.find((value) => value !== null) ?? null;
}

/** The rules of ADR 0015, one kind of bound after the other. */
function statusOf(
  bound: Bound,
  metric: string,
  horizon: string,
  today: string,
  actual: number | null,
) {
  if (actual === null) return 'NO_DATA';
  const { from, to } = yearsOf(horizon);
  const low = bound.minimum;
  const high = bound.bound === 'EXACTLY' ? low : bound.maximum;
  const holds = (low === null || actual >= low) && (high === null || actual <= high);
  if (today >= to) return holds ? 'MET' : 'MISSED';
  const isFlow = metric !== stock;
  if (high !== null && actual > high) return isFlow ? 'MISSED' : 'BEHIND';
  const days = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000;
  const share = days(from, today) / days(from, to);
  if (low === null) return isFlow && actual > high! * share + 1e-6 ? 'BEHIND' : 'ON_TRACK';
  if (holds) return isFlow ? 'MET' : 'ON_TRACK';
  return actual < low * share - 1e-6 ? 'BEHIND' : 'ON_TRACK';
}

async function compareAll(text: string): Promise<void> {
  const { application } = world;
  const known = await findUnitsByCode(application.database, units);
  const codes = new Map([...known.values()].map(({ id, code }) => [id, code]));
  const ask = { units: [...codes.keys()], horizon: undefined, stage: 'PROVISIONAL' as const };
  const today = parseDate(text)!;
  const found = await readProgress(systemPrincipal.scope, application, ask, today);
  const told = found.map(({ target: { unit, metric, horizon }, ...progress }) => ({
    key: `${codes.get(unit)} ${metric} ${horizon}`,
    actual: progress.actual,
    status: progress.status,
    handedDown: progress.handedDown,
  }));
  const expected = [...targets].map(([key, bound]) => {
    const [unit, metric, horizon] = key.split(' ') as [string, string, string];
    const edge = (each: Bound): number => each.minimum ?? each.maximum!;
    const handed = children[unit]!.flatMap(
      (child) => targets.get(`${child} ${metric} ${horizon}`) ?? [],
    );
    const sum = handed.reduce((total, each) => total + edge(each), 0);
    const actual = actualOf(unit, metric, horizon, text);
    const status = statusOf(bound, metric, horizon, text, actual);
    const handedDown = { count: handed.length, sum, difference: sum - edge(bound) };
    return { key, actual, status, handedDown };
  });
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  expect([...told].sort(byKey)).toEqual([...expected].sort(byKey));
}

describe('targets, whatever was told and set, in any order', () => {
  it('progress and handed-down sums are what going through everything gives', async () => {
    const steps = fc.array(fc.oneof(report, founding, target, target), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        for (const step of list) {
          if (step.act === 'report') await acts.report(step);
          else if (step.act === 'found') await acts.found(step);
          else await acts.target(step);
        }
        for (const today of days) await compareAll(today);
      }),
      // The world goes on from run to run, so a failure is told as it was and not made smaller.
      { numRuns: 30, endOnFailure: true },
    );
    expect(targets.size).toBeGreaterThan(10);
  });
});
