import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { startFoldLoop } from '../../../src/app/fold-loop.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { today } from '../../../src/kernel/clock.js';
import { createLogger } from '../../../src/platform/logger.js';
import { advanceTree, renewTree } from '../../../src/units/trees/advance-tree.js';
import { readUnitHistory } from '../../../src/units/trees/read-unit-history.js';
import { verifyTree } from '../../../src/units/trees/verify-tree.js';
import { queryRows } from '../../support/definition-database.js';
import { faults, openProvinces, settle } from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';
import { taxCodeOf } from '../../properties/tax-code.js';

describe('a reorganization of a later day', () => {
  let world: TreeWorld;
  const day = () => today(world.application.clock);
  const figures = () =>
    Promise.all(
      ['p', 'q', 'ac', 'x', 'vn'].map((unit) => world.figure(unit, 'enterprises', '2026-01')),
    );

  beforeAll(async () => {
    world = await openProvinces();
    await settle(world, 'a', 1, 3);
    await settle(world, 'c', 10, 2);
    await settle(world, 'b', 20, 2);
    await world.fold();
    await world.carryOut({
      effectiveOn: '2027-01-01',
      open: [
        unitRow('ac', 'COMMUNE', 'q'),
        unitRow('x', 'COMMUNE', 'p'),
        unitRow('y', 'COMMUNE', 'q'),
      ],
      merge: [{ predecessors: [{ unit: 'a' }, { unit: 'c' }], into: 'ac' }],
      split: [
        {
          unit: 'b',
          into: [{ unit: 'x', isMain: true }, { unit: 'y' }],
          enterprises: [{ taxCode: taxCodeOf(20), unit: 'y' }],
        },
      ],
    });
    await world.carryOut({
      effectiveOn: '2028-01-01',
      rename: [{ unit: 'q', nameVi: 'Q', nameEn: 'Q' }],
    });
  });
  afterAll(() => world.close());

  it('changes nothing before its day', async () => {
    expect(await advanceTree(world.application.database, day())).toBe(false);
    expect(await figures()).toEqual([5, 2, 0, 0, 7]);
    expect(await faults(world)).toEqual([]);
    expect(await verifyTree(world.application.database)).toEqual([]);
  });

  it('takes what is written before its day to where it belongs', async () => {
    const row = { taxCode: taxCodeOf(30), name: 'Công ty', unit: 'a', openedOn: '2025-01-01' };
    await world.write(registerEnterprises, [row]);
    expect(await figures()).toEqual([6, 2, 0, 0, 8]);
  });

  it('takes effect by itself as the day begins, and readers are served meanwhile', async () => {
    const { database, clock } = world.application;
    const logger = createLogger({ level: 'silent' });
    const loop = startFoldLoop({ database, clock, logger, everyMs: 10 });
    const seen: number[] = [];
    const reading = (async () => {
      while (seen.at(-1) !== 7) {
        const [q, vn] = [
          await world.figure('q', 'enterprises', '2026-01'),
          await world.figure('vn', 'enterprises', '2026-01'),
        ];
        expect(vn).toBe(8);
        seen.push(Number(q));
      }
    })();
    while (seen.length === 0) await wait(10);
    world.setDay('2027-01-01');
    await reading;
    while ((await readUnitHistory(database)).keptDay !== '2027-01-01') await wait(10);
    await loop.stop();
    expect([...new Set(seen)]).toEqual([2, 7]);
    expect(await figures()).toEqual([1, 7, 6, 1, 8]);
    expect(await faults(world)).toEqual([]);
    expect(await verifyTree(database)).toEqual([]);
  });

  it('changes no tree on a day on which none changes, and goes on later', async () => {
    const { database } = world.application;
    world.setDay('2027-06-01');
    expect(await advanceTree(database, day())).toBe(false);
    world.setDay('2029-06-01');
    expect(await advanceTree(database, day())).toBe(true);
    expect(await figures()).toEqual([1, 7, 6, 1, 8]);
    expect(await verifyTree(database)).toEqual([]);
  });

  it('verify tells a damaged tree, and renewing repairs it', async () => {
    const { database } = world.application;
    await queryRows(
      database,
      `update cube_closure set depth = depth + 1 from unit u where u.code = 'vn' and u.id = node_id and depth = 2`,
    );
    await queryRows(
      database,
      `delete from cube_closure using unit u where u.code = 'p' and u.id = node_id and depth = 1`,
    );
    const found = await verifyTree(database);
    expect(new Set(found.map(({ fault }) => fault))).toEqual(new Set(['DEPTH', 'MISSING']));
    expect(found).toContainEqual({ unit: 'd', above: 'p', fault: 'MISSING' });
    await renewTree(database, day());
    expect(await verifyTree(database)).toEqual([]);
    expect(await faults(world)).toEqual([]);
  });
});
