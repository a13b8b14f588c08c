import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { taxCodes } from '../support/small-world.js';
import { reorganize, unit } from '../support/tree-api-world.js';

/**
 * An enterprise through its whole life, as programs elsewhere write and read it: it opens under x (domestic), founds a union, becomes
 * foreign, x is split into y1 (takes it) and y2 (main), and it closes with its union.
 */
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: '2026-01-15' });
  const [e] = taxCodes;
  const open = [unit('vn', 'COUNTRY'), unit('x', 'COMMUNE', 'vn')];
  await reorganize(api, { effectiveOn: '2000-01-01', open });
  await write('registerEnterprises', [
    { taxCode: e, name: 'E', unit: 'x', openedOn: '2025-02-10', ownership: 'DOMESTIC' },
  ]);
  await write('registerOrganizations', [
    { code: 'u1', kind: 'TRADE_UNION', name: 'CĐ', enterprise: e, foundedOn: '2025-03-20' },
  ]);
  await write('registerEnterprises', [
    { taxCode: e, classifiedFrom: '2025-05-05', ownership: 'FOREIGN' },
  ]);
  await reorganize(api, {
    effectiveOn: '2025-07-01',
    open: [unit('y1', 'COMMUNE', 'vn'), unit('y2', 'COMMUNE', 'vn')],
    split: [
      {
        unit: 'x',
        into: [{ unit: 'y1' }, { unit: 'y2', isMain: true }],
        enterprises: [{ taxCode: e, unit: 'y1' }],
      },
    ],
  });
  await write('closeEnterprises', [{ taxCode: e, on: '2025-11-15' }]);
});
afterAll(() => api.close());

type Register = 'registerEnterprises' | 'registerOrganizations' | 'closeEnterprises';

async function write(mutation: Register, rows: readonly object[]): Promise<void> {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const list = mutation === 'registerOrganizations' ? 'organizations' : 'enterprises';
  const { data, errors } = await api.send<Record<string, { userErrors: unknown[] }>>(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input: { [list]: rows } },
  );
  expect([errors, data?.[mutation]?.userErrors]).toEqual([[], []]);
}

const months = Array.from({ length: 11 }, (_, n) => `2025-${String(n + 1).padStart(2, '0')}`);

/** Value or reason, month by month from January to November 2025. */
async function line(metric: string, code: string, args: string): Promise<(number | string)[]> {
  const { data, errors } = await api.send<{
    unit: { indicators: { value: number | null; reason: string | null }[] };
  }>(
    `query ($periods: [Period!]!) { unit(code: "${code}") {
      indicators(codes: ["${metric}"], periods: $periods${args}) { value reason } } }`,
    { periods: months },
  );
  expect(errors).toEqual([]);
  return data!.unit.indicators.map(({ value, reason }) => value ?? reason ?? 'nothing');
}

/** So many months of each: '0x1 1x9 0x1' is nothing in January, 1 to October, nothing in November. */
const spelled = (text: string): (number | string)[] =>
  text.split(' ').flatMap((part) => {
    const [value = '', count] = part.split('x');
    return Array.from({ length: Number(count) }, () =>
      /^\d+$/.test(value) ? Number(value) : value,
    );
  });

const atPeriod = ', tree: { basis: AT_PERIOD }';
const then = ', tree: { basis: AS_OF, asOf: "2025-06-30" }';
const where = (member: string): string =>
  `, where: [{ dimension: "ownership", members: ["${member}"] }]`;
const coverage = 'trade_union_coverage_of_all';
const union = 'enterprises_with_trade_union';

describe('an enterprise that opens, founds a union, is reclassified, is split off with its ground, and closes', () => {
  it.each([
    ['enterprises', 'x', atPeriod, '0x1 1x5 0x5'],
    ['enterprises', 'y1', atPeriod, '0x6 1x4 0x1'],
    ['enterprises', 'y2', atPeriod, '0x11'],
    ['enterprises', 'x', '', '0x11'],
    ['enterprises', 'y1', '', '0x1 1x9 0x1'],
    ['enterprises', 'y2', '', '0x11'],
    ['enterprises', 'x', then, '0x1 1x9 0x1'],
    ['enterprises', 'y1', then, '0x11'],
    ['enterprises', 'vn', atPeriod, '0x1 1x9 0x1'],
    ['enterprises', 'vn', '', '0x1 1x9 0x1'],
    ['enterprises', 'vn', then, '0x1 1x9 0x1'],
    [union, 'y1', '', '0x2 1x8 0x1'],
    [union, 'x', then, '0x2 1x8 0x1'],
    [union, 'vn', atPeriod, '0x2 1x8 0x1'],
    ['enterprises', 'y1', where('DOMESTIC'), '0x1 1x3 0x7'],
    ['enterprises', 'y1', where('FOREIGN'), '0x4 1x6 0x1'],
    ['enterprises', 'vn', `${where('DOMESTIC')}${then}`, '0x1 1x3 0x7'],
    ['enterprises', 'vn', `${where('FOREIGN')}${atPeriod}`, '0x4 1x6 0x1'],
    [coverage, 'y1', '', 'ZERO_DENOMINATORx1 0x1 100x8 ZERO_DENOMINATORx1'],
    [coverage, 'x', then, 'ZERO_DENOMINATORx1 0x1 100x8 ZERO_DENOMINATORx1'],
    [coverage, 'vn', atPeriod, 'ZERO_DENOMINATORx1 0x1 100x8 ZERO_DENOMINATORx1'],
  ])('%s of %s%s: %s', async (metric, code, args, months) => {
    expect(await line(metric, code, args)).toEqual(spelled(months));
  });
});
