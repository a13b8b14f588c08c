import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  readLastWrite,
  readPrimaryPosition,
  readReplicaPosition,
  type ReplicaPosition,
} from '../../../src/platform/replicas/position.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

async function write(principal: string): Promise<void> {
  await test.database.write({ principal, action: 'test' }, (tx) => tx.revision());
}

function position(): Promise<ReplicaPosition> {
  return readReplicaPosition((text) => test.database.run({ name: 'tests.position', text }));
}

describe('how far a database is', () => {
  it('is told by its last revision, to the millisecond, and by the length of its log', async () => {
    expect((await position()).knownAt).toBe(0);
    await write('client:a');
    const first = await position();
    await write('client:b');
    const second = await position();
    expect(second.knownAt).toBeGreaterThan(first.knownAt);
    expect(Number.isInteger(second.knownAt)).toBe(true);
    const { written, cluster } = await readPrimaryPosition(test.database);
    expect(written).toBeGreaterThan(0);
    expect(second).toMatchObject({ isReplica: false, cluster });
  });

  it('falls short for whoever wrote after it, and for nobody else', async () => {
    await write('client:a');
    const { knownAt: mine } = await position();
    await write('client:b');
    const { knownAt: theirs } = await position();
    const before = mine - 1;
    expect(await readLastWrite(test.database, 'client:a', before)).toBe(mine);
    expect(await readLastWrite(test.database, 'client:a', mine)).toBe(0);
    expect(await readLastWrite(test.database, 'client:b', before)).toBe(theirs);
    expect(await readLastWrite(test.database, 'client:c', before)).toBe(0);
    await write('client:a');
    expect(await readLastWrite(test.database, 'client:a', before)).toBe((await position()).knownAt);
  });
});
