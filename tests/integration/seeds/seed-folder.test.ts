import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApplication, type Application } from '../../../src/app/application.js';
import { contributionSources } from '../../../src/app/sources.js';
import { loadSeed } from '../../../src/cli/seed/load-seed.js';
import { readSeed } from '../../../src/cli/seed/read-seed.js';
import { describeFault, type SeedFault } from '../../../src/cli/seed/seed-fault.js';
import { readSeedFolder } from '../../../src/cli/seed/seed-folder.js';
import { systemClock } from '../../../src/kernel/clock.js';
import { readUnitHistory } from '../../../src/units/trees/read-unit-history.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { freshDirectory, removeDirectories } from '../../support/fresh-directory.js';

let storage: TestDatabase;
let application: Application;
let folder = '';

beforeAll(async () => {
  storage = await createTestDatabase();
  application = await createApplication({
    databaseUrl: storage.url,
    poolSize: 4,
    clock: systemClock,
  });
});

beforeEach(() => {
  folder = freshDirectory(0o755);
});

afterAll(async () => {
  await application.close();
  await storage.drop();
  removeDirectories();
});

/** Faults without the folder's own path. */
function told(faults: readonly SeedFault[], language: 'en' | 'vi' = 'en'): string[] {
  return faults.map((fault) => {
    const { file } = fault.place;
    const place = { ...fault.place, file: file.slice(file.lastIndexOf('/') + 1) };
    return describeFault({ ...fault, place }, language);
  });
}

function shapeFaults(files: Readonly<Record<string, string>>): readonly SeedFault[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const read = readSeed(readSeedFolder(folder));
  return read.ok ? [] : read.errors;
}

async function load(): Promise<readonly SeedFault[]> {
  const read = readSeed(readSeedFolder(folder));
  if (!read.ok) return read.errors;
  const services = { ...application, sources: contributionSources };
  return (await loadSeed(services, read.value, { principal: 'seed folder' })).faults;
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Which line a text is on. */
function lineOf(file: string, text: string): number {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return 1 + lines.findIndex((line) => line.includes(text));
}

describe('the shape of the files', () => {
  it('is judged in all files at once, each fault with file and line', () => {
    const faults = shapeFaults({
      'units.csv': 'code,kind,name_vi,name_en,parent,opened\nvn,COUNTRY,a,b,,1945-09-02\n',
      'enterprises.csv':
        'tax_code,name,unit,opened_on,eligible_for_trade_union\n1,a,vn,2020-01-01,yes\n2,b,vn\n,c,vn,2020-01-01,\n',
      'reports.csv':
        'form,reporter_kind,reporter,period,measure,value\nf,UNIT,vn,2023,m,1e3\nf,PERSON,vn,2023,m,\n',
      'measures.yaml': 'measures:\n  - code: a\n    nam: x\n',
      'forms.yaml': 'forms: [\n',
      'indicators.yaml': 'measures: []\n',
      'reorganizations.yaml':
        'reorganizations:\n  - effectiveOn: x\n    merge:\n      - { into: a, predecessor: [b] }\n',
      'enterprise.csv': 'code\n',
    });
    expect(told(faults)).toEqual(
      expect.arrayContaining([
        'units.csv:1: SEED_COLUMN_MISSING: The header has no column "opened_on".',
        expect.stringMatching(/^units\.csv:1: SEED_COLUMN_UNKNOWN: .*"opened"/),
        'enterprises.csv:2: SEED_INVALID_FIELD: eligible_for_trade_union: expected true, false or nothing, found "yes".',
        'enterprises.csv:3: SEED_FIELD_COUNT: The header has 5 fields and this line 3.',
        'enterprises.csv:4: SEED_INVALID_FIELD: tax_code: expected text, found nothing.',
        'reports.csv:2: SEED_INVALID_FIELD: value: expected a number in digits, found "1e3".',
        expect.stringMatching(
          /^reports\.csv:3: .*reporter_kind: expected UNIT, ENTERPRISE or ORGANIZATION, found "PERSON"/,
        ),
        'reports.csv:3: SEED_INVALID_FIELD: value: expected text, found nothing.',
        'measures.yaml:2: SEED_UNKNOWN_FIELD: There is no field "nam" here. Did you mean "name"?',
        expect.stringMatching(/^measures\.yaml:2: .*kind: expected text, found nothing/),
        expect.stringMatching(/^forms\.yaml:\d: SEED_SYNTAX/),
        'reorganizations.yaml:2: SEED_INVALID_FIELD: legalBasis: expected text, found nothing.',
        'indicators.yaml:1: SEED_LIST_MISSING: The file is "indicators: and a list".',
        expect.stringMatching(
          /^enterprise\.csv: SEED_UNKNOWN_FILE: .*Did you mean "enterprises\.csv"\?$/,
        ),
      ]),
    );
  });

  it.each([
    ['an unclosed quote', 'code,kind\n"vn,COUNTRY\n', /^units\.csv:\d: SEED_SYNTAX/],
    ['no header', '', /^units\.csv:1: SEED_COLUMN_MISSING/],
  ])('tells of %s', (_what, text, expected) => {
    expect(told(shapeFaults({ 'units.csv': text }))[0]).toMatch(expected);
  });

  it('tells of a folder with nothing to load', () => {
    expect(told(shapeFaults({ 'notes.txt': '' }))[0]).toMatch(/SEED_NOTHING_TO_LOAD/);
  });

  it('reads spreadsheets’ CSV: byte order mark, line ends of Windows, empty lines', () => {
    const text =
      '\uFEFFcode,kind,name_vi,name_en,opened_on\r\nvn,COUNTRY,"Việt Nam, nước",Viet Nam,1945-09-02\r\n\r\n';
    expect(shapeFaults({ 'units.csv': text })).toEqual([]);
  });
});

describe('a province that copied the demo', () => {
  beforeEach(() => {
    for (const part of ['reference', 'demo']) {
      cpSync(join('seeds', part), folder, { recursive: true });
    }
  });

  it('is told every faulty row of a step with its line, and the step keeps nothing', async () => {
    edit('reports.csv', (text) =>
      text
        .replace('9900000016,2023-H1,workers,,,411', '9900000016,2023-H1,worker,,,411')
        .replace(
          '9900000023,2023-H1,trade_union_members,,,0',
          '9900000023,2023-H1,trade_union_members,,,-4',
        ),
    );
    const faults = told(await load());
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^reports\.csv:2: UNKNOWN_FIELD: .*"worker".*Did you mean "workers"\?$/,
        ),
        expect.stringMatching(/^reports\.csv:7: OUT_OF_BOUNDS: .*-4/),
      ]),
    );
    expect(told(await load(), 'vi')[0]).toMatch(/biểu mẫu/i);
  });

  it('loads after the repair', async () => {
    expect(await load()).toEqual([]);
  });

  it('is told the line of an official code and of an unknown unit above', async () => {
    edit('official_codes.csv', (text) =>
      text.replace('phuoc_long,state,688,1997-01-01', 'phuoc_long,state,688,1997-02-30'),
    );
    edit('units.csv', (text) =>
      text.replace('Bu Dop District,binh_phuoc,', 'Bu Dop District,binh_phouc,'),
    );
    const faults = told(await load());
    expect(faults).toContainEqual(
      expect.stringMatching(/^official_codes\.csv:2: INVALID_DATE: .*1997-02-30/),
    );
  });

  it('is told what is wrong with a reorganization, with the line of the act, and that one came about in part', async () => {
    expect(await load()).toEqual([]);
    const file = 'reorganizations.yaml';
    edit(file, (text) => text.replace('{ unit: dong_phu }', '{ unit: dong_fu }'));
    const line = lineOf(file, 'dong_fu');
    expect(told(await load())).toContainEqual(
      expect.stringMatching(
        new RegExp(`^reorganizations\\.yaml:${line}: UNKNOWN_UNIT: .*"dong_phu"\\?$`),
      ),
    );
    // The others have ended already.
    expect(told(await load())[0]).toMatch(
      /^reorganizations\.yaml:\d+: UNIT_NOT_OPEN: .*phuoc_long/,
    );
    edit(file, (text) => text.replace('{ unit: dong_fu }', '{ unit: dong_phu }'));
    expect(await load()).toEqual([]);
  });

  it('may keep reference and demo in folders of their own', async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    for (const part of ['reference', 'demo']) {
      cpSync(join('seeds', part), join(folder, part), { recursive: true });
    }
    expect(await load()).toEqual([]);
  });
});

describe('reorganizations of a folder of one’s own', () => {
  const unit = (code: string, kind: string, parent: string, openedOn: string): string =>
    `${code},${kind},${code},${code},${parent},${openedOn}\n`;

  it('split, move and change kinds, by the registers of the same folder, and are carried out once', async () => {
    const files = {
      'units.csv': `code,kind,name_vi,name_en,parent,opened_on\n${unit(
        'own_p',
        'PROVINCE',
        'vn',
        '2000-01-01',
      )}${unit('own_q', 'PROVINCE', 'vn', '2000-01-01')}${unit(
        'own_x',
        'COMMUNE',
        'own_p',
        '2000-01-01',
      )}${unit('own_z', 'DISTRICT', 'own_p', '2000-01-01')}${unit(
        'own_y1',
        'COMMUNE',
        'own_p',
        '2025-07-01',
      )}${unit('own_y2', 'COMMUNE', 'own_p', '2025-07-01')}`,
      'enterprises.csv': 'tax_code,name,unit,opened_on\n9800000012,A,own_x,2020-01-01\n',
      'reorganizations.yaml': `reorganizations:
  - effectiveOn: '2025-08-01'
    legalBasis: B
    move: [{ unit: own_y2, parent: own_q }]
  - effectiveOn: '2025-07-01'
    legalBasis: A
    split:
      - unit: own_x
        into: [{ unit: own_y1, share: 0.4 }, { unit: own_y2, share: 0.6 }]
        enterprises: [{ taxCode: '9800000012', unit: own_y1 }]
    move: [{ unit: own_z, parent: own_q }]
    changeKind: [{ unit: own_z, kind: COMMUNE }]
`,
    };
    expect(shapeFaults(files)).toEqual([]);
    expect(await load()).toEqual([]);
    const { database } = application;
    const trees = await readUnitHistory(database);
    expect(await load()).toEqual([]);
    const again = await readUnitHistory(database);
    expect({ ...again, version: 0 }).toEqual({ ...trees, version: 0 });
    const units = await findUnitsByCode(database, ['own_x', 'own_y1', 'own_y2', 'own_z', 'own_q']);
    const idOf = (code: string): number => units.get(code)!.id;
    expect(units.get('own_x')?.closedOn).toBe('2025-07-01');
    const placesOf = (code: string) =>
      trees.units.get(idOf(code))?.placements.map(({ from }) => from);
    expect(placesOf('own_z')).toEqual(['2000-01-01', '2025-07-01']);
    expect(placesOf('own_y2')).toEqual(['2025-07-01', '2025-08-01']);
    const successors = trees.successions.filter(({ predecessor }) => predecessor === idOf('own_x'));
    expect(successors.map(({ successor, isMain }) => [successor, isMain])).toEqual([
      [idOf('own_y1'), false],
      [idOf('own_y2'), true],
    ]);
  });
});
