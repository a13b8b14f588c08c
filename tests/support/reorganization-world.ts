import { createHash } from 'node:crypto';
import { contributionSources } from '../../src/app/sources.js';
import { verifyCube } from '../../src/cube/verify.js';
import { registerEnterprises } from '../../src/enterprises/register-enterprises.js';
import { pushReports } from '../../src/submissions/push-reports.js';
import { systemPrincipal } from '../../src/access/principal.js';
import { readUnitHistory } from '../../src/units/trees/read-unit-history.js';
import { TreeOfDate } from '../../src/units/trees/tree-of-date.js';
import { allUnitCodes, findUnitsByCode } from '../../src/units/unit-lookup.js';
import type { IsoDate } from '../../src/kernel/date.js';
import { taxCodeOf } from '../properties/tax-code.js';
import { TreeWorld, unitRow } from './tree-world.js';

/** vn > p > d > { a, b }; vn > q > c, since 2000. */
export async function openProvinces(): Promise<TreeWorld> {
  const world = await TreeWorld.open();
  const open = [
    unitRow('vn', 'COUNTRY'),
    unitRow('p', 'PROVINCE', 'vn'),
    unitRow('q', 'PROVINCE', 'vn'),
    unitRow('d', 'DISTRICT', 'p'),
    unitRow('a', 'COMMUNE', 'd'),
    unitRow('b', 'COMMUNE', 'd'),
    unitRow('c', 'COMMUNE', 'q'),
  ];
  await world.carryOut({ effectiveOn: '2000-01-01', open });
  return world;
}

/** Every unit with the one above it on a day, by codes. */
export async function treeOn(world: TreeWorld, day: string): Promise<Record<string, string>> {
  const { database } = world.application;
  const known = await findUnitsByCode(database, await allUnitCodes(database));
  const codes = new Map([...known.values()].map(({ id, code }) => [id, code]));
  const tree = new TreeOfDate(await readUnitHistory(database), day as IsoDate);
  return Object.fromEntries(
    [...known.values()].map(({ id, code }) => [code, codes.get(tree.parentOf(id) ?? 0) ?? '-']),
  );
}

/** Enterprises numbered `first` and on, in a unit. */
export async function settle(
  world: TreeWorld,
  unit: string,
  first: number,
  count: number,
): Promise<string[]> {
  const taxCodes = Array.from({ length: count }, (_, index) => taxCodeOf(first + index));
  const rows = taxCodes.map((taxCode) => ({
    taxCode,
    name: `Công ty ${taxCode}`,
    unit,
    openedOn: '2024-01-01',
  }));
  await world.write(registerEnterprises, rows);
  return taxCodes;
}

/** Half-year reports of enterprises, each stating its workers. */
export async function reportWorkers(
  world: TreeWorld,
  period: string,
  workers: Readonly<Record<string, number>>,
): Promise<void> {
  const reports = Object.entries(workers).map(([enterprise, value]) => ({
    form: 'enterprise_half_year',
    reporter: { enterprise },
    period,
    values: [{ measure: 'workers', value }],
  }));
  const key = createHash('sha256').update(`${period} ${Object.keys(workers).join(' ')}`);
  const { batch } = await pushReports(world.application, systemPrincipal, {
    idempotencyKey: key.digest('hex'),
    errorPolicy: 'REJECT_ALL',
    dryRun: false,
    reports,
  });
  const errors = batch.results.flatMap((row) => row.errors);
  const lost = reports.length - batch.results.length;
  if (errors.length + lost > 0) throw new Error(`${lost} lost ${JSON.stringify(errors)}`);
}

/** What is wrong with the cube: it must be nothing. */
export async function faults({ application }: TreeWorld): Promise<object[]> {
  return verifyCube(application.database, contributionSources);
}
