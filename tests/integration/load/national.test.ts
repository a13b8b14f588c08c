import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import { defineDueRules } from '../../../src/forms/duties/define-due-rules.js';
import { reorganizationPort } from '../../../src/forms/duties/follow-reorganizations.js';
import type { HttpServer } from '../../../src/http/listen.js';
import { today } from '../../../src/kernel/clock.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { loadStatement } from '../../../src/platform/statement.js';
import { reorganizeUnits } from '../../../src/units/reorganize/reorganize-units.js';
import { verifyTree } from '../../../src/units/trees/verify-tree.js';
import { fillCountry, homesOf } from '../../load/national/fill-country.js';
import { madeUpShape } from '../../load/national/national-shape.js';
import type { NationalParts } from '../../load/national/national-parts.js';
import { eve, reformQuestions } from '../../load/national/questions-of-reform.js';
import { readThroughReform } from '../../load/national/reads-through-reform.js';
import {
  carryOut,
  reformDay,
  reformRow,
  type SplitEnterprise,
} from '../../load/national/reform.js';
import { faults } from '../../support/reorganization-world.js';
import { serveLocally } from '../../support/serve-locally.js';
import { TreeWorld } from '../../support/tree-world.js';

// The national part of `npm run bench` in small: every road gives the same answers; how fast it is, is no test.
const shape = madeUpShape({
  provinces: 5,
  provincesAfter: 3,
  districts: 9,
  communes: 40,
  communesAfter: 13,
  split: 4,
});
const enterprises = 150;
const asOf = (date: string) => ({ basis: 'AS_OF', asOf: date as IsoDate }) as const;

describe('a country through its reform', () => {
  let world: TreeWorld;
  let parts: NationalParts;
  let server: HttpServer;
  let split: readonly SplitEnterprise[];

  beforeAll(async () => {
    world = await TreeWorld.open();
    const { application } = world;
    parts = {
      application,
      reorganizeUnits,
      reorganizationPort,
      defineDueRules,
      rebuildCube,
      sources: contributionSources,
      loadStatement,
    };
    server = await serveLocally(application);
    split = await fillCountry(parts, shape, enterprises, today(application.clock));
  });

  afterAll(async () => {
    await server.close();
    await world.close();
  });

  it('is filled with what the records say', async () => {
    expect(split.length).toBeGreaterThan(shape.split.length);
    expect(await faults(world)).toEqual([]);
  });

  it('is seen as before or as after, never as a mix, and its eve as it was', async () => {
    const reads = await readThroughReform(
      `${server.url}/graphql`,
      reformQuestions('trade_union_density', '2024-H2'),
      () => carryOut(parts, reformRow(shape, split)),
    );
    expect(reads.reads).toBeGreaterThan(0);
  });

  it('keeps a cube and a tree that are those of the records', async () => {
    expect(await verifyTree(world.application.database)).toEqual([]);
    expect(await faults(world)).toEqual([]);
  });

  // Counted from the places where enterprises were put, and from nothing of the product.
  it('has the enterprises of then and those of now in its provinces', async () => {
    const parents = new Map(shape.before.map(({ code, parent }) => [code, parent ?? '']));
    const provinceOf = (unit: string): string => parents.get(parents.get(unit) ?? '') ?? '';
    const before = Map.groupBy(homesOf(shape, enterprises), ({ unit }) => provinceOf(unit));
    expect(before.size).toBe(5);
    for (const [province, homes] of before) {
      expect(await world.figure(province, 'enterprises', '2025-Q4', asOf(eve))).toBe(homes.length);
      const atPeriod = { basis: 'AT_PERIOD' } as const;
      expect(await world.figure(province, 'enterprises', '2025-Q2', atPeriod)).toBe(homes.length);
    }
    const now = countNow();
    expect(now.size).toBe(3);
    for (const [province, count] of now) {
      for (const tree of [{ basis: 'CURRENT' }, asOf(reformDay)] as const) {
        expect(await world.figure(province, 'enterprises', '2024-Q4', tree)).toBe(count);
      }
    }
  });

  function countNow(): Map<string, number> {
    const opened = new Map(shape.opened.map(({ code, parent }) => [code, parent ?? '']));
    const into = new Map(shape.merged.map(({ from, into: successor }) => [from, successor]));
    const assigned = new Map(
      reformRow(shape, split).split.flatMap(({ enterprises: list = [] }) =>
        list.map(({ taxCode, unit }) => [taxCode, unit] as const),
      ),
    );
    const counts = new Map<string, number>();
    for (const { taxCode, unit } of homesOf(shape, enterprises)) {
      const province = opened.get(assigned.get(taxCode) ?? into.get(unit) ?? '') ?? '';
      counts.set(province, (counts.get(province) ?? 0) + 1);
    }
    return counts;
  }
});
