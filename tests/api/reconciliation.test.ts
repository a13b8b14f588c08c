import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineDueRules } from '../../src/forms/duties/define-due-rules.js';
import { defineForms } from '../../src/forms/define-forms.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { SubmitReportsDocument, UnitReconciliationDocument } from '../support/operations.js';
import { fillSmallWorld, taxCodes } from '../support/small-world.js';

const form = 'statement_half_year';
const half = '2023-H1';
const field = { required: false, integer: true, minimum: 0 };

let api: TestApi;

const due = (code: string, of: string, reporterKind: string) => ({
  code,
  form: of,
  reporterKind,
  from: '2023-01-01',
  to: '2024-01-01',
  daysAfter: 10,
});

async function state(reporter: string, values: readonly object[], key: string) {
  const reports = [{ form, reporter: { unit: reporter }, period: half, values: values as never }];
  const input = { idempotencyKey: key, reports };
  const { submitReports } = await api.ask(SubmitReportsDocument, { input });
  expect(submitReports?.userErrors).toEqual([]);
}

const kind = (code: string) => ({ dimension: 'organization_kind', code });
const read = async (code: string, first = 100) =>
  (await api.ask(UnitReconciliationDocument, { code, form, period: half, first })).unit
    ?.reconciliation;

beforeAll(async () => {
  api = await startTestApi({ today: '2026-11-21' });
  await fillSmallWorld(api);
  const { application } = api;
  const { database } = application;
  await database.write({ principal: 'test', action: 'define' }, async (tx) => {
    const { results } = await defineForms(tx, [
      {
        code: form,
        version: 1,
        nameVi: 'Tổng hợp',
        nameEn: 'Statement',
        grain: 'HALF_YEAR',
        reporterKinds: ['UNIT'],
        basis: 'SUMMARY',
        acceptance: 'ON_RECEIPT',
        fields: [
          { measure: 'organizations', ...field, dimensions: ['organization_kind'] },
          { measure: 'workers', ...field },
          { measure: 'trade_union_members', ...field },
        ],
      },
    ]);
    expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  });
  await application.refreshDefinitions();
  await database.write({ principal: 'test', action: 'define' }, async (tx) => {
    const { results } = await defineDueRules(tx, application.writeContext(), [
      due('enterprises', 'enterprise_half_year', 'ENTERPRISE'),
      { ...due('zones', 'unit_half_year', 'UNIT'), unitKinds: ['ZONE'] },
      { ...due('year', 'unit_year', 'UNIT'), unitKinds: ['BLOC', 'ZONE'] },
    ]);
    expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  });
  await application.refreshDefinitions();
});
afterAll(() => api.close());

describe('Unit.reconciliation', () => {
  it('is empty without a report', async () => {
    expect(await read('binh_phuoc')).toEqual([]);
  });

  it('holds each stated number against the figure of the same subtree', async () => {
    await state(
      'binh_phuoc',
      [
        { measure: 'organizations', member: kind('TRADE_UNION'), value: 465 },
        { measure: 'organizations', member: kind('PARTY'), value: 0 },
        { measure: 'workers', value: 130 },
        { measure: 'trade_union_members', value: 5 },
      ],
      'stated',
    );
    const found = await read('binh_phuoc');
    const of = (measure: string, member?: string) =>
      found?.find((one) => one.measureCode === measure && one.part?.member.code === member);
    expect(of('organizations', 'TRADE_UNION')).toMatchObject({
      stated: 465,
      rolledUp: 1,
      difference: 464,
      tolerance: 0,
      status: 'DIFFERENT',
    });
    expect(of('organizations', 'PARTY')).toMatchObject({ rolledUp: 0, status: 'EQUAL' });
    expect(of('workers')).toMatchObject({ rolledUp: 125, difference: 5, status: 'DIFFERENT' });
    expect(of('trade_union_members')).toMatchObject({
      rolledUp: null,
      reason: 'NO_DATA',
      difference: null,
      status: 'NOTHING_TO_COMPARE',
    });
  });

  it('adds nothing to the figures', async () => {
    const query =
      '{ unit(code: "vn") { indicator(code: "workers", period: "2023-H1") { value } } }';
    const { data } = await api.send(query);
    expect(data).toEqual({ unit: { indicator: { value: 125 } } });
  });

  it.each([
    ['enterprise_half_year', half, 'FORM_NOT_SUMMARY'],
    ['statment_half_year', half, 'UNKNOWN_FORM'],
    [form, '2023', 'PERIOD_NOT_OF_GRAIN'],
  ])('of %s in %s is %s', async (code, period, finding) => {
    const query = `{ unit(code: "vn") { reconciliation(form: "${code}", period: "${period}") { stated } } }`;
    const { errors } = await api.send(query);
    expect(errors.flatMap(({ extensions }) => extensions.findings?.map((one) => one.code))).toEqual(
      [finding],
    );
  });

  it('names who has not sent what the figure needs', async () => {
    const found = await read('binh_phuoc');
    const workers = found?.find(({ measureCode }) => measureCode === 'workers');
    expect(workers?.missingCount).toBe(1);
    expect(workers?.missingReporters).toEqual([
      {
        reporterKind: 'ENTERPRISE',
        code: taxCodes[3],
        name: 'Công ty Bốn',
        form: 'enterprise_half_year',
        period: half,
        dueAt: '2023-07-10T17:00:00.000Z',
      },
    ]);
    // Of a register: who owes a report and has nothing in the registers. The other zones have enterprises.
    const unions = found?.find(({ part }) => part?.member.code === 'TRADE_UNION');
    expect(unions?.missingCount).toBe(1);
    expect(unions?.missingReporters).toMatchObject([
      { code: 'zone_c', form: 'unit_half_year', period: half },
    ]);
    const [first] = (await read('binh_phuoc', 1)) ?? [];
    expect(first?.missingReporters).toHaveLength(1);
  });

  it('costs one statement more for all who are missing, however many units and numbers', async () => {
    await state('zones', [{ measure: 'workers', value: 125 }], 'zones');
    const names: string[] = [];
    const query = `{ unit(code: "vn") { children { reconciliation(form: "${form}", period: "${half}") { missingCount }
      children { reconciliation(form: "${form}", period: "${half}") { missingCount missingReporters { code } } } } } }`;
    api.application.database.onStatement = ({ name }) => void names.push(name);
    const { errors } = await api.send(query);
    api.application.database.onStatement = undefined;
    expect(errors).toEqual([]);
    expect(names.filter((name) => name === 'indicators.read-summaries')).toHaveLength(1);
    expect(names.filter((name) => name === 'indicators.missing-reporters')).toHaveLength(1);
  });

  it('a statement stands against what was below the unit when its period ended', async () => {
    const before = await read('binh_phuoc');
    const move = `mutation { reorganizeUnits(input: { effectiveOn: "2025-07-01", move: [{ unit: "zones", parent: "dong_nai" }] })
      { userErrors { code messageEn } } }`;
    const { data, errors } = await api.send(move);
    expect({ data, errors }).toEqual({ data: { reorganizeUnits: { userErrors: [] } }, errors: [] });
    const query =
      '{ unit(code: "binh_phuoc") { indicator(code: "workers", period: "2023-H1") { value } } }';
    const now = await api.send(query);
    expect(now.data).toEqual({ unit: { indicator: { value: null } } });
    expect(await read('binh_phuoc')).toEqual(before);
  });
});
