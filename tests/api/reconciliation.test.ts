import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineForms } from '../../src/forms/define-forms.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { SubmitReportsDocument, UnitReconciliationDocument } from '../support/operations.js';
import { fillSmallWorld } from '../support/small-world.js';

const form = 'statement_half_year';
const half = '2023-H1';
const field = { required: false, integer: true, minimum: 0 };

let api: TestApi;

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
  const { database, refreshDefinitions } = api.application;
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
  await refreshDefinitions();
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
});
