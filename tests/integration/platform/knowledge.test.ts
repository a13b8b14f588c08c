import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WriteTransaction } from '../../../src/platform/queryable.js';
import { number, text } from '../../../src/platform/row.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const stamped = sqlStatement(`-- name: test.stamped
select id, number, principal, known_at from revision where number is not null order by number`);
const sleep = sqlStatement(`-- name: test.sleep
select pg_sleep($1)`);
const tamper = sqlStatement(`-- name: test.tamper
update revision set principal = 'somebody else' where id = $1`);
const erase = sqlStatement(`-- name: test.erase
delete from revision where id = $1`);

const change = (principal: string) => ({ principal, action: 'test' });

describe('knowledge numbers', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('run in the order of commits, not of beginnings', async () => {
    const slow = test.database.write(change('slow'), async (tx) => {
      const id = await tx.revision();
      await tx.run(sleep, [0.3]);
      return id;
    });
    const quick = test.database.write(change('quick'), (tx) => tx.revision());
    const [slowId, quickId] = await Promise.all([slow, quick]);
    const rows = await test.database.run(stamped);
    const order = rows.map((row) => number(row, 'id'));
    expect(order.indexOf(quickId)).toBeLessThan(order.indexOf(slowId));
    expect(rows.map((row) => number(row, 'number'))).toEqual(rows.map((_, index) => index + 1));
    const instants = rows.map((row) => Date.parse(text(row, 'known_at')));
    expect([...instants].sort((a, b) => a - b)).toEqual(instants);
  });

  it('are not spent on a write that changes nothing, is rolled back, or fails', async () => {
    const before = (await test.database.run(stamped)).length;
    await test.database.write(change('idle'), () => Promise.resolve(0));
    await test.database.write(
      change('dry'),
      (tx) => tx.revision(),
      () => false,
    );
    const failing = test.database.write(change('failing'), async (tx: WriteTransaction) => {
      await tx.revision();
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await test.database.run(stamped)).toHaveLength(before);
  });

  it('cannot be changed or deleted', async () => {
    const id = await test.database.write(change('firm'), (tx) => tx.revision());
    await expect(test.database.run(tamper, [id])).rejects.toThrow('immutable');
    await expect(test.database.run(erase, [id])).rejects.toThrow('immutable');
  });

  it('are consecutive under many writers at once', async () => {
    const writers = Array.from({ length: 40 }, (_, index) =>
      test.database.write(change(`writer ${index}`), (tx) => tx.revision()),
    );
    await Promise.all(writers);
    const numbers = (await test.database.run(stamped)).map((row) => number(row, 'number'));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('have instants that differ when told in milliseconds, and lose nothing by it', async () => {
    const rows = await test.database.run(stamped);
    const told = rows.map((row) => new Date(text(row, 'known_at')));
    expect(new Set(told.map((instant) => instant.toISOString())).size).toBe(rows.length);
    for (const row of rows) expect(text(row, 'known_at')).not.toMatch(/\.\d{4}/);
  });
});
