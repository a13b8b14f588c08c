import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contributionSources } from '../../src/app/sources.js';
import { loadSeed } from '../../src/cli/seed/load-seed.js';
import { readSeed } from '../../src/cli/seed/read-seed.js';
import { readSeedFolder } from '../../src/cli/seed/seed-folder.js';
import type { SeedContent } from '../../src/cli/seed/seed-content.js';
import { verifyCube } from '../../src/cube/verify.js';
import { startTestApi, type TestApi } from '../support/api.js';

/*
 * The demo on both sides of the reform of 2025-07-01, by hand. What its enterprises state as workers and trade union members:
 *
 * zones of Bình Phước   2024-H2          2025-H1          2025-H2
 * dong_xoai_ii           5,510  5,020     5,560  5,070     5,620  5,130
 * bac_dong_phu           7,590  6,670     7,660  6,740     7,740  6,820
 * chon_thanh_ii         10,260  9,580    10,360  9,680    10,460  9,780
 * minh_hung_iii          8,440  7,030     8,530  7,120     8,610  7,190
 * minh_hung_han_quoc    18,260 15,770    18,440 15,950    18,610 16,110
 * becamex_binh_phuoc     4,490  3,830     4,540  3,880     4,580  3,920
 * chon_thanh_i           4,590  3,760     4,630  3,800     4,670  3,830
 * dong_xoai_i            4,820  4,100     4,860  4,140     4,910  4,190
 * dong_xoai_iii          1,690  1,410     1,710  1,430     1,730  1,450
 * nam_dong_phu           1,990  1,640     2,010  1,660     2,030  1,680
 * viet_kieu                660    600       660    600       670    610
 * minh_hung_sikico       4,420  3,950     4,460  3,990     4,510  4,040
 * hoa_lu                   200      -       200      -       200      -
 * together              72,920 63,360    73,620 64,060    74,340 64,750
 *
 * Đồng Nai's own  2024-H2 1,240+930+610+320 = 3,100   2025-H1 1,280+960+620+340 = 3,200   2025-H2 1,320+990+630+360 = 3,300
 *   union members         1,140+820         = 1,960                                               1,220+860         = 2,080
 * Hưng Yên's own  2024-H2 510+305+195       = 1,010   2025-H1 520+310+190       = 1,020   2025-H2 530+315+185       = 1,030
 * Thái Bình's     2024-H2 410+100           =   510   2025-H1 420+100           =   520   2025-H2 430+100           =   530
 *
 * Inspections: Hưng Yên 12 + 14 in 2024, 10 + 26 in 2025; Thái Bình 8 + 9 in 2024, 7 in the first half of 2025, its last one.
 * Unions and enterprises at the end of 2024: zones 137 of 208, Đồng Nai 2 of 4, Hưng Yên 1 of 3, Thái Bình 1 of 2.
 */
const CURRENT = '{ basis: CURRENT }';
const AT_PERIOD = '{ basis: AT_PERIOD }';
const BEFORE = '{ basis: AS_OF, asOf: "2025-06-30" }';
const AFTER = '{ basis: AS_OF, asOf: "2025-07-01" }';

type Expected = number | null | readonly [numerator: number, denominator: number];
type Row = readonly [unit: string, metric: string, period: string, tree: string, value: Expected];

const workers: readonly Row[] = [
  // Đồng Nai regrouped: its own and those of Bình Phước, 3,100 + 72,920 = 76,020 and so on.
  ['dong_nai', 'workers', '2024-H2', CURRENT, 76_020],
  ['dong_nai', 'workers', '2025-H1', CURRENT, 76_820],
  ['dong_nai', 'workers', '2025-H2', CURRENT, 77_640],
  ['dong_nai', 'workers', '2024-H2', AFTER, 76_020],
  // As it was: its own until the reform, all from it on.
  ['dong_nai', 'workers', '2024-H2', AT_PERIOD, 3_100],
  ['dong_nai', 'workers', '2025-H1', AT_PERIOD, 3_200],
  ['dong_nai', 'workers', '2025-H2', AT_PERIOD, 77_640],
  ['dong_nai', 'workers', '2025-H2', BEFORE, 3_300],
  ['binh_phuoc', 'workers', '2024-H2', AT_PERIOD, 72_920],
  ['binh_phuoc', 'workers', '2025-H1', AT_PERIOD, 73_620],
  ['binh_phuoc', 'workers', '2025-H2', BEFORE, 74_340],
  // Its zones stand under Đồng Nai since; the districts that stay with it state no workers.
  ['binh_phuoc', 'workers', '2025-H2', AT_PERIOD, null],
  ['binh_phuoc', 'workers', '2024-H2', CURRENT, null],
  ['binh_phuoc_zones', 'workers', '2024-H2', CURRENT, 72_920],
  ['binh_phuoc_zones', 'workers', '2024-H2', AT_PERIOD, 72_920],
  // 1,010 + 510 = 1,520 and 1,030 + 530 = 1,560; what was at Thái Bình stays with it as a part of Hưng Yên.
  ['hung_yen', 'workers', '2024-H2', CURRENT, 1_520],
  ['hung_yen', 'workers', '2024-H2', AT_PERIOD, 1_010],
  ['hung_yen', 'workers', '2025-H2', AT_PERIOD, 1_560],
  ['hung_yen', 'workers', '2025-H2', BEFORE, 1_030],
  ['thai_binh', 'workers', '2024-H2', AT_PERIOD, 510],
  ['thai_binh', 'workers', '2025-H2', CURRENT, 530],
  // 72,920 + 3,100 + 1,010 + 510 = 77,540 and 74,340 + 3,300 + 1,030 + 530 = 79,200, under every hierarchy.
  ...[CURRENT, AT_PERIOD, BEFORE, AFTER].flatMap((tree): Row[] => [
    ['vn', 'workers', '2024-H2', tree, 77_540],
    ['vn', 'workers', '2025-H2', tree, 79_200],
  ]),
];

const ratios: readonly Row[] = [
  // Ratios of sums: (63,360 + 1,960) / (72,920 + 3,100), and (64,750 + 2,080) / (74,340 + 3,300).
  ['dong_nai', 'trade_union_density', '2024-H2', CURRENT, [65_320, 76_020]],
  ['dong_nai', 'trade_union_density', '2024-H2', AT_PERIOD, [1_960, 3_100]],
  ['dong_nai', 'trade_union_density', '2025-H2', AT_PERIOD, [66_830, 77_640]],
  ['binh_phuoc', 'trade_union_density', '2024-H2', AT_PERIOD, [63_360, 72_920]],
  // Registers: 137 + 2 of 208 + 4; 1 + 1 of 3 + 2; 137 + 2 + 1 + 1 of 208 + 4 + 3 + 2.
  ['dong_nai', 'trade_union_coverage_of_all', '2024-H2', CURRENT, [139, 212]],
  ['dong_nai', 'trade_union_coverage_of_all', '2024-H2', AT_PERIOD, [2, 4]],
  ['binh_phuoc', 'trade_union_coverage_of_all', '2024-H2', AT_PERIOD, [137, 208]],
  ['hung_yen', 'trade_union_coverage_of_all', '2024-H2', CURRENT, [2, 5]],
  ['hung_yen', 'trade_union_coverage_of_all', '2024-H2', BEFORE, [1, 3]],
  ['thai_binh', 'trade_union_coverage_of_all', '2024-H2', AT_PERIOD, [1, 2]],
  ['vn', 'trade_union_coverage_of_all', '2024-H2', CURRENT, [141, 217]],
  // The reforms of 2025 leave 2023 as the document has it.
  ['vn', 'trade_union_coverage_of_all', '2023-H1', CURRENT, [137, 208]],
  ['dong_nai', 'trade_union_coverage_of_all', '2023-H1', CURRENT, [137, 208]],
  ['binh_phuoc', 'trade_union_coverage_of_all', '2023-H1', AT_PERIOD, [137, 208]],
];

const flowsAndDuties: readonly Row[] = [
  // 26 + 17 = 43 in 2024; 10 + 26 + 7 = 43 in 2025, whose last day lies after the reform.
  ['hung_yen', 'inspections', '2024', CURRENT, 43],
  ['hung_yen', 'inspections', '2024', AT_PERIOD, 26],
  ['thai_binh', 'inspections', '2024', AT_PERIOD, 17],
  ['hung_yen', 'inspections', '2025', AT_PERIOD, 43],
  ['hung_yen', 'inspections', '2025', BEFORE, 36],
  ['thai_binh', 'inspections', '2025', BEFORE, 7],
  // 11 districts, the authority, 13 zones; the districts owe nothing for a year that ends after they did.
  ['dong_nai', 'reports_expected', '2024', CURRENT, 25],
  ['dong_nai', 'reports_expected', '2024', AT_PERIOD, 0],
  ['binh_phuoc', 'reports_expected', '2024', AT_PERIOD, 25],
  ['dong_nai', 'reports_expected', '2025', CURRENT, 14],
  ['vn', 'reports_expected', '2024', CURRENT, 25],
  ['vn', 'reports_expected', '2025', CURRENT, 14],
];

// Later than the instants of the database, which are those of this machine.
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

let api: TestApi;
let content: SeedContent;
let beforeTheReform = '';

async function load(part: SeedContent): Promise<void> {
  const services = { ...api.application, sources: contributionSources };
  const { faults } = await loadSeed(services, part, { principal: 'seed demo' });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}

interface Told {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly asKnownAt: string;
}

async function ask([unit, metric, period, tree]: Row, more = ''): Promise<Told> {
  const form = metric.startsWith('reports_') ? ', form: "unit_year"' : '';
  const { data, errors } = await api.send<{ unit: { indicator: Told } }>(
    `{ unit(code: "${unit}") {
      indicator(code: "${metric}", period: "${period}", tree: ${tree}${form}${more}) { value numerator denominator asKnownAt }
    } }`,
  );
  if (data?.unit.indicator === undefined) throw new Error(JSON.stringify(errors));
  return data.unit.indicator;
}

async function answers(row: Row): Promise<void> {
  const [, , , , expected] = row;
  const { value, numerator, denominator } = await ask(row);
  if (typeof expected === 'number' || expected === null) expect(value).toBe(expected);
  else expect([numerator, denominator]).toEqual(expected);
}

beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  const read = readSeed(readSeedFolder('seeds'));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  content = read.value;
  await load({ ...content, reorganizations: { ...content.reorganizations, rows: [] } });
  beforeTheReform = (await ask(['vn', 'workers', '2025-H2', CURRENT, null])).asKnownAt;
  await load(content);
});

afterAll(() => api.close());

describe('the demo on both sides of the reform', () => {
  it.each(workers)('%s: %s of %s, %s: %p', (...row) => answers(row));
  it.each(ratios)('%s: %s of %s, %s: %p', (...row) => answers(row));
  it.each(flowsAndDuties)('%s: %s of %s, %s: %p', (...row) => answers(row));
});

describe('what was known before anybody told of the reform', () => {
  it.each<Row>([
    ['dong_nai', 'workers', '2025-H2', CURRENT, 3_300],
    ['dong_nai', 'workers', '2025-H2', AT_PERIOD, 3_300],
    ['binh_phuoc', 'workers', '2025-H2', CURRENT, 74_340],
    ['hung_yen', 'inspections', '2025', CURRENT, 36],
    ['vn', 'workers', '2025-H2', CURRENT, 79_200],
    // Nobody knew yet that the districts would end: 11 + 13 + 1 went on owing.
    ['binh_phuoc', 'reports_expected', '2024', CURRENT, 25],
  ])('%s: %s of %s, %s: %p', async (...row) => {
    const { value } = await ask(row, `, knownAt: "${beforeTheReform}"`);
    expect(value).toBe(row[4]);
  });
});

describe('the provinces', () => {
  it('were 63, are 34, and all of them stand in the hierarchy of today', async () => {
    const { data } = await api.send<{ unit: Record<string, { closedOn: string | null }[]> }>(
      `{ unit(code: "vn") {
        before: children(asOf: "2025-06-30") { code closedOn }
        after: children(asOf: "2025-07-01") { code closedOn }
        today: children(includeHistorical: true) { code closedOn }
      } }`,
    );
    const { before = [], after = [], today = [] } = data?.unit ?? {};
    expect(before).toHaveLength(63);
    expect(after).toHaveLength(34);
    expect(before.filter(({ closedOn }) => closedOn === '2025-07-01')).toHaveLength(29);
    // Those that ended stand below those that they passed to.
    expect(today).toEqual(after);
  });

  it('have the names of the day', async () => {
    const namesOn = async (day: string): Promise<string[]> => {
      const { data } = await api.send<{ unit: { children: { code: string; name: string }[] } }>(
        `{ unit(code: "vn") { children(asOf: "${day}") { code name } } }`,
      );
      const named = data?.unit.children ?? [];
      return named.filter(({ code }) => ['hue', 'dong_nai'].includes(code)).map(({ name }) => name);
    };
    expect(await namesOn('2024-12-31')).toEqual(['Tỉnh Đồng Nai', 'Tỉnh Thừa Thiên Huế']);
    expect(await namesOn('2026-04-29')).toEqual(['Tỉnh Đồng Nai', 'Thành phố Huế']);
    expect(await namesOn('2026-04-30')).toEqual(['Thành phố Đồng Nai', 'Thành phố Huế']);
  });
});

it('the cube agrees with the records, and the reform is not carried out twice', async () => {
  const { database } = api.application;
  expect(await verifyCube(database, contributionSources)).toEqual([]);
  const services = { ...api.application, sources: contributionSources };
  const { steps, faults } = await loadSeed(services, content, { principal: 'seed demo' });
  expect(faults).toEqual([]);
  const [reorganizations] = steps.filter(({ step }) => step === 'reorganizations');
  expect(reorganizations).toMatchObject({ created: 0, updated: 0, unchanged: 5 });
});
