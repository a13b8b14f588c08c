import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { contributionSources } from '../../../src/app/sources.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { defineMeasures } from '../../../src/measures/define-measures.js';
import type { MeasureRow } from '../../../src/measures/definition-rows.js';
import { pushReports, type PushRequest } from '../../../src/submissions/push-reports.js';
import type { ReportRow, ReportValue } from '../../../src/submissions/report.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';

const workers = (value: number): ReportValue => ({ measure: 'workers', value });
const position = (code: string, value: number): ReportValue => ({
  measure: 'workers',
  member: { dimension: 'worker_position', code },
  value,
});
const report = (values: readonly ReportValue[], changes: Partial<ReportRow> = {}): ReportRow => ({
  form: 'enterprise_half_year',
  reporter: { enterprise: taxCodes.first },
  period: '2025-H1',
  values,
  ...changes,
});
let key = 0;
const request = (
  reports: readonly ReportRow[],
  changes: Partial<PushRequest> = {},
): PushRequest => {
  key += 1;
  return {
    reports,
    errorPolicy: 'REJECT_ALL',
    idempotencyKey: `key-${key}`,
    dryRun: false,
    ...changes,
  };
};

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

const push = (asked: PushRequest) => pushReports(world.application, systemPrincipal, asked);
const codes = async (row: ReportRow): Promise<string[]> => {
  const { batch } = await push(request([row]));
  expect(batch.rejected).toBe(batch.results.length);
  return batch.results.flatMap(({ errors }) => errors.map(({ code }) => code));
};

describe('a push', () => {
  it('is counted in the very next reading, at every level', async () => {
    const { batch, receipt } = await push(request([report([workers(120)])]));
    expect(batch).toMatchObject({ created: 1, updated: 0, unchanged: 0, rejected: 0 });
    expect(receipt?.requestHash).toMatch(/^[0-9a-f]{64}$/);
    for (const unit of ['zone', 'province', 'land']) {
      expect(await world.figure(unit, 'workers', '2025-H1')).toBe(120);
    }
    expect(await world.figure('commune', 'workers', '2025-H1')).toBe('NO_DATA');
  });

  it('that says the same again is unchanged; another number is a new revision', async () => {
    const same = await push(request([report([workers(120)])]));
    expect(same.batch).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(same.batch.results[0]).toMatchObject({ status: 'UNCHANGED', revision: 1 });
    const other = await push(request([report([workers(125)])]));
    expect(other.batch.results[0]).toMatchObject({ status: 'UPDATED', revision: 2 });
    expect(await world.figure('land', 'workers', '2025-H1')).toBe(125);
  });

  it('with the key of an earlier one gets that answer and changes nothing', async () => {
    const asked = request([report([workers(7)], { period: '2024-H1' })]);
    const first = await push(asked);
    await push(request([report([workers(8)], { period: '2024-H1' })]));
    const again = await push(asked);
    expect(again.receipt).toEqual(first.receipt);
    expect(again.batch).toEqual(JSON.parse(JSON.stringify(first.batch)));
    expect(await world.figure('land', 'workers', '2024-H1')).toBe(8);
  });

  it('with the key of an earlier one and another body is refused', async () => {
    const asked = request([report([workers(7)], { period: '2023-H1' })]);
    await push(asked);
    const other = await push({ ...asked, reports: [report([workers(9)], { period: '2023-H1' })] });
    expect(other.errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await world.figure('land', 'workers', '2023-H1')).toBe(7);
  });

  it('sent twenty times at once is stored once and answered alike', async () => {
    const asked = request([report([workers(11)], { period: '2022-H2' })]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => push(asked)));
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(new Set(answers.map(({ batch }) => JSON.stringify(batch))).size).toBe(1);
    expect(await world.figure('land', 'workers', '2022-H2')).toBe(11);
  });

  it('as a dry run tells what the real run does, and keeps nothing', async () => {
    const rows = [
      report([workers(3)], { period: '2022-H1' }),
      report([workers(-1)], { period: '2021-H2' }),
    ];
    const asked = request(rows, { errorPolicy: 'REJECT_FAILED' });
    const dry = await push({ ...asked, dryRun: true });
    expect(dry.receipt).toBeUndefined();
    expect(await world.figure('land', 'workers', '2022-H1')).toBe('NO_DATA');
    const real = await push(asked);
    const counts = ({ created, updated, unchanged, rejected }: typeof dry.batch) => [
      created,
      updated,
      unchanged,
      rejected,
    ];
    expect(counts(dry.batch)).toEqual([1, 0, 0, 1]);
    expect(counts(real.batch)).toEqual(counts(dry.batch));
    expect(await world.figure('land', 'workers', '2022-H1')).toBe(3);
  });

  it('as a dry run with a used key gets what the real run would: that answer again, or the refusal', async () => {
    const asked = request([report([workers(4)], { period: '2020-H1' })]);
    const first = await push(asked);
    const same = await push({ ...asked, dryRun: true });
    expect(same.receipt).toBeUndefined();
    expect(same.batch).toEqual(JSON.parse(JSON.stringify(first.batch)));
    const reports = [report([workers(5)], { period: '2020-H1' })];
    const other = await push({ ...asked, reports, dryRun: true });
    expect(other.errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await world.figure('land', 'workers', '2020-H1')).toBe(4);
  });

  it('is all or nothing under REJECT_ALL', async () => {
    const rows = [
      report([workers(3)], { period: '2021-H1' }),
      report([workers(1.5)], { period: '2020-H2' }),
    ];
    const { batch, receipt } = await push(request(rows));
    expect(batch).toMatchObject({ created: 0, rejected: 2 });
    expect(receipt).toBeUndefined();
    expect(await world.figure('land', 'workers', '2021-H1')).toBe('NO_DATA');
  });

  it('takes units and organizations as reporters, a unit also by official code', async () => {
    const owner: ReportValue = { measure: 'owner_meetings', value: 4 };
    const party: ReportValue = { measure: 'cadres', value: 5 };
    const rows = [
      report([owner], { form: 'unit_half_year', reporter: { unit: 'commune' } }),
      report([owner], {
        form: 'unit_half_year',
        reporter: { officialUnit: { scheme: 'state', code: '70' } },
      }),
      report([party], { form: 'organization_half_year', reporter: { organization: 'cd-1' } }),
    ];
    expect((await push(request(rows))).batch).toMatchObject({ created: 3 });
    expect(await world.figure('land', 'owner_meetings', '2025-H1')).toBe(8);
    expect(await world.figure('zone', 'owner_meetings', '2025-H1')).toBe(4);
    expect(await world.figure('zone', 'cadres', '2025-H1')).toBe(5);
  });

  it('computes the total where members are given', async () => {
    const row = report([position('MANAGER', 2), position('DIRECT', 40)], { period: '2024-H2' });
    await push(request([row]));
    expect(await world.figure('land', 'workers', '2024-H2')).toBe(42);
  });

  it('leaves cube and records equal', async () => {
    expect(await verifyCube(world.application.database, contributionSources)).toEqual([]);
  });
});

describe('a report is refused', () => {
  it.each<[string, ReportRow, string[]]>([
    ['form unknown', report([workers(1)], { form: 'enterprise_half_yaer' }), ['UNKNOWN_FORM']],
    ['reporter missing', report([workers(1)], { reporter: {} }), ['ONE_REPORTER']],
    [
      'two reporters',
      report([workers(1)], { reporter: { unit: 'zone', enterprise: taxCodes.first } }),
      ['ONE_REPORTER'],
    ],
    [
      'reporter of another kind',
      report([workers(1)], { reporter: { unit: 'zone' } }),
      ['REPORTER_KIND_NOT_OF_FORM'],
    ],
    [
      'reporter unknown',
      report([workers(1)], { reporter: { enterprise: '0100107518' } }),
      ['UNKNOWN_REPORTER'],
    ],
    [
      'tax code wrong',
      report([workers(1)], { reporter: { enterprise: '0100109107' } }),
      ['TAX_CODE_CHECK'],
    ],
    [
      'number of a person',
      report([workers(1)], { reporter: { enterprise: '001234567890' } }),
      ['PERSONAL_TAX_CODE'],
    ],
    [
      'before the reporter opened',
      report([workers(1)], { period: '2019-H2' }),
      ['REPORTER_NOT_OPEN'],
    ],
    ['period of another grain', report([workers(1)], { period: '2025' }), ['PERIOD_NOT_OF_GRAIN']],
    ['no period', report([workers(1)], { period: 'H1/2025' }), ['INVALID_PERIOD']],
    ['period to come', report([workers(1)], { period: '2027-H1' }), ['PERIOD_NOT_BEGUN']],
    ['field unknown', report([workers(1), { measure: 'worker', value: 1 }]), ['UNKNOWN_FIELD']],
    ['field missing', report([{ measure: 'trade_union_members', value: 1 }]), ['FIELD_MISSING']],
    [
      'dimension unknown',
      report([{ ...workers(1), member: { dimension: 'ownership', code: 'FOREIGN' } }]),
      ['DIMENSION_NOT_OF_FIELD'],
    ],
    ['member unknown', report([position('MANAGERS', 1)]), ['UNKNOWN_MEMBER']],
    ['negative', report([workers(-1)]), ['OUT_OF_BOUNDS']],
    ['beyond exact numbers', report([workers(2 ** 53 + 2)]), ['OUT_OF_BOUNDS']],
    ['fraction', report([workers(1.5)]), ['NOT_WHOLE']],
    [
      'total against members',
      report([workers(9), position('MANAGER', 2), position('DIRECT', 8)]),
      ['TOTAL_DIFFERS'],
    ],
    ['the same twice', report([workers(9), workers(9)]), ['DUPLICATE_VALUE']],
    ['note with NUL', report([workers(9)], { note: 'a\u0000b' }), ['INVALID_NOTE']],
  ])('%s', async (_name, row, expected) => {
    expect(await codes(row)).toEqual(expected);
  });

  it('with all findings of all rows at once, with place and suggestion', async () => {
    const rows = [
      report([workers(-1)], { form: 'enterprise_half_year', period: '2025' }),
      report([workers(2)], { form: 'unit_hafl_year' }),
    ];
    const { batch } = await push(request(rows));
    expect(batch.results.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['PERIOD_NOT_OF_GRAIN', 'OUT_OF_BOUNDS'],
      ['UNKNOWN_FORM'],
    ]);
    expect(batch.results[0]?.errors[0]).toMatchObject({
      path: ['reports', 0, 'period'],
      suggestion: '2025-H2',
      row: 0,
    });
    expect(batch.results[1]?.errors[0]).toMatchObject({ suggestion: 'unit_half_year' });
  });

  it('when the same reporter, form and period come twice in one push', async () => {
    const { batch } = await push(request([report([workers(1)]), report([workers(2)])]));
    expect(batch.results[1]?.errors.map(({ code }) => code)).toEqual(['DUPLICATE_REPORT']);
  });

  it('when the key or the number of rows is not sound', async () => {
    expect((await push(request([], {}))).errors.map(({ code }) => code)).toEqual(['ROW_COUNT']);
    const odd = await push(request([report([workers(1)])], { idempotencyKey: '' }));
    expect(odd.errors.map(({ code }) => code)).toEqual(['INVALID_IDEMPOTENCY_KEY']);
  });
});

describe('a derived measure', () => {
  const derived = {
    code: 'workers_per_manager',
    nameVi: 'Số lao động trên một cán bộ quản lý',
    nameEn: 'Workers for each manager',
    kind: 'STOCK',
    source: 'DERIVED',
    grain: 'HALF_YEAR',
    unit: 'PERSON',
    direction: 'NEUTRAL',
    dimensions: ['ownership', 'worker_position'],
    formula: 'workers / workers[worker_position=MANAGER]',
  };
  const define = (row: MeasureRow) =>
    world.application.database.write({ principal: 'test', action: 'define' }, (tx) =>
      defineMeasures(tx, [row]),
    );

  it('is computed on each report before adding up, and missing where a field is missing', async () => {
    expect(await define(derived)).toMatchObject({ created: 1 });
    const detailed = [position('MANAGER', 2), position('DIRECT', 18)];
    const rows = [
      report(detailed, { period: '2026-H1' }),
      report([position('MANAGER', 1), position('DIRECT', 4)], {
        period: '2026-H1',
        reporter: { enterprise: taxCodes.second },
      }),
      report([workers(50)], { period: '2026-H1', reporter: { enterprise: taxCodes.third } }),
    ];
    // The definitions in memory are older than the new measure: the push finds out by itself.
    expect((await push(request(rows))).batch).toMatchObject({ created: 3 });
    expect(await world.figure('zone', 'workers_per_manager', '2026-H1')).toBe(10 + 5);
    expect(await world.figure('commune', 'workers_per_manager', '2026-H1')).toBe('NO_DATA');
    expect(await verifyCube(world.application.database, contributionSources)).toEqual([]);
  });

  it('cannot slice by what only the register knows', async () => {
    const formula = 'workers[ownership=FOREIGN]';
    const { results } = await define({ ...derived, code: 'foreign_workers', formula });
    expect(results[0]?.errors.map(({ code }) => code)).toEqual(['DIMENSION_NOT_KEPT']);
  });
});
