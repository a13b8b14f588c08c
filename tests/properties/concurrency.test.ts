import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldOnce } from '../../src/cube/fold.js';
import { parseDate } from '../../src/kernel/date.js';
import { sqlStatement } from '../../src/platform/statement.js';
import type { Moment } from '../oracle/answer.js';
import { readCatalogue } from '../oracle/catalogue.js';
import type { Command, Report } from '../oracle/history.js';
import { worldOf } from '../oracle/world.js';
import { applyCommands } from '../support/apply-commands.js';
import type { AnsweredRow, ReadRequest } from '../support/driver.js';
import { openPostgresDriver, type PostgresDriver } from '../support/postgres-driver.js';
import { CommitLog, type CommittedBatch } from './commit-log.js';
import { differences } from './compare.js';
import { taxCodeOf } from './tax-code.js';

const today = '2025-07-15';
const units = ['country', 'north', 'south', 'zone'];
const homes = units.slice(1);
const taxCodes = Array.from({ length: 12 }, (_, index) => taxCodeOf(index + 1));
const rounds = 10;
const catalogue = readCatalogue();

const opening: Command[] = [
  {
    act: 'openUnits',
    units: [
      { code: 'country', kind: 'COUNTRY', openedOn: '2020-01-01' },
      { code: 'north', kind: 'COMMUNE', parent: 'country', openedOn: '2020-01-01' },
      { code: 'south', kind: 'COMMUNE', parent: 'country', openedOn: '2020-01-01' },
      {
        code: 'zone',
        kind: 'ZONE',
        zoneKind: 'INDUSTRIAL',
        parent: 'country',
        openedOn: '2020-01-01',
      },
    ],
  },
];
const enterprises: Command[] = taxCodes.map((taxCode, index) => ({
  act: 'openEnterprise',
  taxCode,
  unit: homes[index % homes.length]!,
  openedOn: '2024-03-01',
  ownership: 'DOMESTIC',
}));
const newcomers: Command[] = Array.from({ length: 24 }, (_, index) => ({
  act: 'openEnterprise',
  taxCode: taxCodeOf(100 + index),
  unit: homes[index % homes.length]!,
  openedOn: '2025-05-31',
  ownership: 'FOREIGN',
}));
const unions: Command[] = taxCodes.slice(0, 6).map((taxCode, index) => ({
  act: 'foundOrganization',
  code: `union_${index}`,
  kind: 'TRADE_UNION',
  home: { enterprise: taxCode },
  foundedOn: '2024-06-01',
  covers: [{ enterprise: taxCodes[index + 6]!, from: '2024-06-01' }],
}));

// Reads ask for what every writer changes: reported and counted numbers, by place and by classification.
const requests: ReadRequest[] = [
  { units, metrics: ['workers', 'cadres'], periods: ['2025-H1'], by: [], where: [] },
  {
    units,
    metrics: ['enterprises', 'enterprises_with_trade_union', 'organizations'],
    periods: ['2025-06'],
    by: [],
    where: [],
  },
  { units, metrics: ['trade_union_coverage_of_all'], periods: ['2025-06'], by: [], where: [] },
  { units, metrics: ['workers'], periods: ['2025-H1'], by: ['ownership'], where: [] },
  {
    units,
    metrics: ['enterprises'],
    periods: ['2025-06'],
    by: ['ownership', 'zone_kind'],
    where: [],
  },
];

interface Reading {
  readonly rows: AnsweredRow[][];
  readonly knownAt: Date;
}

let driver: PostgresDriver;
let log: CommitLog;

beforeAll(async () => {
  driver = await openPostgresDriver(today);
  log = new CommitLog(driver.application);
  for (const commands of [opening, enterprises, unions]) await send(commands);
});
afterAll(async () => driver.close());

async function send(commands: readonly Command[]): Promise<void> {
  const result = await applyCommands(driver.application, commands, {
    action: log.name(commands),
  });
  if (result.rejected > 0) throw new Error(JSON.stringify(result.results));
}

/** A stream of numbers that is the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 8;
  };
}

/** In an order of their own, so that locks taken in the order of the rows would deadlock. */
function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** One number for every enterprise and its union, in one request. */
function push(next: () => number): Command[] {
  const value = next() % 1000;
  const report = (reporter: Report['reporter'], form: string, measure: string): Report => ({
    act: 'report',
    form,
    reporter,
    period: '2025-H1',
    values: [{ measure, value }],
  });
  return shuffled(
    [
      ...taxCodes.map((enterprise) => report({ enterprise }, 'enterprise_half_year', 'workers')),
      ...unions.map((_, index) =>
        report({ organization: `union_${index}` }, 'organization_half_year', 'cadres'),
      ),
    ],
    next,
  );
}

function relocate(next: () => number): Command[] {
  const chosen = shuffled(taxCodes, next).slice(0, 5);
  return chosen.map((taxCode) => ({
    act: 'moveEnterprise',
    taxCode,
    to: homes[next() % homes.length]!,
    on: ['2025-03-01', '2025-06-30'][next() % 2]!,
  }));
}

function reclassify(next: () => number): Command[] {
  const chosen = shuffled(taxCodes, next).slice(0, 5);
  return chosen.map((taxCode) => ({
    act: 'classifyEnterprise',
    taxCode,
    from: ['2025-02-01', '2025-06-01'][next() % 2]!,
    ownership: ['DOMESTIC', 'FOREIGN'][next() % 2]!,
  }));
}

function coverOthers(next: () => number): Command[] {
  const chosen = shuffled([0, 1, 2, 3, 4, 5], next).slice(0, 2);
  return chosen.map((index) => ({
    act: 'cover',
    code: `union_${index}`,
    covers:
      next() % 2 === 0 ? [] : [{ enterprise: taxCodes[6 + (next() % 6)]!, from: '2025-01-01' }],
  }));
}

/** Newcomers that two writers register at once: whoever is second says the same and changes nothing. */
function register(next: () => number): Command[] {
  const numbers = shuffled([...newcomers.keys()], next).slice(0, 4);
  if (next() % 2 === 0) return numbers.map((number) => newcomers[number]!);
  return numbers.map((number) => ({
    act: 'foundOrganization',
    code: `new_${number}`,
    kind: 'PARTY',
    home: { unit: homes[number % homes.length]! },
    foundedOn: '2025-01-01',
    covers: [],
  }));
}

const writers = [
  push,
  push,
  push,
  relocate,
  relocate,
  reclassify,
  reclassify,
  coverOthers,
  register,
  register,
];

/** Runs all writers, folds of all sizes and readers at once; returns what was read meanwhile. */
async function storm(): Promise<Reading[]> {
  const readings: Reading[] = [];
  let writing = true;
  const whileWriting = async (act: () => Promise<void>): Promise<void> => {
    while (writing) await act();
  };
  const read = async (): Promise<void> => {
    readings.push(await driver.readKnowing(requests, today));
    await setTimeout(20);
  };
  let size = 1;
  let folds = 0;
  const fold = async (): Promise<void> => {
    size = (size * 7) % 1009;
    folds += 1;
    // Now and then the whole cube is made anew under everybody's feet.
    if (folds % 40 === 0) await driver.rebuild(today);
    await foldOnce(driver.application.database, parseDate(today)!, size);
  };
  const background = [whileWriting(fold), whileWriting(read), whileWriting(read)];
  const written = writers.map(async (write, index) => {
    const next = numbersFrom(index + 1);
    for (let round = 0; round < rounds; round += 1) await send(write(next));
  });
  // Whatever fails, nothing may still run when the database is closed.
  const ends = await Promise.allSettled(written);
  writing = false;
  await Promise.all(background);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  readings.push(await driver.readKnowing(requests, today));
  return readings;
}

/** Without what was registered a second time. */
function heardOnce(commands: readonly Command[]): Command[] {
  const heard = new Set<string>();
  return commands.filter((command) => {
    if (command.act !== 'openEnterprise' && command.act !== 'foundOrganization') return true;
    const key = JSON.stringify(command);
    return !heard.has(key) && heard.add(key);
  });
}

const moments = new Map<number, Moment>();

/** The oracle's view after the first `count` batches. */
function momentAfter(batches: readonly CommittedBatch[], count: number): Moment {
  const commands = heardOnce(batches.slice(0, count).flatMap((batch) => batch.commands));
  const moment: Moment = moments.get(count) ?? {
    world: worldOf(commands),
    catalogue,
    today,
    remembered: new Map(),
  };
  moments.set(count, moment);
  return moment;
}

/** Where a reading differs from the history as it was committed up to the instant that the reading tells. */
function faultsOf(reading: Reading, batches: readonly CommittedBatch[]): string[] {
  const known = reading.knownAt.getTime();
  // Instants are told in milliseconds: of several commits within one, any number may have been seen.
  const least = batches.filter(({ knownAt }) => knownAt < known).length;
  const most = batches.filter(({ knownAt }) => knownAt <= known).length;
  let faults: string[] = [];
  for (let count = most; count >= least; count -= 1) {
    const moment = momentAfter(batches, count);
    faults = requests.flatMap((request, index) =>
      differences(moment, request, reading.rows[index]!),
    );
    if (faults.length === 0) return [];
  }
  return faults;
}

const deadlocks = sqlStatement(`-- name: test.deadlocks
select deadlocks from pg_stat_database where datname = current_database()`);

describe('ten writers, folds and readers at once', () => {
  it('leave every reading equal to the committed order, the cube clean and no deadlock', async () => {
    const readings = await storm();
    const batches = await log.batches();
    expect(batches.length).toBeGreaterThan((writers.length * rounds) / 2);
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.flatMap((reading) => faultsOf(reading, batches)).slice(0, 5)).toEqual([]);
    await driver.fold(today);
    expect(await driver.verify()).toEqual([]);
    await setTimeout(1_200);
    expect(await driver.application.database.run(deadlocks)).toEqual([{ deadlocks: '0' }]);
  });
});
