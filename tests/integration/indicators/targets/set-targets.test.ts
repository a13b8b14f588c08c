import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../../src/access/principal.js';
import { makeScope, type Scope } from '../../../../src/access/scope.js';
import {
  readProgress,
  type TargetProgress,
} from '../../../../src/indicators/targets/progress-reader.js';
import { setTargets } from '../../../../src/indicators/targets/set-targets.js';
import type { TargetRow } from '../../../../src/indicators/targets/target-row.js';
import { keepsBatch, type BatchOptions, type BatchResult } from '../../../../src/kernel/batch.js';
import { today } from '../../../../src/kernel/clock.js';
import { findUnitsByCode } from '../../../../src/units/unit-lookup.js';
import { queryRows } from '../../../support/definition-database.js';
import { createSmallWorld, type SmallWorld } from '../../../support/application-world.js';

const row: TargetRow = {
  unit: 'province',
  metric: 'party_organizations_founded',
  horizon: '2023/2025',
  bound: 'BETWEEN',
  minimum: 10,
  maximum: 15,
  basisVi: 'Đề án 09-ĐA/TU',
};

let world: SmallWorld;

beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

async function set(
  rows: readonly TargetRow[],
  options: BatchOptions = { errorPolicy: 'REJECT_ALL', dryRun: false },
  scope: Scope = systemPrincipal.scope,
): Promise<BatchResult> {
  const { application } = world;
  const context = { ...application.writeContext(), scope };
  return application.database.write(
    { principal: 'test', action: 'setTargets' },
    (tx) => setTargets(tx, context, rows, options),
    (result) => keepsBatch(result, options),
  );
}

async function progress(unit: string, horizon?: string): Promise<TargetProgress[]> {
  const { application } = world;
  const found = (await findUnitsByCode(application.database, [unit])).get(unit)!;
  const ask = { units: [found.id], horizon, stage: 'PROVISIONAL' as const };
  const { scope } = systemPrincipal;
  return readProgress(scope, application, ask, today(application.clock));
}

const codes = (batch: BatchResult) =>
  batch.results.flatMap(({ errors }) => errors.map(({ code, path }) => [code, path.join('.')]));

describe('setTargets', () => {
  it('creates, leaves unchanged, changes by a new version, withdraws and sets again', async () => {
    expect(await set([row])).toMatchObject({ created: 1 });
    expect(await set([row])).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await set([{ ...row, minimum: 12 }])).toMatchObject({ updated: 1 });
    expect(await progress('province')).toMatchObject([
      { target: { version: 2, bound: { kind: 'BETWEEN', minimum: 12, maximum: 15 } } },
    ]);
    const { unit, metric, horizon } = row;
    expect(await set([{ unit, metric, horizon, withdrawn: true }])).toMatchObject({ updated: 1 });
    expect(await set([{ unit, metric, horizon, withdrawn: true }])).toMatchObject({ unchanged: 1 });
    expect(await progress('province')).toEqual([]);
    expect(await set([row])).toMatchObject({ updated: 1 });
    expect(await progress('province')).toMatchObject([{ target: { version: 4 } }]);
    const { database } = world.application;
    const versions = await queryRows(
      database,
      'select number, bound, minimum, superseded_by is null as current from target_version order by id',
    );
    expect(versions).toMatchObject([
      { number: 1, bound: 'BETWEEN', minimum: '10', current: false },
      { number: 2, bound: 'BETWEEN', minimum: '12', current: false },
      { number: 3, bound: null, minimum: null, current: false },
      { number: 4, bound: 'BETWEEN', minimum: '10', current: true },
    ]);
    const log = await queryRows(
      database,
      "select code, content from definition_revision where subject = 'TARGET' order by id",
    );
    expect(log).toHaveLength(4);
    expect(log[2]).toMatchObject({
      code: 'province party_organizations_founded 2023/2025',
      content: { unit: 'province', withdrawn: true },
    });
  });

  it('the database keeps versions as they are', async () => {
    const { database } = world.application;
    await expect(
      queryRows(database, 'update target_version set minimum = 1 where number = 4 returning id'),
    ).rejects.toThrow('immutable');
    await expect(
      queryRows(database, 'delete from target_version where number = 1 returning id'),
    ).rejects.toThrow('immutable');
  });

  it('a dry run tells the counts and keeps nothing', async () => {
    const other = { ...row, horizon: '2030' };
    const options = { errorPolicy: 'REJECT_ALL', dryRun: true } as const;
    expect(await set([other, row], options)).toMatchObject({ created: 1, unchanged: 1 });
    expect(await progress('province', '2030')).toEqual([]);
  });

  it('tells everything that is wrong, with the nearest names', async () => {
    const batch = await set([
      { ...row, unit: 'provinse', metric: 'party_organisations_founded', horizon: '2025-Q1' },
      { ...row, bound: 'ATLEAST' },
      { ...row, horizon: '2024', bound: 'AT_LEAST', minimum: null, maximum: 3, basisVi: ' ' },
      { ...row, horizon: '2026', minimum: 15, maximum: 15 },
      { ...row, horizon: '2027', bound: 'EXACTLY', minimum: -1, maximum: 2 },
      { ...row, horizon: '2028', where: [{ dimension: 'ownershp', members: ['FOREIGN'] }] },
      { ...row, horizon: '2029', where: [{ dimension: 'worker_position', members: ['MANAGER'] }] },
      { ...row, horizon: '1998' },
      { ...row, horizon: '2040', withdrawn: true },
      { ...row, horizon: '2041' },
      { ...row, horizon: '2041' },
    ]);
    expect(batch).toMatchObject({ rejected: 11, created: 0 });
    expect(codes(batch)).toEqual([
      ['UNKNOWN_UNIT', 'targets.0.unit'],
      ['INVALID_HORIZON', 'targets.0.horizon'],
      ['UNKNOWN_METRIC', 'targets.0.metric'],
      ['INVALID_CHOICE', 'targets.1.bound'],
      ['BOUND_MISSING', 'targets.2.minimum'],
      ['BOUND_NOT_OF_KIND', 'targets.2.maximum'],
      ['INVALID_BASIS', 'targets.2.basisVi'],
      ['TARGET_RANGE', 'targets.3.maximum'],
      ['INVALID_TARGET_NUMBER', 'targets.4.minimum'],
      ['BOUND_NOT_OF_KIND', 'targets.4.maximum'],
      ['UNKNOWN_DIMENSION', 'targets.5.where.0.dimension'],
      ['FILTER_NOT_KEPT', 'targets.6.where.0'],
      ['UNIT_NOT_OPEN', 'targets.7.horizon'],
      ['UNKNOWN_TARGET', 'targets.8'],
      ['DUPLICATE_ROW', 'targets.10'],
    ]);
    const [first] = batch.results;
    expect(first?.errors.map(({ suggestion }) => suggestion)).toEqual([
      'province',
      undefined,
      'party_organizations_founded',
    ]);
  });

  it('takes the good rows when asked to', async () => {
    const good = { ...row, unit: 'zone' };
    const options = { errorPolicy: 'REJECT_FAILED', dryRun: false } as const;
    const batch = await set([good, { ...good, bound: 'NONE' }], options);
    expect(batch).toMatchObject({ created: 1, rejected: 1 });
  });
});

describe('the cascade', () => {
  it('what was handed down to the units directly below stands against the own target', async () => {
    await set([{ ...row, unit: 'commune', bound: 'AT_LEAST', minimum: 3, maximum: null }]);
    await set([{ ...row, unit: 'commune', horizon: '2024', bound: 'AT_MOST', minimum: null }]);
    const [province] = await progress('province', '2023/2025');
    // 10 of the zone (its minimum) and 3 of the commune.
    expect(province?.handedDown).toEqual({ count: 2, sum: 13, difference: 3 });
    const [zone] = await progress('zone', '2023/2025');
    expect(zone?.handedDown).toEqual({ count: 0, sum: 0, difference: -10 });
    expect(await progress('land')).toEqual([]);
  });
});

describe('who may set targets', () => {
  const options = { errorPolicy: 'REJECT_FAILED', dryRun: true } as const;

  it('units outside of the scope do not exist, and no name of theirs is told', async () => {
    const found = await findUnitsByCode(world.application.database, ['zone']);
    const scope = makeScope([found.get('zone')!.id]);
    const rows = ['zone', 'province', 'commune', 'comune'].map((unit) => ({ ...row, unit }));
    const batch = await set(rows, options, scope);
    expect(batch.results.map(({ status }) => status)).toEqual([
      'UNCHANGED',
      'REJECTED',
      'REJECTED',
      'REJECTED',
    ]);
    const errors = batch.results.flatMap((result) => result.errors);
    expect(errors.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ['UNKNOWN_UNIT', undefined],
      ['UNKNOWN_UNIT', undefined],
      ['UNKNOWN_UNIT', undefined],
    ]);
  });

  it('metrics that count reports take none', async () => {
    const rate = { ...row, metric: 'reports_received', horizon: '2026' };
    expect(codes(await set([rate]))).toEqual([['METRIC_NOT_TARGETED', 'targets.0.metric']]);
  });

  it('settings at the same time wait for each other', async () => {
    const rows = Array.from({ length: 8 }, (_, index) => [
      { ...row, unit: 'land', horizon: '2035', minimum: index },
    ]);
    const batches = await Promise.all(rows.map((each) => set(each)));
    expect(batches.reduce((sum, { created }) => sum + created, 0)).toBe(1);
    expect(batches.reduce((sum, { updated }) => sum + updated, 0)).toBe(7);
    expect(await progress('land', '2035')).toMatchObject([{ target: { version: 8 } }]);
  });
});

/** Targets of documents A and B, whose district and ward are not named: the commune stands in for them. */
describe('bounds of the documents', () => {
  const plan = { unit: 'commune', basisVi: 'Kế hoạch', horizon: '2026/2030' };
  const bare = { ...plan, bound: 'EXACTLY' } as const;
  const kinds = [{ dimension: 'organization_kind', members: ['YOUTH_UNION', 'WOMENS_UNION'] }];

  it('T11 one or two owners, T12 17 members, T13 one organization, T14 one of two kinds, T15 every year', async () => {
    const years = ['2026', '2027', '2028', '2029', '2030'];
    const every = { ...plan, metric: 'youth_union_admission_coverage', bound: 'AT_LEAST' } as const;
    const batch = await set([
      {
        ...plan,
        metric: 'owners_admitted',
        horizon: '2024/2030',
        bound: 'BETWEEN',
        minimum: 1,
        maximum: 2,
      },
      { ...bare, metric: 'party_members_admitted', minimum: 17 },
      { ...bare, metric: 'party_organizations_founded', minimum: 1 },
      { ...bare, metric: 'organizations_founded', minimum: 1, maximum: 1, where: kinds },
      ...years.map((horizon) => ({ ...every, horizon, minimum: 100 })),
    ]);
    expect(batch).toMatchObject({ created: 9, rejected: 0 });
    const reversed = [{ ...kinds[0]!, members: ['WOMENS_UNION', 'YOUTH_UNION', 'WOMENS_UNION'] }];
    const again = { ...bare, metric: 'organizations_founded', minimum: 1, where: reversed };
    expect(await set([again])).toMatchObject({ unchanged: 1 });
    const found = await progress('commune', '2026/2030');
    expect(found.map(({ target, actual, status }) => [target.metric, actual, status])).toEqual([
      ['organizations_founded', 0, 'BEHIND'],
      ['party_members_admitted', null, 'NO_DATA'],
      ['party_organizations_founded', 0, 'BEHIND'],
    ]);
    expect(found[0]?.target.filters).toEqual([
      { dimension: 'organization_kind', members: ['WOMENS_UNION', 'YOUTH_UNION'] },
    ]);
    // A year that has not begun has nothing to measure.
    expect(await progress('commune', '2028')).toMatchObject([{ status: 'NO_DATA', pace: 0 }]);
  });
});
