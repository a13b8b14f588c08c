import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineHierarchies } from '../../../src/units/hierarchies/define-hierarchies.js';
import { freshDirectory, removeDirectories } from '../../support/fresh-directory.js';
import { runOn } from '../../support/reform.js';
import { faults, settle, treeOn } from '../../support/reorganization-world.js';
import { TreeWorld, unitRow } from '../../support/tree-world.js';

let world: TreeWorld;
let folder = '';
let files = 0;

/** A file with these lines or bytes; its path. */
function file(content: readonly string[] | Uint8Array, ending = '.csv'): string {
  files += 1;
  const path = join(folder, `${files}${ending}`);
  writeFileSync(path, content instanceof Uint8Array ? content : `${content.join('\n')}\n`);
  return path;
}

interface Told {
  readonly code: number;
  readonly faults: readonly string[];
  readonly [field: string]: unknown;
}

/** Runs an import; its faults as 'line code path suggestion'. */
async function run(...parameters: string[]): Promise<Told> {
  const { code, output } = await runOn(world, ['import', ...parameters, '--json']);
  const told = JSON.parse(output) as {
    faults: { line?: number; code: string; path: string[]; suggestion?: string }[];
  };
  const found = told.faults.map(({ line, code: fault, path, suggestion }) =>
    [line, fault, path.at(-1), suggestion].filter((part) => part !== undefined).join(' '),
  );
  return { ...told, code, faults: found };
}

beforeAll(async () => {
  folder = freshDirectory(0o755);
  world = await TreeWorld.open();
  const open = [
    unitRow('vn', 'COUNTRY'),
    {
      ...unitRow('p', 'PROVINCE', 'vn'),
      officialCodes: [{ scheme: 'state', code: '70', from: '2000-01-01' }],
    },
    unitRow('q', 'PROVINCE', 'vn'),
  ];
  await world.carryOut({ effectiveOn: '2000-01-01', open });
});
afterAll(async () => {
  await world.close();
  removeDirectories();
});

const header = 'official_code,kind,name_vi,parent_official_code';

describe('files of units', () => {
  it.each([
    ['no file', () => join(folder, 'none.csv'), 'IMPORT_UNREADABLE'],
    ['an empty file', () => file([]), 'IMPORT_HEADER_MISSING'],
    ['UTF-16', () => file(Buffer.from(`${header}\n1,COMMUNE,Xã,70\n`, 'utf16le')), 'IMPORT_SYNTAX'],
    ['what only says that it is packed', () => file([header], '.csv.gz'), 'IMPORT_UNREADABLE'],
    ['a quote that does not end', () => file([header, '1,COMMUNE,"Xã,70']), '2 IMPORT_SYNTAX'],
    ['a column misspelled', () => file(['name_v']), '1 IMPORT_COLUMN_UNKNOWN name_v name_vi'],
    ['a field too many', () => file([header, '1,COMMUNE,Xã,70,']), '2 IMPORT_FIELD_COUNT'],
  ])('%s is refused', async (_case, make, fault) => {
    const { code, faults: told } = await run('units', make(), '--date', '2001-01-01');
    expect({ code, told }).toEqual({ code: 1, told: [fault] });
  });

  it.each([
    ['no mapping', 'units: [1]', 'IMPORT_MAPPING_INVALID units'],
    ['no YAML', 'units: {', 'IMPORT_MAPPING_INVALID'],
    [
      'a column that we do not have',
      'units: {x.csv: {columns: {nam_vi: a}}}',
      'IMPORT_MAPPING_INVALID nam_vi name_vi',
    ],
  ])('%s is no mapping', async (_case, text, fault) => {
    const columns = file([text], '.yaml');
    const told = await run('units', file([header]), '--columns', columns);
    expect(told.faults[0]).toContain(fault);
  });

  it('a column that the mapping reads must be there', async () => {
    const units = file(['ten,ma', 'Xã,1']);
    const text = `units: {${basename(units)}: {columns: {name_vi: tên, official_code: ma}}}`;
    const { faults: told } = await run('units', units, '--columns', file([text], '.yaml'));
    expect(told).toEqual(['1 IMPORT_COLUMN_MISSING tên ten']);
  });

  it('tells every fault of every line, once', async () => {
    const lines = [
      header,
      '1,COMUNE,Xã Một,70',
      '2,COMMUNE,,7o',
      ',COMMUNE,Xã Ba,70',
      '4,COMMUNE,Xã Bốn,70',
    ];
    expect((await run('units', file(lines), '--date', '2001-01-01')).faults).toEqual([
      '2 INVALID_CHOICE kind COMMUNE',
      '3 IMPORT_FIELD_MISSING nameVi',
      '3 IMPORT_UNKNOWN_OFFICIAL_CODE parent 70',
      '4 IMPORT_UNIT_MISSING code',
    ]);
    expect(await world.knownOf(['c4'])).toEqual([]);
  });

  it('opens packed ones with marks of any kind, and the same again changes nothing', async () => {
    const lines = [
      header,
      '1,COMMUNE,Xã Một,70',
      '2,COMMUNE,Thị trấn Đá Bạc,70',
      '3,COMMUNE,Xã Ba,70',
    ];
    const packed = file(gzipSync(`\u{FEFF}${lines.join('\r\n')}`.normalize('NFD')), '.csv.gz');
    const act = ['units', packed, '--date', '2001-01-01'];
    expect(await run(...act)).toMatchObject({ code: 0, created: 3, unchanged: 0 });
    expect(await run(...act)).toMatchObject({ code: 0, created: 0, unchanged: 3 });
    expect(await treeOn(world, '2001-01-01')).toMatchObject({ c1: 'p', c2: 'p', c3: 'p' });
  });
});

describe('files of successions', () => {
  const columns =
    'predecessor,successor,successor_official_code,name_vi,kind,parent,share,main,extent,tax_code';

  it('tells every fault of its lines and of the act', async () => {
    const lines = [
      columns,
      'c1,c2,,,,,,,partial,',
      'c3,c1,,,,,abc,yes,,',
      'c3,c9,,Xã Chín,COMMUNE,p,,,,',
      'c9x,c2,,,,,,,,',
    ];
    const { faults: told } = await run('successions', file(lines), '--date', '2025-07-01');
    expect(told).toEqual([
      '2 IMPORT_EXTENT_DIFFERS extent',
      '3 IMPORT_INVALID_NUMBER share',
      '3 INVALID_CHOICE main',
      '5 UNKNOWN_UNIT unit c9',
    ]);
    const contrary = [
      columns,
      'c1,c9,,Xã Chín,COMMUNE,p,,,,',
      'c2,c9,,Xã Tám,,p,,,,',
      'c3,c8,,,,,,,,',
    ];
    expect((await run('successions', file(contrary), '--date', '2025-07-01')).faults).toEqual([
      '3 IMPORT_CONTRADICTION name_vi',
      '4 IMPORT_FIELD_MISSING kind',
      '4 IMPORT_FIELD_MISSING name_vi',
    ]);
  });

  it('makes one act of merges, splits with their enterprises, moves, names and codes', async () => {
    const taxCodes = await settle(world, 'c3', 1, 3);
    const lines = [
      columns,
      'c1,c4,4,Xã Bốn,COMMUNE,q,,,,',
      `c3,c4,4,,,,0.3,,partial,${taxCodes[0]}`,
      `c3,c4,4,,,,,,,${taxCodes[1]}`,
      'c3,c2,22,Phường Đá Bạc,,q,0.7,true,partial,',
      'c2,c2,22,,,,,,,',
    ];
    const act = ['successions', file(lines), '--date', '2025-07-01', '--legal-basis', 'Nghị quyết'];
    const done = await run(...act);
    expect(done).toMatchObject({
      code: 0,
      faults: [],
      report: {
        ...{
          opened: 1,
          closed: 2,
          merged: 1,
          split: 1,
          renamed: 1,
          moved: 1,
          officialCodesChanged: 1,
        },
        ...{ enterprisesAssigned: 2, enterprisesLeft: { totalCount: 1 } },
      },
    });
    expect(await treeOn(world, '2025-07-01')).toMatchObject({
      c1: 'c4',
      c2: 'q',
      c3: 'c2',
      c4: 'q',
    });
    expect(await world.figure('c4', 'enterprises', '2024-12')).toBe(2);
    expect(await world.figure('c2', 'enterprises', '2024-12')).toBe(1);
    expect(await run(...act)).toMatchObject({
      code: 0,
      faults: [],
      report: null,
      wasCarriedOut: true,
    });
    expect(await faults(world)).toEqual([]);
  });

  it('a single line closes or opens', async () => {
    const lines = [columns, ',c5,,Xã Năm,COMMUNE,q,,,,', 'p,,,,,,,,,'];
    const done = await run('successions', file(lines), '--date', '2025-08-01');
    expect(done).toMatchObject({ code: 0, report: { opened: 1, closed: 1, merged: 0, split: 0 } });
  });
});

describe('files of placements', () => {
  it('go through placeUnits', async () => {
    const { application } = world;
    const row = { code: 'line', nameVi: 'Ngành dọc', nameEn: 'Line' };
    await application.database.write({ principal: 'test', action: 'test' }, (tx) =>
      defineHierarchies(tx, [row]),
    );
    const lines = [
      'hierarchy,unit,unit_official_code,parent,from',
      'line,,4,vn,2025-09-01',
      'line,c2,,c4,2025-09-01',
    ];
    const act = ['placements', file(lines)];
    expect(await run(...act, '--dry-run')).toMatchObject({ code: 0, created: 2, dryRun: true });
    expect(await run(...act)).toMatchObject({ code: 0, created: 2 });
    expect(await run(...act)).toMatchObject({ code: 0, created: 0, unchanged: 2 });
    const wrong = [...lines.slice(0, 1), 'lin,,99,vn,', 'reporting,,,vn,2025-09-01'];
    expect((await run('placements', file(wrong), '--date', '2025-09-01')).faults).toEqual([
      '2 IMPORT_UNKNOWN_OFFICIAL_CODE unit',
      '2 UNKNOWN_HIERARCHY hierarchy line',
      '3 IMPORT_UNIT_MISSING unit',
      '3 REPORTING_HIERARCHY hierarchy',
    ]);
  });
});
