import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReorganizationRow } from '../../../src/units/reorganize/reorganization.js';
import { queryRows } from '../../support/definition-database.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import { openProvinces, settle } from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';

type Told = readonly [code: string, path: string];

const on = '2025-07-01';
const name = { nameVi: 'Tên', nameEn: 'Name' };
let world: TreeWorld;

/** vn > p > d > { a (4 enterprises), b }; vn > q > c; zone z in q; e was closed, k has opened and moved later. */
beforeAll(async () => {
  world = await openProvinces();
  const zone = { ...unitRow('z', 'ZONE', 'q'), zoneKind: 'INDUSTRIAL' };
  await world.carryOut({
    effectiveOn: '2001-01-01',
    open: [
      zone,
      unitRow('e', 'COMMUNE', 'q'),
      unitRow('k', 'COMMUNE', 'q'),
      unitRow('m', 'DISTRICT', 'p'),
      unitRow('n', 'COMMUNE', 'm'),
    ],
  });
  await world.carryOut({ effectiveOn: '2020-01-01', close: [{ unit: 'e' }] });
  await world.carryOut({
    effectiveOn: '2026-01-01',
    open: [unitRow('late', 'COMMUNE', 'q')],
    rename: [{ unit: 'k', ...name }],
    move: [{ unit: 'n', parent: 'p' }],
  });
  await settle(world, 'a', 1, 4);
  await settle(world, 'c', 10, 1);
});
afterAll(() => world.close());

const parts = (...units: string[]) => units.map((unit) => ({ unit }));

describe('a reorganization is refused with every reason', () => {
  it.each<[string, Partial<ReorganizationRow>, Told[]]>([
    ['nothing at all', {}, [['NOTHING_TO_DO', '']]],
    [
      'a day that the calendar lacks',
      { effectiveOn: '2025-02-30', close: parts('b') },
      [['INVALID_DATE', 'effectiveOn']],
    ],
    ['a note with NUL', { note: 'a\0', close: parts('b') }, [['INVALID_NAME', 'note']]],
    [
      'units that nobody has',
      {
        close: parts('bb'),
        rename: [{ unit: 'nowhere', ...name }],
        move: [{ unit: 'b', parent: '\0' }],
        merge: [{ predecessors: parts('aaaaaa'), into: 'pq' }],
      },
      [
        ['UNKNOWN_UNIT', 'close.0.unit'],
        ['UNKNOWN_UNIT', 'rename.0.unit'],
        ['UNKNOWN_UNIT', 'move.0.parent'],
        ['UNKNOWN_UNIT', 'merge.0.predecessors.0.unit'],
        ['UNKNOWN_UNIT', 'merge.0.into'],
      ],
    ],
    [
      'units to open that cannot be',
      { open: [unitRow('X', 'COMUNE', 'p'), unitRow('w', 'COMMUNE', 'nowhere')] },
      [
        ['INVALID_CODE', 'open.0.code'],
        ['INVALID_CHOICE', 'open.0.kind'],
        ['UNKNOWN_UNIT', 'open.1.parent'],
      ],
    ],
    [
      'a unit to open under one that is closed',
      { open: [unitRow('w', 'COMMUNE', 'e')] },
      [['PARENT_NOT_OPEN', 'open.0.parent']],
    ],
    [
      'units that are not open',
      {
        close: parts('e'),
        rename: [{ unit: 'late', ...name }],
        move: [{ unit: 'b', parent: 'late' }],
      },
      [
        ['UNIT_NOT_OPEN', 'close.0.unit'],
        ['UNIT_NOT_OPEN', 'rename.0.unit'],
        ['UNIT_NOT_OPEN', 'move.0.parent'],
      ],
    ],
    [
      'a bad name',
      { rename: [{ unit: 'a', nameVi: ' ', nameEn: '\0' }] },
      [
        ['INVALID_NAME', 'rename.0.nameVi'],
        ['INVALID_NAME', 'rename.0.nameEn'],
      ],
    ],
    [
      'kinds',
      {
        changeKind: [
          { unit: 'a', kind: 'TOWN' },
          { unit: 'b', kind: 'ZONE' },
        ],
      },
      [
        ['INVALID_CHOICE', 'changeKind.0.kind'],
        ['ZONE_KIND_FIXED', 'changeKind.1.kind'],
      ],
    ],
    [
      'a zone that becomes a commune',
      { changeKind: [{ unit: 'z', kind: 'COMMUNE' }] },
      [['ZONE_KIND_FIXED', 'changeKind.0.kind']],
    ],
    [
      'what is so already',
      {
        rename: [{ unit: 'a', nameVi: 'Đơn vị a', nameEn: 'Unit a' }],
        changeKind: [{ unit: 'b', kind: 'COMMUNE' }],
        move: [{ unit: 'c', parent: 'q' }],
      },
      [
        ['ALREADY_SO', 'rename.0'],
        ['ALREADY_SO', 'changeKind.0.kind'],
        ['ALREADY_SO', 'move.0'],
      ],
    ],
    [
      'a unit that ends twice, ends and goes on, changes twice',
      {
        close: parts('b', 'b'),
        rename: [
          { unit: 'a', ...name },
          { unit: 'a', ...name },
        ],
        move: [{ unit: 'a', parent: 'b' }],
      },
      [
        ['ACT_REPEATED', 'close.1.unit'],
        ['ACT_REPEATED', 'rename.1.unit'],
        ['ACT_REPEATED', 'move.0.parent'],
      ],
    ],
    [
      'a merge of nothing, of a unit into itself, with a share that is none',
      {
        merge: [
          { predecessors: [], into: 'a' },
          { predecessors: [{ unit: 'b', share: 1.5 }], into: 'b' },
        ],
      },
      [
        ['EMPTY_MERGE', 'merge.0.predecessors'],
        ['INVALID_SHARE', 'merge.1.predecessors.0.share'],
        ['ACT_REPEATED', 'merge.1.into'],
      ],
    ],
    [
      'splits that are none',
      {
        split: [
          { unit: 'a', into: parts('b') },
          { unit: 'c', into: parts('b', 'b') },
          {
            unit: 'k',
            into: [
              { unit: 'a', share: 0.8, isMain: true },
              { unit: 'b', share: 0.8, isMain: true },
            ],
          },
        ],
      },
      [
        ['INVALID_SPLIT', 'split.0.into'],
        ['INVALID_SPLIT', 'split.1.into'],
        ['INVALID_SHARE', 'split.2.into'],
        ['INVALID_SPLIT', 'split.2.into'],
        ['ACT_REPEATED', 'split.2.into.0.unit'],
        ['LATER_CHANGE', 'split.2.unit'],
      ],
    ],
    [
      'enterprises that go nowhere',
      {
        open: [unitRow('x', 'COMMUNE', 'p'), unitRow('y', 'COMMUNE', 'p')],
        split: [
          {
            unit: 'a',
            into: parts('x', 'y'),
            enterprises: [{ taxCode: taxCodeOf(1), unit: 'c' }],
          },
        ],
      },
      [['NOT_A_SUCCESSOR', 'split.0.enterprises.0.unit']],
    ],
    [
      'enterprises that are not there',
      {
        open: [unitRow('x', 'COMMUNE', 'p'), unitRow('y', 'COMMUNE', 'p')],
        split: [
          {
            unit: 'a',
            into: parts('x', 'y'),
            enterprises: [
              { taxCode: taxCodeOf(1), unit: 'x' },
              { taxCode: taxCodeOf(10), unit: 'x' },
              { taxCode: 'nobody\0', unit: 'y' },
              { taxCode: taxCodeOf(1), unit: 'y' },
            ],
          },
        ],
      },
      [
        ['ENTERPRISE_ELSEWHERE', 'split.0.enterprises.1.taxCode'],
        ['ENTERPRISE_ELSEWHERE', 'split.0.enterprises.2.taxCode'],
        ['ENTERPRISE_REPEATED', 'split.0.enterprises.3.taxCode'],
      ],
    ],
    [
      'closing with units and enterprises that were given nowhere to go',
      { close: parts('d', 'c') },
      [
        ['OPEN_CHILDREN', 'close.0.unit'],
        ['OPEN_ENTERPRISES', 'close.1.unit'],
      ],
    ],
    [
      'a split that leaves units behind',
      {
        open: [unitRow('d1', 'DISTRICT', 'p'), unitRow('d2', 'DISTRICT', 'p')],
        split: [{ unit: 'd', into: parts('d1', 'd2') }],
      },
      [['OPEN_CHILDREN', 'split.0.unit']],
    ],
    [
      'circles',
      {
        move: [
          { unit: 'p', parent: 'a' },
          { unit: 'q', parent: 'q' },
        ],
      },
      [
        ['PLACEMENT_CYCLE', 'move.0.parent'],
        ['PLACEMENT_CYCLE', 'move.1.parent'],
      ],
    ],
    [
      'a merge into a unit below that goes nowhere',
      { merge: [{ predecessors: parts('d'), into: 'a' }] },
      [['PARENT_NOT_OPEN', 'merge.0.predecessors.0.unit']],
    ],
    [
      'a unit that opens later under one that ends',
      { merge: [{ predecessors: parts('q'), into: 'p' }] },
      [['PARENT_NOT_OPEN', 'merge.0.predecessors.0.unit']],
    ],
    [
      'a change before one that is known',
      { rename: [{ unit: 'k', ...name }], close: parts('n') },
      [
        ['LATER_CHANGE', 'close.0.unit'],
        ['LATER_CHANGE', 'rename.0.unit'],
      ],
    ],
    [
      'a merge that would take along what moves later',
      { merge: [{ predecessors: parts('m'), into: 'd' }] },
      [['LATER_CHANGE', 'merge.0.predecessors.0.unit']],
    ],
  ])('%s', async (_title, acts, expected) => {
    const { errors, plan } = await world.reorganize({ effectiveOn: on, ...acts });
    expect(errors.map(({ code, path }) => [code, path.join('.')])).toEqual(expected);
    expect(plan).toBeUndefined();
    for (const { messageEn, messageVi } of errors) {
      expect(messageEn).toMatch(/\.$/);
      expect(messageVi).toMatch(/\.$/);
    }
  });

  it('suggests the nearest code', async () => {
    const { errors } = await world.reorganize({ effectiveOn: on, close: parts('lat') });
    expect(errors).toMatchObject([{ code: 'UNKNOWN_UNIT', suggestion: 'late' }]);
  });

  it('has written nothing', async () => {
    const { database } = world.application;
    const rows = await queryRows(
      database,
      `select (select count(*) from reorganization)::int as acts, (select count(*) from unit_succession)::int as successions,
        (select count(*) from unit where code in ('x', 'y', 'w', 'd1', 'd2'))::int as units`,
    );
    expect(rows).toEqual([{ acts: 4, successions: 0, units: 0 }]);
  });
});
