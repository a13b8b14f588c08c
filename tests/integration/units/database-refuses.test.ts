import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

/** What the database itself refuses, whatever the code above it does. */
describe('the database refuses', () => {
  let test: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    test = await createTestDatabase();
    client = new Client({ connectionString: test.url });
    await client.connect();
    await client.query("insert into revision (principal, action) values ('test', 'test')");
    await client.query("insert into unit (code) values ('a'), ('b'), ('c')");
    await client.query('insert into cube_atom (node_id) select id from unit');
  });
  afterAll(async () => {
    await client.end();
    await test.drop();
  });

  const place = (unit: string, parent: string, valid: string): Promise<unknown> =>
    client.query(
      `insert into unit_placement (hierarchy, unit_id, parent_id, valid, revision_id)
       select 'reporting', u.id, p.id, $3::daterange, 1 from unit u, unit p where u.code = $1 and p.code = $2`,
      [unit, parent, valid],
    );

  it('two placements of a unit on one day', async () => {
    await place('b', 'a', '[2020-01-01,2021-01-01)');
    await expect(place('b', 'c', '[2020-12-31,)')).rejects.toMatchObject({ code: '23P01' });
    await expect(place('b', 'c', '[2021-01-01,)')).resolves.toBeDefined();
  });

  it('a circle of units on any day, and only on such a day', async () => {
    await place('a', 'c', '[2019-01-01,2020-01-01)');
    // b stands under c from 2021 on: c under b is a circle then, and none before.
    await expect(place('c', 'b', '[2022-01-01,2022-01-02)')).rejects.toMatchObject({
      code: '23000',
    });
    await expect(place('c', 'b', '[2018-01-01,2019-01-01)')).resolves.toBeDefined();
  });

  it('a circle that two transactions make together', async () => {
    const other = new Client({ connectionString: test.url });
    await other.connect();
    await client.query("insert into unit (code) values ('x'), ('y')");
    await client.query("insert into hierarchy (code) values ('line')");
    const insert = `insert into unit_placement (hierarchy, unit_id, parent_id, valid, revision_id)
      select 'line', u.id, p.id, '[2020-01-01,)', 1 from unit u, unit p where u.code = $1 and p.code = $2`;
    await client.query('begin');
    await other.query('begin');
    await client.query(insert, ['x', 'y']);
    await other.query(insert, ['y', 'x']);
    const ends = await Promise.allSettled([client.query('commit'), other.query('commit')]);
    await Promise.allSettled([client.query('rollback'), other.query('rollback')]);
    await other.end();
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('a placement in a hierarchy that nobody defined', async () => {
    const insert = `insert into unit_placement (hierarchy, unit_id, parent_id, valid, revision_id)
      select 'nobodys', u.id, p.id, '[2020-01-01,)', 1 from unit u, unit p where u.code = 'a' and p.code = 'b'`;
    await expect(client.query(insert)).rejects.toMatchObject({ code: '23503' });
  });

  it('one official code for two units on one day', async () => {
    const give = (unit: string, valid: string): Promise<unknown> =>
      client.query(
        `insert into unit_official_code (unit_id, scheme, code, valid, revision_id)
         select id, 'state', '70', $2::daterange, 1 from unit where code = $1`,
        [unit, valid],
      );
    await give('a', '[1997-01-01,2025-07-01)');
    await expect(give('b', '[2025-06-30,)')).rejects.toMatchObject({ code: '23P01' });
    await expect(give('b', '[2025-07-01,)')).resolves.toBeDefined();
  });

  it('changing or deleting a record; closing it is allowed once', async () => {
    await client.query("insert into revision (principal, action) values ('test', 'test')");
    const records = 'unit_placement where hierarchy = $1';
    await expect(client.query(`delete from ${records}`, ['reporting'])).rejects.toThrow(
      'immutable',
    );
    const move = "update unit_placement set valid = '[2000-01-01,)' where hierarchy = $1";
    await expect(client.query(move, ['reporting'])).rejects.toThrow('immutable');
    const close =
      "update unit_placement set superseded_by = 2 where hierarchy = $1 and valid @> date '2018-06-01'";
    await expect(client.query(close, ['reporting'])).resolves.toMatchObject({ rowCount: 1 });
    await expect(client.query(close, ['reporting'])).rejects.toThrow('immutable');
  });
});
