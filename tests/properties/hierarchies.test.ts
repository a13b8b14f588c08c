import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemPrincipal } from '../../src/access/principal.js';
import { observe } from '../../src/indicators/observe.js';
import { observeKnown } from '../../src/indicators/known/observe-known.js';
import type { FigureRequest } from '../../src/indicators/resolve-question.js';
import { keepsBatch } from '../../src/kernel/batch.js';
import { parseDate } from '../../src/kernel/date.js';
import { defineHierarchies } from '../../src/units/hierarchies/define-hierarchies.js';
import { placeUnits } from '../../src/units/hierarchies/place-units.js';
import { readKnowledge } from '../../src/platform/knowledge.js';
import { findUnitsByCode } from '../../src/units/unit-lookup.js';
import { countsFor, DayTable, topsOf, type Placement } from '../oracle/hierarchies.js';
import type { Command, Reorganize } from '../oracle/history.js';
import { isOpen } from '../oracle/trees.js';
import { worldOf, type World } from '../oracle/world.js';
import { applyCommands } from '../support/apply-commands.js';
import { TreeWorld } from '../support/tree-world.js';
import { composeReorganization } from './compose-reorganization.js';
import { composeUnits } from './compose-units.js';
import { anyDay } from './draft.js';
import { pick } from './pick.js';
import { taxCodeOf } from './tax-code.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 4);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_000);
const today = '2026-11-21';
const lines = ['line_a', 'line_b'] as const;
const month = '2026-03';
const half = '2025-H1';
/** What a reorganization is refused for, where a hierarchy cannot be taken along. */
const refusals = ['OPEN_CHILDREN_IN_HIERARCHY', 'PLACEMENT_CYCLE'] as const;

let world: TreeWorld;
let number = 0;
const seen = { figures: 0, placed: 0, refused: 0, reorganized: 0 };
beforeAll(async () => {
  world = await TreeWorld.open();
  const rows = lines.map((code) => ({ code, nameVi: code, nameEn: code }));
  await world.application.database.write({ principal: 'test', action: 'define' }, (tx) =>
    defineHierarchies(tx, rows),
  );
  await world.application.refreshDefinitions();
});
afterAll(() => world.close());

const picks = fc.array(fc.nat({ max: 997 }), { minLength: 16, maxLength: 16 });
const anyDraft = fc.record({
  units: fc.array(
    fc.record({ parent: fc.nat({ max: 9 }), kind: fc.nat({ max: 3 }), opened: fc.nat({ max: 1 }) }),
    { minLength: 4, maxLength: 9 },
  ),
  steps: fc.array(
    fc.record({
      isPlacement: fc.nat({ max: 3 }).map((n) => n > 0),
      picks,
      days: fc.array(anyDay, { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 4, maxLength: 14 },
  ),
});
type Draft = typeof anyDraft extends fc.Arbitrary<infer T> ? T : never;

/** The product and the oracle side by side, through one history. */
class Story {
  readonly root: string;
  private readonly commands: Command[] = [];
  private readonly tables = new Map(lines.map((code) => [code, new DayTable()]));
  readonly told: string[] = [];

  constructor(private readonly draft: Draft) {
    number += 1;
    this.root = `w${number}_root`;
  }

  get world(): World {
    return worldOf(this.commands);
  }

  async play(): Promise<void> {
    const units = composeUnits(this.draft.units, number);
    await this.send({ act: 'openUnits', units });
    const enterprises = units.map(({ code, openedOn }, index) => {
      const taxCode = taxCodeOf(number * 20 + index);
      return { act: 'openEnterprise', taxCode, unit: code, openedOn } as const;
    });
    await this.send(...enterprises);
    const reports = enterprises.map(({ taxCode }, index) => ({
      act: 'report' as const,
      form: 'enterprise_half_year',
      reporter: { enterprise: taxCode },
      period: half,
      values: [{ measure: 'workers', value: 3 ** index }],
    }));
    await this.send(...reports);
    for (const [index, { isPlacement, picks: chosen, days }] of this.draft.steps.entries()) {
      if (isPlacement) await this.place(chosen, days);
      else await this.reorganize(chosen, days);
      if (index % 4 === 3) await this.check(days);
    }
    await this.check(this.draft.steps.flatMap(({ days }) => days.slice(0, 1)));
  }

  private async send(...commands: Command[]): Promise<void> {
    const { application } = world;
    const batch = await applyCommands(application, commands);
    const errors = batch.results.flatMap((row) => row.errors);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    await application.refreshDefinitions();
    this.commands.push(...commands);
  }

  /** Three rows at once; those that the product refuses are no part of the story. */
  private async place(chosen: readonly number[], days: readonly string[]): Promise<void> {
    const codes = [...this.world.units.keys()];
    const hierarchy = pick(lines, chosen[0]!);
    const rows = [0, 1, 2].map((nth): Placement => {
      const [unit, parent, kind] = chosen.slice(1 + nth * 4) as [number, number, number];
      const from = kind % 4 === 0 ? '2020-01-01' : days[nth]!;
      const to = kind % 5 === 0 && days[3]! > from ? { to: days[3]! } : {};
      const row = { unit: pick(codes, unit), from };
      return kind % 7 === 0 ? row : { ...row, parent: pick(codes, parent), ...to };
    });
    const { application } = world;
    const options = { errorPolicy: 'REJECT_FAILED', dryRun: false } as const;
    const { results } = await application.database.write(
      { principal: 'test', action: 'place' },
      (tx) =>
        placeUnits(
          tx,
          application.writeContext(),
          rows.map((row) => ({ hierarchy, ...row })),
          options.errorPolicy,
        ),
      (batch) => keepsBatch(batch, options),
    );
    await application.refreshDefinitions();
    const taken = rows.filter((_row, index) => results[index]?.status !== 'REJECTED');
    seen.placed += taken.length;
    const inOrder = taken.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    for (const row of inOrder) this.tables.get(hierarchy)!.place(this.world, row);
    this.told.push(JSON.stringify({ hierarchy, rows, results }));
  }

  private async reorganize(chosen: readonly number[], days: readonly string[]): Promise<void> {
    const command = composeReorganization(this.world, number, chosen, days) as
      Reorganize | undefined;
    if (command === undefined || command.on > '2026-10-01') return;
    const after = worldOf([...this.commands, command]);
    const tables = new Map([...this.tables].map(([code, table]) => [code, table.copy()]));
    const expected = [...tables.values()].flatMap(
      (table) => table.reorganize(after, command) ?? [],
    );
    const batch = await applyCommands(world.application, [command]);
    const codes = batch.results.flatMap(({ errors }) => errors.map(({ code }) => code));
    this.told.push(JSON.stringify({ command, codes, expected }));
    if (expected.length > 0) {
      seen.refused += 1;
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !refusals.some((known) => known === code))).toEqual([]);
      return;
    }
    expect(codes).toEqual([]);
    seen.reorganized += 1;
    await world.application.refreshDefinitions();
    this.commands.push(command);
    for (const [code, table] of tables) this.tables.set(code, table);
  }

  /** Every open unit in both hierarchies on some days, against the oracle. */
  private async check(days: readonly string[]): Promise<void> {
    const now = this.world;
    const ids = await findUnitsByCode(world.application.database, [...now.units.keys()]);
    const common = { period: half, by: [], where: [], stage: 'FINAL' } as const;
    const asked: { request: FigureRequest; expected: number | null; what: string }[] = [];
    const ask = (
      unit: string,
      metric: string,
      tree: FigureRequest['tree'],
      expected: number | null,
    ): void => {
      const period = metric === 'enterprises' ? month : half;
      const request = { ...common, unit: ids.get(unit)!.id, metric, period, tree };
      asked.push({ request, expected, what: `${unit} ${metric} ${JSON.stringify(tree)}` });
    };
    for (const hierarchy of lines) {
      const table = this.tables.get(hierarchy)!;
      for (const day of new Set([...days.slice(0, 4), today, '2025-06-30'])) {
        const tree = { hierarchy, basis: 'AS_OF', asOf: parseDate(day)! } as const;
        for (const unit of now.units.keys()) {
          if (!isOpen(now, unit, day)) continue;
          const counted = this.countedFor(now, table, unit, day);
          const workers = counted.reduce((sum, { value }) => sum + value, 0);
          ask(unit, 'workers', tree, counted.length === 0 ? null : workers);
          ask(unit, 'enterprises', tree, counted.length);
          if (day === today) {
            ask(
              unit,
              'workers',
              { hierarchy, basis: 'CURRENT' },
              counted.length === 0 ? null : workers,
            );
          }
          if (day === '2025-06-30') {
            ask(
              unit,
              'workers',
              { hierarchy, basis: 'AT_PERIOD' },
              counted.length === 0 ? null : workers,
            );
          }
        }
        // Together, those that stand under none hold all there is.
        const tops = topsOf(now, table, day).flatMap((unit) =>
          this.countedFor(now, table, unit, day),
        );
        expect(tops.length).toBe(now.enterprises.size);
      }
    }
    const { application } = world;
    const requests = asked.map(({ request }) => request);
    const { observations, knownAt } = await observe(
      systemPrincipal.scope,
      application,
      requests,
      parseDate(today)!,
    );
    const values = observations.map((each) =>
      each.ok ? each.value.figures[0]!.value : JSON.stringify(each.errors),
    );
    seen.figures += values.length;
    const differences = asked.flatMap(({ expected, what }, index) =>
      values[index] === expected ? [] : [`${what}: ${values[index]} instead of ${expected}`],
    );
    if (differences.length > 0) {
      throw new Error([...differences.slice(0, 9), ...this.told].join('\n'));
    }
    this.noted.push({ requests, values, knownAt });
  }

  private readonly noted: {
    requests: readonly FigureRequest[];
    values: readonly unknown[];
    knownAt: Date;
  }[] = [];

  /** What was told during the story is what was known then. */
  async lookBack(): Promise<void> {
    for (const { requests, values, knownAt } of this.noted.slice(0, 2)) {
      const some = requests.slice(0, 60);
      const { observations } = await observeKnown(systemPrincipal.scope, world.application, some, {
        knowledge: await readKnowledge(world.application.database, knownAt),
        today: parseDate(today)!,
      });
      const again = observations.map((each) => (each.ok ? each.value.figures[0]!.value : 'fault'));
      expect(again).toEqual(values.slice(0, 60));
    }
  }

  private countedFor(now: World, table: DayTable, unit: string, day: string): { value: number }[] {
    return [...now.enterprises.values()].flatMap(({ units }, index) =>
      countsFor(now, table, units[0]!.value, unit, day) ? [{ value: 3 ** index }] : [],
    );
  }
}

it(
  `named hierarchies answer like a table of days in ${runs} random histories of placements and reorganizations`,
  async () => {
    const property = fc.asyncProperty(anyDraft, async (draft) => {
      const story = new Story(draft);
      await story.play();
      await story.lookBack();
    });
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
    expect(seen.figures).toBeGreaterThan(runs * 100);
    expect(Math.min(seen.placed, seen.reorganized)).toBeGreaterThan(0);
  },
  60_000 + runs * 10_000,
);
