import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faults, openProvinces } from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';

let world: TreeWorld;

/** b was merged into a, and c split and went on, on 2025-03-01. */
beforeAll(async () => {
  world = await openProvinces();
  await world.carryOut({
    effectiveOn: '2025-03-01',
    open: [unitRow('c1', 'COMMUNE', 'q')],
    merge: [{ predecessors: [{ unit: 'b' }], into: 'a' }],
    split: [{ unit: 'c', into: [{ unit: 'c' }, { unit: 'c1' }] }],
  });
});
afterAll(() => world.close());

describe('a reorganization that is told after a later one', () => {
  const told = async (acts: Parameters<TreeWorld['reorganize']>[0]): Promise<string[]> => {
    const { errors } = await world.reorganize(acts);
    return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  it('ends no unit that another passes to later: they would follow each other for ever', async () => {
    const merge = [{ predecessors: [{ unit: 'a' }], into: 'b' }];
    expect(await told({ effectiveOn: '2024-12-01', merge })).toEqual([
      'LATER_CHANGE merge.0.predecessors.0.unit',
    ]);
    expect(await told({ effectiveOn: '2024-12-01', close: [{ unit: 'a' }] })).toEqual([
      'LATER_CHANGE close.0.unit',
    ]);
  });

  it('splits no unit that is split later and goes on', async () => {
    const into = [{ unit: 'c' }, { unit: 'a' }];
    expect(await told({ effectiveOn: '2024-12-01', split: [{ unit: 'c', into }] })).toEqual([
      'LATER_CHANGE split.0.unit',
    ]);
  });

  it('changes units that only receive later, and gives to units that change later', async () => {
    const name = { nameVi: 'Xã A', nameEn: 'Commune A' };
    expect(await told({ effectiveOn: '2024-12-01', rename: [{ unit: 'a', ...name }] })).toEqual([]);
    const open = [unitRow('early', 'COMMUNE', 'q')];
    expect(await told({ effectiveOn: '2010-01-01', open })).toEqual([]);
    const merge = [{ predecessors: [{ unit: 'early' }], into: 'b' }];
    expect(await told({ effectiveOn: '2024-12-01', merge })).toEqual([]);
    expect(await faults(world)).toEqual([]);
  });
});
