import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../src/kernel/date.js';
import { Findings } from '../../../src/kernel/findings.js';
import { applyActs } from '../../../src/units/reorganize/apply-acts.js';
import { checkActs } from '../../../src/units/reorganize/check-acts.js';
import { checkHistory } from '../../../src/units/reorganize/check-history.js';
import { mainSuccessor, planSuccessions } from '../../../src/units/reorganize/plan-successions.js';
import type {
  ReorganizationRow,
  SplitPartRow,
} from '../../../src/units/reorganize/reorganization.js';
import type { UnitHistory, UnitLife } from '../../../src/units/trees/unit-history.js';

const day = (text: string): IsoDate => text as IsoDate;
const row = (acts: Partial<ReorganizationRow>): ReorganizationRow => ({
  effectiveOn: '2025-07-01',
  ...{ open: [], close: [], rename: [], changeKind: [], move: [], merge: [], split: [] },
  ...acts,
});

describe('the main successor of a split', () => {
  const assigned = (counts: Record<string, number>) => (_: string, to: string) => counts[to] ?? 0;

  it.each<[string, SplitPartRow[], Record<string, number>, string]>([
    [
      'the one that is called so',
      [
        { unit: 'a', share: 0.9 },
        { unit: 'b', isMain: true },
      ],
      {},
      'b',
    ],
    [
      'the largest share',
      [
        { unit: 'a', share: 0.3 },
        { unit: 'b', share: 0.7 },
      ],
      { a: 9 },
      'b',
    ],
    ['a share before none', [{ unit: 'a' }, { unit: 'b', share: 0.1 }], { a: 9 }, 'b'],
    ['then the most enterprises', [{ unit: 'a' }, { unit: 'b' }], { a: 1, b: 2 }, 'b'],
    ['then the lowest code', [{ unit: 'c' }, { unit: 'b' }], { b: 2, c: 2 }, 'b'],
  ])('is %s', (_title, into, counts, expected) => {
    expect(mainSuccessor({ unit: 'x', into }, assigned(counts))).toBe(expected);
  });

  it('is ASSUMED unless stated; a unit that goes on has none', () => {
    const split = [
      { unit: 'x', into: [{ unit: 'a' }, { unit: 'b' }] },
      { unit: 'y', into: [{ unit: 'a', isMain: true }, { unit: 'b' }] },
      { unit: 'z', into: [{ unit: 'z' }, { unit: 'b', share: 0.2 }] },
    ];
    const ids = new Map(['a', 'b', 'x', 'y', 'z'].map((code, index) => [code, index]));
    const planned = planSuccessions(row({ split }), (code) => ids.get(code)!, assigned({}));
    expect(planned.map(({ basis, isMain, extent }) => [basis, isMain, extent])).toEqual([
      ['ASSUMED', true, 'PARTIAL'],
      ['ASSUMED', false, 'PARTIAL'],
      ['STATED', true, 'PARTIAL'],
      ['STATED', false, 'PARTIAL'],
      ['STATED', false, 'PARTIAL'],
    ]);
  });
});

describe('acts by themselves', () => {
  it('are told all that is wrong, with places', () => {
    const findings = new Findings([]);
    checkActs(
      row({
        merge: [{ predecessors: [{ unit: 'a', share: 0 }], into: 'b' }],
        split: [
          {
            unit: 'a',
            into: [
              { unit: 'b', share: -1 },
              { unit: 'c', share: 1 },
            ],
          },
        ],
      }),
      findings,
    );
    expect(findings.errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['INVALID_SHARE', 'merge.0.predecessors.0.share'],
      ['INVALID_SHARE', 'split.0.into.0.share'],
    ]);
    expect(findings.errors.every((error) => !('row' in error))).toBe(true);
  });
});

describe('the history after acts', () => {
  const life = (id: number, parent: number | undefined, from = '2000-01-01'): UnitLife => ({
    id,
    from: day(from),
    to: null,
    placements: parent === undefined ? [] : [{ parent, from: day(from), to: null }],
  });
  const history: UnitHistory = {
    units: new Map(
      [life(1, undefined), life(2, 1), life(3, 2), life(4, 1, '2030-01-01')].map((each) => [
        each.id,
        each,
      ]),
    ),
    successions: [],
    atoms: [],
  };
  const acts = (closed: number[], moved: [number, number][]) => ({
    on: day('2025-07-01'),
    closed: new Set(closed),
    moved: new Map(moved),
    successions: [],
    parts: [],
  });

  it('cuts spans at the day', () => {
    const after = applyActs(history, acts([3], [[2, 1]]));
    expect(after.units.get(3)).toMatchObject({
      to: '2025-07-01',
      placements: [{ parent: 2, to: '2025-07-01' }],
    });
    expect(after.units.get(2)?.placements).toEqual([
      { parent: 1, from: '2000-01-01', to: '2025-07-01' },
      { parent: 1, from: '2025-07-01', to: null },
    ]);
    expect(history.units.get(3)?.to).toBeNull();
  });

  it.each<[string, number[], [number, number][], object[]]>([
    ['sound', [], [[3, 1]], []],
    ['a circle', [], [[2, 3]], [{ kind: 'CYCLE', units: [2, 3] }]],
    ['a unit under itself', [], [[2, 2]], [{ kind: 'CYCLE', units: [2] }]],
    [
      'a parent that ends',
      [2],
      [],
      [{ kind: 'PARENT_NOT_OPEN', unit: 3, parent: 2, on: '2025-07-01' }],
    ],
    [
      'a parent that opens later',
      [],
      [[3, 4]],
      [{ kind: 'PARENT_NOT_OPEN', unit: 3, parent: 4, on: '2025-07-01' }],
    ],
  ])('is checked on every day: %s', (_title, closed, moved, expected) => {
    const found = checkHistory(applyActs(history, acts(closed, moved)), day('2025-07-01'));
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });

  it('finds what goes wrong on a later day only', () => {
    const units = new Map(history.units);
    units.set(4, life(4, 2, '2030-01-01'));
    const after = applyActs({ ...history, units }, acts([2], [[3, 1]]));
    expect(checkHistory(after, day('2025-07-01'))).toEqual([
      { kind: 'PARENT_NOT_OPEN', unit: 4, parent: 2, on: '2030-01-01' },
    ]);
    const without = {
      ...life(2, 1),
      placements: [{ parent: 1, from: day('2000-01-01'), to: day('2026-01-01') }],
    };
    units.set(2, without);
    expect(checkHistory({ ...history, units }, day('2025-07-01'))).toEqual([
      { kind: 'GAP', unit: 2, on: '2026-01-01' },
    ]);
  });
});
