import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogue } from '../oracle/catalogue.js';
import type { Command } from '../oracle/history.js';
import { worldOf } from '../oracle/world.js';
import type { Driver } from '../support/driver.js';
import { openPostgresDriver } from '../support/postgres-driver.js';
import { composeHistory, type TimedStep } from './compose-history.js';
import { anyTreeDraft } from './draft.js';
import {
  changes,
  missingReports,
  readFigures,
  treesOf,
  unequalSums,
  type Figures,
} from './tree-laws.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 40);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_000);
/** So many histories share a database: every reorganization keeps the tree of all its units. */
const PER_DATABASE = 20;

const catalogue = readCatalogue();
let driver: Driver;
let worlds = 0;
beforeAll(async () => {
  driver = await openPostgresDriver('2024-01-01', true);
});
afterAll(async () => driver.close());

async function nextWorld(): Promise<number> {
  worlds += 1;
  if (worlds % PER_DATABASE > 0) return worlds;
  await driver.close();
  driver = await openPostgresDriver('2024-01-01', true);
  return worlds;
}

/** How many times each law was held against figures of which at least one was not null. */
const held = { past: 0, country: 0, today: 0, roads: 0, sums: 0 };

function judge(law: keyof typeof held, figures: Figures, found: readonly string[]): void {
  if ([...figures.values()].some((value) => value !== null && value > 0)) held[law] += 1;
  if (found.length > 0) throw new Error([law, ...found.slice(0, 8)].join('\n'));
}

/** Carries a command out; a reorganization leaves the figures of periods that ended before its day as they were. */
async function carryOut(command: Command, said: Command[], today: string): Promise<void> {
  const units = [...worldOf(said).units.keys()];
  const isActOnUnits = command.act === 'reorganize';
  const read = () => readFigures(driver, units, [{ tree: 'AT_PERIOD' }], today);
  const [was] = isActOnUnits ? await read() : [];
  const { rejected, findings } = await driver.apply([command], today);
  if (rejected > 0) throw new Error(findings.join('\n'));
  said.push(command);
  if (!isActOnUnits || was === undefined) return;
  const [is] = await read();
  judge(
    'past',
    was,
    changes(was, is!, () => true, command.on),
  );
}

async function judgeTrees(said: readonly Command[], today: string): Promise<void> {
  const world = worldOf(said);
  const units = [...world.units.keys()];
  const trees = treesOf(said, today);
  const readings = await readFigures(driver, units, trees, today);
  const [current, asOfToday, summed] = readings as [Figures, Figures, Figures];
  judge('today', current, changes(current, asOfToday));
  judge('roads', current, changes(current, summed));
  for (const [index, reading] of readings.entries()) {
    judge(
      'country',
      reading,
      changes(current, reading, (unit) => unit === units[0]),
    );
    const { tree = { asOf: today } } = trees[index]!;
    if (typeof tree === 'object') judge('sums', reading, unequalSums(reading, world, tree.asOf));
  }
}

/** Every unit tells its own number for each half-year that has begun. */
async function reportAll(said: Command[], today: string): Promise<void> {
  for (const report of missingReports(worldOf(said), today)) await carryOut(report, said, today);
}

async function live([opening, ...steps]: readonly TimedStep[]): Promise<Command[]> {
  const said: Command[] = [];
  if (opening?.do !== 'command') throw new Error('a history begins with its units');
  await carryOut(opening.command, said, opening.today);
  await reportAll(said, opening.today);
  for (const step of steps) {
    if (step.do === 'command') await carryOut(step.command, said, step.today);
    else if (step.do === 'fold') await driver.fold(step.today, step.limit);
    else await judgeTrees(said, step.today);
  }
  return said;
}

describe('the laws of trees, held against the answers of the product alone', () => {
  it(
    `are kept in ${runs} random histories of reorganizations and reports, folded or not`,
    async () => {
      const property = fc.asyncProperty(anyTreeDraft, async (draft) => {
        const steps = composeHistory(draft, await nextWorld(), catalogue);
        const said = await live(steps);
        const today = steps.at(-1)!.today;
        await judgeTrees(said, today);
        await reportAll(said, today);
        await driver.fold(today);
        await judgeTrees(said, today);
      });
      await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
      expect(Math.min(...Object.values(held))).toBeGreaterThan(0);
    },
    120_000 + runs * 10_000,
  );

  it('are seen to be broken by one figure that is another', () => {
    const act = { act: 'openUnits' as const };
    const units = [
      { code: 'w_root', kind: 'COUNTRY' as const, openedOn: '2020-01-01' },
      { code: 'w_u1', kind: 'COMMUNE' as const, parent: 'w_root', openedOn: '2020-01-01' },
    ];
    const world = worldOf([{ ...act, units }]);
    const key = 'w_u1 inspections 2024-H1';
    const right = new Map([
      ['w_root inspections 2024-H1', 0],
      [key, 0],
    ]);
    const wrong = new Map([...right, [key, 1]]);
    expect(unequalSums(right, world, '2024-06-30')).toEqual([]);
    expect(unequalSums(wrong, world, '2024-06-30')).toHaveLength(2);
    expect(changes(right, right)).toEqual([]);
    expect(changes(right, wrong)).toEqual([`${key}: 0, then 1`]);
    expect(changes(right, wrong, () => true, '2024-06-30')).toEqual([]);
    expect(changes(right, wrong, (unit) => unit === 'w_root')).toEqual([]);
  });
});
