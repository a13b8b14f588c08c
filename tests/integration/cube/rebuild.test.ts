import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { contributionSources } from '../../../src/app/sources.js';
import { foldAll } from '../../../src/cube/fold.js';
import { rebuildCube } from '../../../src/cube/rebuild.js';
import { verifyCube } from '../../../src/cube/verify.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { today } from '../../../src/kernel/clock.js';
import { submitReports } from '../../../src/submissions/submit-reports.js';
import { createSmallWorld, taxCodes, type SmallWorld } from '../../support/application-world.js';

const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;
const tables = {
  cube_atom_cell: 'measure_id, slice_id, period, atom_id',
  cube_cell: 'tree_id, node_id, measure_id, slice_id, period',
  cube_delta: 'measure_id, slice_id, period, atom_id, effective_on',
} as const;
const amounts = 'final, provisional, final_reporters, provisional_reporters';

let world: SmallWorld;
let client: Client;
beforeAll(async () => {
  world = await createSmallWorld();
  await report();
  await openLater();
  client = new Client({ connectionString: world.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await world.close();
});

/** Reports of two periods, one of them of more than one place. */
async function report(): Promise<void> {
  const reports = ['2023-H1', '2023-H2'].flatMap((period) =>
    [taxCodes.first, taxCodes.third].map((enterprise, index) => ({
      form: 'enterprise_half_year',
      period,
      reporter: { enterprise },
      values: [{ measure: 'workers', value: 40 + index }],
    })),
  );
  const batch = await world.application.database.write(
    { principal: 'test', action: 'report' },
    (tx) => submitReports(tx, world.application.writeContext(), { reports, ...options }),
  );
  expect(batch).toMatchObject({ created: 4, rejected: 0 });
}

/** An enterprise that is known and opens on a day to come. */
async function openLater(): Promise<void> {
  const row = { taxCode: '0100107518', name: 'Công ty Sau', unit: 'zone', openedOn: '2026-12-05' };
  const batch = await world.application.database.write(
    { principal: 'test', action: 'register' },
    (tx) => registerEnterprises(tx, world.application.writeContext(), [row], options),
  );
  expect(batch).toMatchObject({ created: 1, rejected: 0 });
}

const rebuild = () =>
  rebuildCube(world.application.database, contributionSources, today(world.application.clock));

const differences = () => verifyCube(world.application.database, contributionSources);

/** Everything that the cube holds but empty sums, which say nothing. */
async function contents(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const [table, key] of Object.entries(tables)) {
    const { rows } = await client.query<object>(
      `select ${key}, ${amounts} from ${table} where (${amounts}) <> (0, 0, 0, 0) order by ${key}`,
    );
    all.push(...rows.map((row) => ({ table, ...row })));
  }
  return all;
}

/** Where the cells of the atoms lie, and who wrote them. */
async function places(): Promise<unknown[]> {
  const text = `select ctid::text, xmin::text, ${tables.cube_atom_cell} from cube_atom_cell order by 1`;
  return (await client.query<object>(text)).rows;
}

describe('a rebuild', () => {
  it('comes to what pushes and folds had come to, one contribution after the other', async () => {
    await foldAll(world.application.database, today(world.application.clock));
    const pushed = await contents();
    expect(pushed.length).toBeGreaterThan(100);
    expect(await rebuild()).toBeGreaterThan(20);
    expect(await contents()).toEqual(pushed);
    expect(await differences()).toEqual([]);
  });

  it('leaves alone the cells of atoms that are right', async () => {
    await rebuild();
    const before = await places();
    expect(before.length).toBeGreaterThan(50);
    await rebuild();
    expect(await places()).toEqual(before);
  });

  it('keeps what is known and counts from a later day', async () => {
    await rebuild();
    const { rows } = await client.query('select distinct effective_on::text from cube_delta');
    expect(rows).toEqual([{ effective_on: '2026-12-05' }]);
    expect(await world.figure('zone', 'enterprises', '2026-11')).toBe(2);
    world.setDay('2026-12-31');
    expect(await world.figure('zone', 'enterprises', '2026-12')).toBe(3);
    world.setDay('2026-11-21');
  });

  it.each([
    ['lost cells', 'delete from cube_atom_cell where atom_id % 2 = 0; delete from cube_cell'],
    [
      'every cell lost',
      'delete from cube_atom_cell; delete from cube_cell; delete from cube_delta_batch',
    ],
    ['wrong sums', 'update cube_atom_cell set provisional = provisional + 1 where period % 3 = 0'],
    ['wrong counts of reports', 'update cube_atom_cell set final_reporters = 7 where slice_id = 0'],
    ['wrong opening balances', 'update cube_atom_cell set final = 0 where period % 100 = 0'],
    [
      'cells of nothing',
      `insert into cube_atom_cell select measure_id, slice_id, 209912, atom_id, 1, 1, 1, 1 from cube_atom_cell
       where slice_id = 0 and period = 202001`,
    ],
    [
      'differences of nothing',
      `insert into cube_delta_batch (measure_id, slice_id, period, effective_on, atoms, ${amounts})
       select measure_id, slice_id, period, '-infinity', array[atom_id], '{1}', '{1}', '{1}', '{1}' from cube_atom_cell`,
    ],
    ['wrong sums at nodes', 'update cube_cell set final = final - 1 where slice_id = 0'],
  ])('mends %s', async (_, harm) => {
    await rebuild();
    const right = await contents();
    await client.query(harm);
    expect(await differences()).not.toEqual([]);
    await rebuild();
    expect(await differences()).toEqual([]);
    expect(await contents()).toEqual(right);
  });

  it('shows nothing of itself to a snapshot that is older', async () => {
    await client.query('update cube_atom_cell set final = final + 5');
    await client.query('begin isolation level repeatable read');
    await client.query('select from revision limit 1');
    await rebuild();
    const { rows } = await client.query(
      'select sum(a.final)::int as atoms, (select count(*)::int from cube_cell) as nodes from cube_atom_cell a',
    );
    await client.query('commit');
    const now = await client.query(
      'select sum(a.final)::int + 5 * count(*)::int as atoms, (select count(*)::int from cube_cell) as nodes from cube_atom_cell a',
    );
    expect(rows).toEqual(now.rows);
  });
});
