import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { coveredFigure, fillRatesWorld, half } from '../support/rates-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: '2024-05-01' });
  await fillRatesWorld(api);
});
afterAll(() => api.close());

const figure = (unit: string, metric: string, period: string, form?: string) =>
  coveredFigure(api, unit, metric, period, form);

describe('rates of reporting', () => {
  it.each([
    ['zone_a', 'reporting_rate', 100, 2, 2],
    ['zone_b', 'reporting_rate', 50, 1, 2],
    ['zones', 'reporting_rate', 75, 3, 4],
    ['binh_phuoc', 'reporting_rate', 75, 3, 4],
    ['vn', 'reporting_rate', 75, 3, 4],
    ['zone_a', 'on_time_rate', 100, 2, 2],
    ['zone_b', 'on_time_rate', 0, 0, 2],
    ['vn', 'on_time_rate', 50, 2, 4],
  ])('of %s: %s is %d', async (unit, metric, value, numerator, denominator) => {
    const found = await figure(unit, metric, '2023-H1', half);
    expect(found).toMatchObject({ value, numerator, denominator, reason: null, formCode: half });
    expect(found).toMatchObject({ incomplete: false, running: false });
  });

  it('add up over the periods of the form that have begun', async () => {
    expect(await figure('vn', 'reporting_rate', '2023', half)).toMatchObject({
      numerator: 3,
      denominator: 8,
    });
    expect(await figure('vn', 'reports_expected', '2023/2026', half)).toMatchObject({
      value: 12,
      running: true,
    });
    expect(await figure('vn', 'reports_expected', '2024', half)).toMatchObject({ value: 4 });
  });

  it('have a zero that is a zero, and no rate of nothing', async () => {
    const nowhere = await figure('dong_nai', 'reports_expected', '2023-H1', half);
    expect(nowhere).toMatchObject({ value: 0, reason: null, incomplete: false });
    expect(await figure('dong_nai', 'reporting_rate', '2023-H1', half)).toMatchObject({
      value: null,
      reason: 'ZERO_DENOMINATOR',
    });
    expect(await figure('vn', 'reports_expected', '2022-H2', half)).toMatchObject({ value: 0 });
    expect(await figure('vn', 'reports_expected', '2025', half)).toMatchObject({
      value: null,
      reason: 'NO_DATA',
    });
  });

  it('count what nobody owed apart', async () => {
    expect(await figure('zones', 'reports_unexpected', '2023-H1', 'unit_half_year')).toMatchObject({
      value: 2,
    });
    expect(await figure('zones', 'reports_received', '2023-H1', 'unit_half_year')).toMatchObject({
      value: 0,
    });
  });

  it.each(['2023-Q1', '2023-03', '2023-9M'])('%s is finer than half a year', async (period) => {
    expect(await figure('vn', 'reporting_rate', period, half)).toMatchObject({
      value: null,
      reason: 'FINER_THAN_GRAIN',
    });
  });

  it('are not broken down by form: the form is chosen', async () => {
    const query = `{ unit(code: "vn") { indicators(codes: ["reports_expected"], periods: ["2023"], by: ["form"], form: "${half}") { reason } } }`;
    const { data } = await api.send<{ unit: { indicators: { reason: string }[] } }>(query);
    expect(new Set(data!.unit.indicators.map(({ reason }) => reason))).toEqual(
      new Set(['NOT_APPLICABLE']),
    );
  });
});

describe('the form of a question', () => {
  const finding = async (query: string) => {
    const { errors } = await api.send(query);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    return errors[0]?.extensions.findings?.[0];
  };
  const asked = (rest: string) =>
    `{ unit(code: "vn") { indicator(period: "2023", ${rest}) { value } } }`;
  const rows = (metrics: string, rest: string) =>
    `{ observations(input: { units: { codes: ["vn"] }, metrics: ${metrics}, periods: ["2023"], ${rest} }) { nodes { metricCode formCode value } } }`;

  it('is required where reports are counted', async () => {
    const missing = await finding(asked('code: "reporting_rate"'));
    expect(missing).toMatchObject({ code: 'FORM_REQUIRED', path: ['form'] });
    expect(missing).toMatchObject({ expected: expect.stringContaining(half) });
    expect(await finding(rows('["reports_late"]', ''))).toMatchObject({
      code: 'FORM_REQUIRED',
      path: ['input', 'form'],
    });
  });

  it('must exist', async () => {
    expect(
      await finding(asked('code: "reporting_rate", form: "enterprise_half_yaer"')),
    ).toMatchObject({ code: 'UNKNOWN_FORM', suggestion: half });
  });

  it('is refused where no report is counted', async () => {
    expect(await finding(asked(`code: "workers", form: "${half}"`))).toMatchObject({
      code: 'FORM_NOT_APPLICABLE',
    });
    expect(await finding(rows('["workers", "enterprises"]', `form: "${half}"`))).toMatchObject({
      code: 'FORM_NOT_APPLICABLE',
      path: ['input', 'form'],
    });
  });

  it('goes in a list to the metrics that count reports', async () => {
    const { data, errors } = await api.send(
      rows('["reporting_rate", "enterprises"]', `form: "${half}"`),
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      observations: {
        nodes: [
          { metricCode: 'reporting_rate', formCode: half, value: 37.5 },
          { metricCode: 'enterprises', formCode: null, value: 4 },
        ],
      },
    });
  });
});
