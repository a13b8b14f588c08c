import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { restorePrincipal } from '../../../src/access/stored-principal.js';
import { contributionSources } from '../../../src/app/sources.js';
import { verifyCube } from '../../../src/cube/verify.js';
import type { ImportServices } from '../../../src/imports/import-services.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';
import { importAll, importServices, outcomeOf, receive, work } from '../../support/import-world.js';

const receipts = sqlStatement(
  `-- name: test.receipts\nselect principal, idempotency_key from push where idempotency_key like $1 order by 2`,
);
const revisions = sqlStatement(
  `-- name: test.revisions\nselect count(*)::int as count from submission_revision r join push p on p.id = r.push_id
   where p.idempotency_key like $1`,
);

let world: SmallWorld;
let services: ImportServices;
let test = 0;
let period = '';
beforeAll(async () => {
  world = await createSmallWorld();
  services = importServices(world.application);
});
afterAll(() => world.close());
// Each test has a half-year of its own, for which nobody has reported yet.
beforeEach(() => {
  test += 1;
  period = `${2020 + Math.floor(test / 2)}-H${1 + (test % 2)}`;
});

const report = (workers: number, enterprise: string = taxCodes.first): string =>
  JSON.stringify({
    form: 'enterprise_half_year',
    reporter: { enterprise },
    period,
    values: [{ measure: 'workers', value: workers }],
  });
const workersOf = (unit: string) => world.figure(unit, 'workers', period);
const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');

async function isVerified(): Promise<boolean> {
  return (await verifyCube(world.application.database, contributionSources)).length === 0;
}

describe('reports of a file', () => {
  it('count as those of a push, with a receipt', async () => {
    const { status } = await importAll(services, lines(report(10), report(20, taxCodes.third)));
    expect(status).toMatchObject({
      state: 'DONE',
      rows: 2,
      read: 2,
      created: 2,
      faults: 0,
      batches: 1,
    });
    expect(await workersOf('province')).toBe(30);
    expect(await workersOf('zone')).toBe(10);
    const kept = await world.application.database.run(receipts, [`import:${status.id}:%`]);
    expect(kept).toEqual([{ principal: 'system', idempotency_key: `import:${status.id}:0.0` }]);
    expect(await isVerified()).toBe(true);
  });

  it('change nothing when the file comes again', async () => {
    const file = lines(report(10), report(20, taxCodes.third));
    await importAll(services, file);
    expect((await importAll(services, file)).status).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('are taken in their order: of two about one thing the later one is its change', async () => {
    const file = lines(report(10), report(20, taxCodes.third), report(11), report(12));
    const { status } = await importAll(services, file);
    expect(status).toMatchObject({ created: 2, updated: 2, batches: 3 });
    expect(await workersOf('province')).toBe(32);
  });

  it('do not suffer from bad lines, each of which is told with its place', async () => {
    const bad = report(1).replace('"workers"', '"workerz"');
    const file = lines(
      report(10),
      '',
      '{"form":',
      bad,
      report(-1, taxCodes.second),
      '[1]',
      report(20, taxCodes.third),
    );
    const { status, faults } = await importAll(services, file);
    expect(status).toMatchObject({ rows: 6, read: 6, created: 2, rejected: 4 });
    expect(
      faults.map(({ line, column, code, path }) => [line, column, code, path.join('.')]),
    ).toEqual([
      [3, 9, 'IMPORT_SYNTAX', ''],
      [4, undefined, 'UNKNOWN_FIELD', 'values.0.measure'],
      [4, undefined, 'FIELD_MISSING', 'values'],
      [5, undefined, 'OUT_OF_BOUNDS', 'values.0.value'],
      [6, undefined, 'IMPORT_INVALID_FIELD', ''],
    ]);
    expect(await workersOf('province')).toBe(30);
  });

  it('are checked and not stored by a dry run', async () => {
    const file = lines(report(10), report(-1, taxCodes.second));
    const { status, faults } = await importAll(services, file, { dryRun: true });
    expect(status).toMatchObject({
      state: 'DONE',
      dryRun: true,
      created: 1,
      rejected: 1,
      faults: 1,
    });
    expect(faults).toHaveLength(1);
    expect(await workersOf('province')).toBe('NO_DATA');
  });

  it('come as CSV under columns of measures and members', async () => {
    const file = `form,period,enterprise,workers[worker_position=DIRECT],workers[worker_position=OFFICE],trade_union_members
enterprise_half_year,${period},${taxCodes.first},7,3,5
enterprise_half_year,${period},${taxCodes.third},x,3,5
enterprise_half_year,${period},${taxCodes.third},,,
`;
    const { status, faults } = await importAll(services, file, { format: 'CSV' });
    expect(status).toMatchObject({ rows: 3, created: 1, rejected: 2 });
    expect(faults).toMatchObject([
      {
        line: 3,
        column: 4,
        code: 'IMPORT_INVALID_FIELD',
        path: ['workers[worker_position=DIRECT]'],
      },
      { line: 4, code: 'IMPORT_NO_VALUES' },
    ]);
    expect(await workersOf('zone')).toBe(10);
  });

  it('are those that the sender may push', async () => {
    const [zone] = (await findUnitsByCode(world.application.database, ['zone'])).values();
    const sender = restorePrincipal({ name: 'client:zone', roots: [zone!.id] });
    const file = lines(report(10), report(20, taxCodes.third));
    const { status, faults } = await importAll(services, file, {}, sender);
    expect(status).toMatchObject({ created: 1, rejected: 1 });
    expect(faults).toMatchObject([{ line: 2, code: 'UNKNOWN_REPORTER' }]);
  });
});

describe('work that is cut short', () => {
  /** Services whose database ends after so many writes, as when the process is killed. */
  const dying = (writes: number): ImportServices => {
    const { database } = world.application;
    let left = writes;
    const mortal = Object.create(database) as typeof database;
    mortal.write = async (...given) => {
      left -= 1;
      if (left < 0) throw new Error('killed');
      return await database.write(...given);
    };
    return { ...services, database: mortal };
  };

  it('is gone on with, and every row is taken once', async () => {
    const file = lines(report(1), report(2), report(3), report(4));
    const id = await receive(services, file);
    await expect(work(dying(2), id)).rejects.toThrow('killed');
    expect((await outcomeOf(services, id)).status).toMatchObject({ state: 'WORKING', read: 2 });
    await expect(work(dying(1), id)).rejects.toThrow('killed');
    await work(services, id);
    const { status } = await outcomeOf(services, id);
    expect(status).toMatchObject({ state: 'DONE', created: 1, updated: 3, read: 4, batches: 4 });
    const [kept] = await world.application.database.run(revisions, [`import:${id}:%`]);
    expect(kept).toEqual({ count: 4 });
    expect(await workersOf('province')).toBe(4);
  });

  it('may go on in two processes at once', async () => {
    const file = lines(report(1), report(2), report(3), report(4), report(5));
    const id = await receive(services, file);
    await Promise.all([work(services, id), work(services, id)]);
    const { status } = await outcomeOf(services, id);
    expect(status).toMatchObject({ state: 'DONE', created: 1, updated: 4, batches: 5 });
    expect(await workersOf('province')).toBe(5);
    expect(await isVerified()).toBe(true);
  });

  it('has failed when a fault came back at the last try, and can be asked for again', async () => {
    const id = await receive(services, lines(report(1)));
    const { workImport } = await import('../../../src/imports/work-import.js');
    const { reviveImport } = await import('../../../src/imports/revive-import.js');
    await workImport(dying(0), { key: id, isLast: true }, new AbortController().signal);
    expect((await outcomeOf(services, id)).status).toMatchObject({ state: 'FAILED', read: 0 });
    await reviveImport(services, id);
    await work(services, id);
    expect((await outcomeOf(services, id)).status).toMatchObject({ state: 'DONE', created: 1 });
  });
});
