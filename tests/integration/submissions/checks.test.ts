import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { defineForms } from '../../../src/forms/define-forms.js';
import type { FormCheckRow, FormRow } from '../../../src/forms/form-rows.js';
import { pushReports, type PushRequest } from '../../../src/submissions/push-reports.js';
import type { ReportRow } from '../../../src/submissions/report.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';
import { queryRows } from '../../support/definition-database.js';
import { fieldRow, formRow } from '../../support/definition-rows.js';

const check = (code: string, formula: string, severity = 'ERROR'): FormCheckRow => ({
  code,
  formula,
  severity,
  messageVi: `Không đạt: ${code}.`,
  messageEn: `Does not hold: ${code}.`,
});

const people = formRow({
  code: 'people',
  reporterKinds: ['UNIT', 'ENTERPRISE'],
  fields: [
    fieldRow({ measure: 'workers', dimensions: ['worker_position'] }),
    fieldRow({ measure: 'cadres' }),
    fieldRow({ measure: 'cadres_trained' }),
    fieldRow({ measure: 'party_members' }),
    fieldRow({ measure: 'party_members_admitted' }),
    fieldRow({ measure: 'party_members_left' }),
  ],
  checks: [
    check('trained', 'cadres_trained <= cadres'),
    check('few_managers', 'workers[worker_position=MANAGER] < workers', 'WARNING'),
    check(
      'stock_flow',
      'party_members = previous(party_members) + party_members_admitted - party_members_left',
      'WARNING',
    ),
    check('growth', 'party_members <= 10 * previous(party_members)'),
  ],
});

let world: SmallWorld;
let key = 0;

async function define(...rows: FormRow[]): Promise<void> {
  const { application } = world;
  const change = { principal: 'test', action: 'define' };
  const batch = await application.database.write(change, (tx) => defineForms(tx, rows));
  expect(batch.results.flatMap(({ errors }) => errors)).toEqual([]);
}

function report(values: Readonly<Record<string, number>>, changes: Partial<ReportRow> = {}) {
  return {
    form: 'people',
    reporter: { enterprise: taxCodes.first },
    period: '2024-H1',
    values: Object.entries(values).map(([name, value]) => {
      const [measure = '', code] = name.split('/');
      return code === undefined
        ? { measure, value }
        : { measure, member: { dimension: 'worker_position', code }, value };
    }),
    ...changes,
  };
}

async function push(reports: readonly ReportRow[], changes: Partial<PushRequest> = {}) {
  key += 1;
  const asked = { idempotencyKey: `check-${key}`, errorPolicy: 'REJECT_FAILED', dryRun: false };
  const request = { ...asked, reports, ...changes } as PushRequest;
  const { batch } = await pushReports(world.application, systemPrincipal, request);
  return batch;
}

const brief = (findings: readonly { readonly path: readonly unknown[] }[] = []) =>
  findings.map(({ path }) => path.join('.'));

beforeAll(async () => {
  world = await createSmallWorld();
  await define(people);
});
afterAll(() => world.close());

describe('checks of severity ERROR', () => {
  it('refuse the report in their own words, with both sides', async () => {
    const batch = await push([report({ cadres: 3, cadres_trained: 5 })]);
    expect(batch).toMatchObject({ created: 0, rejected: 1 });
    expect(batch.results[0]?.errors).toEqual([
      {
        code: 'CHECK_FAILED',
        row: 0,
        path: ['reports', 0, 'checks', 'trained'],
        messageVi: 'Không đạt: trained.',
        messageEn: 'Does not hold: trained.',
        actual: '5',
        expected: '<= 3',
      },
    ]);
  });

  it('judge nothing that was not stated', async () => {
    const batch = await push([report({ cadres_trained: 5 }, { period: '2020-H1' })]);
    expect(batch.results[0]).toMatchObject({ status: 'CREATED', errors: [], warnings: [] });
  });

  it('are told of all rows at once, and stop all of them under REJECT_ALL', async () => {
    const [good, bad] = [{ cadres: 5 }, { cadres: 1, cadres_trained: 2 }].map((values, index) =>
      report(values, { period: `202${index}-H2` }),
    );
    const batch = await push([good!, bad!], { errorPolicy: 'REJECT_ALL' });
    expect(batch).toMatchObject({ created: 0, rejected: 2 });
    expect(batch.results.map(({ errors }) => brief(errors))).toEqual([
      [],
      ['reports.1.checks.trained'],
    ]);
  });
});

describe('checks of severity WARNING', () => {
  it('let the report in and stay with its revision', async () => {
    const stated = report({ 'workers/MANAGER': 4, 'workers/OFFICE': 0 }, { period: '2023-H2' });
    const batch = await push([stated]);
    expect(batch.results[0]).toMatchObject({
      status: 'CREATED',
      warnings: [{ code: 'CHECK_FAILED', actual: '4', expected: '< 4' }],
    });
    const rows = await queryRows(
      world.application.database,
      'select warnings from submission_revision r where r.submission_id = $1',
      [batch.results[0]?.submissionId],
    );
    expect(rows).toMatchObject([
      { warnings: [{ code: 'CHECK_FAILED', path: ['checks', 'few_managers'] }] },
    ]);
    const again = await push([stated]);
    expect(again.results[0]).toMatchObject({
      status: 'UNCHANGED',
      warnings: [{ path: ['reports', 0, 'checks', 'few_managers'] }],
    });
  });

  it('do not judge parts of a number that was not broken down', async () => {
    const batch = await push([report({ workers: 9 }, { period: '2023-H1' })]);
    expect(batch.results[0]?.warnings).toEqual([]);
  });
});

describe('previous()', () => {
  const members = (count: number, admitted: number, left: number, period: string) =>
    report(
      { party_members: count, party_members_admitted: admitted, party_members_left: left },
      { period, reporter: { enterprise: taxCodes.second } },
    );

  it('is what the same reporter stated one period before; the residual is told', async () => {
    const first = await push([members(40, 2, 0, '2023-H1')]);
    expect(first.results[0]?.warnings).toEqual([]);
    const second = await push([members(44, 3, 1, '2023-H2')]);
    expect(second.results[0]?.warnings).toMatchObject([
      { actual: '44', expected: '42', residual: '2' },
    ]);
    const balanced = await push([members(42, 3, 1, '2023-H2')]);
    expect(balanced.results[0]).toMatchObject({ status: 'UPDATED', warnings: [] });
  });

  it('of another reporter is another number', async () => {
    const other = { ...members(7, 1, 0, '2023-H2'), reporter: { unit: 'zone' } };
    expect((await push([other])).results[0]?.warnings).toEqual([]);
  });

  it('is found in the same push, in whatever order, unless that report is refused', async () => {
    const reports = [
      members(50, 1, 0, '2021-H2'),
      members(49, 0, 0, '2021-H1'),
      members(900, 0, 0, '2022-H1'),
      members(901, 1, 0, '2022-H2'),
    ];
    const batch = await push(reports);
    expect(batch.results.map(({ errors }) => brief(errors))).toEqual([
      [],
      [],
      ['reports.2.checks.growth'],
      [],
    ]);
    expect(batch.results.map(({ warnings }) => brief(warnings))).toEqual([
      [],
      [],
      ['reports.2.checks.stock_flow'],
      [],
    ]);
  });

  it('of what was annulled is nothing', async () => {
    await push([members(10, 0, 0, '2020-H1')]);
    const annulled = await push([{ ...members(0, 0, 0, '2020-H1'), values: [] }]);
    expect(annulled).toMatchObject({ updated: 1 });
    expect((await push([members(99, 1, 0, '2020-H2')])).results[0]?.warnings).toEqual([]);
  });

  it('is told alike by a dry run', async () => {
    const stated = [members(60, 0, 0, '2024-H1')];
    const dry = await push(stated, { dryRun: true });
    const real = await push(stated);
    expect(dry.results[0]?.warnings).toEqual(real.results[0]?.warnings);
    expect(real.results[0]?.warnings).toMatchObject([{ residual: '18' }]);
  });
});

describe('another version of a form', () => {
  it('changes nothing that was accepted, and judges what comes after', async () => {
    const stated = report({ cadres: 8, cadres_trained: 8 }, { period: '2022-H2' });
    const older = await push([report({ workers: 9, cadres: 2 }, { period: '2021-H1' })]);
    expect(older).toMatchObject({ created: 1 });
    const figure = () => world.figure('land', 'cadres', '2021-H1');
    const before = await figure();
    await define({
      ...people,
      version: 2,
      checks: [check('untrained', 'cadres_trained < cadres'), check('many', 'cadres >= 5')],
    });
    expect(await figure()).toBe(before);
    const revisions = await queryRows(
      world.application.database,
      `select v.version, r.number from submission_revision r join form_version v on v.id = r.form_version_id
      where r.submission_id = $1`,
      [older.results[0]?.submissionId],
    );
    expect(revisions).toMatchObject([{ version: 1, number: 1 }]);
    expect((await push([stated])).results[0]?.errors).toMatchObject([
      { path: ['reports', 0, 'checks', 'untrained'], actual: '8', expected: '< 8' },
    ]);
  });
});

describe('a summary', () => {
  beforeAll(() =>
    define(
      formRow({
        code: 'summary',
        reporterKinds: ['UNIT'],
        basis: 'SUMMARY',
        fields: [
          fieldRow({ measure: 'organizations', dimensions: ['organization_kind', 'party_form'] }),
        ],
        checks: [
          check(
            'forms',
            'organizations[organization_kind=PARTY] = organizations[party_form=GRASSROOTS_COMMITTEE|GRASSROOTS_CELL|SUBORDINATE_CELL]',
            'WARNING',
          ),
        ],
      }),
    ),
  );

  it('of 44 party organizations that lists 1 + 27 + 15 lacks one', async () => {
    const part = (dimension: string, code: string, value: number) => ({
      measure: 'organizations',
      member: { dimension, code },
      value,
    });
    const batch = await push([
      {
        form: 'summary',
        reporter: { unit: 'province' },
        period: '2023-H1',
        values: [
          part('organization_kind', 'PARTY', 44),
          part('organization_kind', 'TRADE_UNION', 465),
          part('party_form', 'GRASSROOTS_COMMITTEE', 1),
          part('party_form', 'GRASSROOTS_CELL', 27),
          part('party_form', 'SUBORDINATE_CELL', 15),
        ],
      },
    ]);
    expect(batch.results[0]).toMatchObject({
      status: 'CREATED',
      warnings: [{ actual: '44', expected: '43', residual: '1' }],
    });
    expect(await world.figure('province', 'organizations', '2023-06')).not.toBe(44);
  });
});
