import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { createCaller } from '../support/clients.js';
import { fillSmallWorld, taxCodes } from '../support/small-world.js';
import { queryRows } from '../support/definition-database.js';

interface Told {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly report: Record<string, unknown> | null;
  readonly results: readonly { row: number; key: string; status: string }[];
  readonly userErrors: readonly { code: string; path: string[]; row: number | null }[];
}

const mutation = `mutation ($input: ReorganizeUnitsInput!) { reorganizeUnits(input: $input) {
  created updated unchanged rejected results { row key status }
  report { effectiveOn opened closed renamed kindChanged moved merged split enterprisesAssigned
    successions { predecessor successor extent share isMain basis }
    units { unit enterprises reports dutiesEnded dutiesLeft childrenMoved }
    enterprisesLeft { totalCount enterprises { unit taxCode name staysWith } } }
  userErrors { code path row } } }`;

const unit = (code: string, kind: string, parent: string) => ({
  code,
  kind,
  nameVi: `Đơn vị ${code}`,
  nameEn: `Unit ${code}`,
  parent,
});
const zone = (code: string) => ({ ...unit(code, 'ZONE', 'zones'), zoneKind: 'INDUSTRIAL' });

/** zone_a is split, binh_phuoc goes into dong_nai, which is named anew; zones are under it from then on. */
const reform = {
  effectiveOn: '2025-07-01',
  legalBasis: '202/2025/QH15',
  note: 'Sắp xếp',
  open: [zone('zone_a1'), zone('zone_a2')],
  rename: [{ unit: 'dong_nai', nameVi: 'Đồng Nai mới', nameEn: 'New Dong Nai' }],
  changeKind: [{ unit: 'zones', kind: 'DISTRICT' }],
  merge: [{ predecessors: [{ unit: 'binh_phuoc', share: 0.4 }], into: 'dong_nai' }],
  split: [
    {
      unit: 'zone_a',
      into: [{ unit: 'zone_a1', share: 0.3 }, { unit: 'zone_a2' }],
      enterprises: [{ taxCode: taxCodes[0], unit: 'zone_a2' }],
    },
  ],
};

const noDuties = { dutiesEnded: 0, dutiesLeft: 0 };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
});
afterAll(() => api.close());

async function reorganize(input: object): Promise<Told> {
  const { data, errors } = await api.send<{ reorganizeUnits: Told }>(mutation, { input });
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.reorganizeUnits;
}

const state = () =>
  queryRows(
    api.application.database,
    `select (select version from catalogue_state)::text as version, (select count(*) from unit)::int as units,
      (select count(*) from revision)::int as revisions, (select count(*) from cube_delta)::int as deltas,
      (select count(*) from cube_closure)::int as closure`,
  );

describe('reorganizeUnits', () => {
  it('tells by a dry run just what the real run does, and keeps nothing', async () => {
    const before = await state();
    const tried = await reorganize({ ...reform, dryRun: true });
    expect(await state()).toEqual(before);
    const done = await reorganize(reform);
    expect(done).toEqual(tried);
    expect(done).toEqual({
      created: 2,
      updated: 4,
      unchanged: 0,
      rejected: 0,
      results: [
        { row: 0, key: 'zone_a1', status: 'CREATED' },
        { row: 1, key: 'zone_a2', status: 'CREATED' },
        { row: 2, key: 'dong_nai', status: 'UPDATED' },
        { row: 3, key: 'zones', status: 'UPDATED' },
        { row: 4, key: 'dong_nai', status: 'UPDATED' },
        { row: 5, key: 'zone_a', status: 'UPDATED' },
      ],
      userErrors: [],
      report: {
        effectiveOn: '2025-07-01',
        opened: 2,
        closed: 2,
        renamed: 1,
        kindChanged: 1,
        moved: 1,
        merged: 1,
        split: 1,
        enterprisesAssigned: 1,
        successions: [
          {
            predecessor: 'binh_phuoc',
            successor: 'dong_nai',
            extent: 'FULL',
            share: 0.4,
            isMain: true,
            basis: 'STATED',
          },
          {
            predecessor: 'zone_a',
            successor: 'zone_a1',
            extent: 'PARTIAL',
            share: 0.3,
            isMain: true,
            basis: 'ASSUMED',
          },
          {
            predecessor: 'zone_a',
            successor: 'zone_a2',
            extent: 'PARTIAL',
            share: null,
            isMain: false,
            basis: 'ASSUMED',
          },
        ],
        units: [
          { unit: 'binh_phuoc', enterprises: 4, reports: 3, ...noDuties, childrenMoved: 1 },
          { unit: 'zone_a', enterprises: 2, reports: 2, ...noDuties, childrenMoved: 0 },
        ],
        enterprisesLeft: {
          totalCount: 1,
          enterprises: [
            { unit: 'zone_a', taxCode: taxCodes[1], name: 'Công ty Hai', staysWith: 'zone_a1' },
          ],
        },
      },
    });
  });

  it('refuses the same again, act by act, and writes nothing', async () => {
    const before = await state();
    const again = await reorganize(reform);
    expect(again).toMatchObject({ created: 0, updated: 0, rejected: 6, report: null });
    expect(again.userErrors).toEqual([
      { code: 'UNIT_NOT_OPEN', path: ['merge', '0', 'predecessors', '0', 'unit'], row: 4 },
      { code: 'UNIT_NOT_OPEN', path: ['split', '0', 'unit'], row: 5 },
    ]);
    expect(await state()).toEqual(before);
  });

  it('needs a day and all or nothing for anything but opening units', async () => {
    const close = [{ unit: 'zone_c' }];
    const told = await reorganize({ close, errorPolicy: 'REJECT_FAILED' });
    expect(told.userErrors.map(({ code, path }) => [code, ...path])).toEqual([
      ['INVALID_DATE', 'effectiveOn'],
      ['INVALID_CHOICE', 'errorPolicy'],
    ]);
    expect((await reorganize({ dryRun: true })).userErrors).toMatchObject([{ code: 'ROW_COUNT' }]);
  });

  it('opens units that say their own day as before, the good ones when so wished', async () => {
    const input = {
      errorPolicy: 'REJECT_FAILED',
      open: [
        { ...zone('zone_k'), openedOn: '2026-01-01' },
        { ...zone('zone_l'), openedOn: 'soon' },
        { ...zone('zone_m') },
      ],
    };
    const told = await reorganize(input);
    expect(told).toMatchObject({ created: 1, rejected: 2, report: null });
    expect(told.userErrors).toEqual([
      { code: 'INVALID_DATE', path: ['open', '1', 'openedOn'], row: 1 },
      { code: 'INVALID_DATE', path: ['open', '2', 'openedOn'], row: 2 },
    ]);
    expect(await reorganize({ ...input, open: input.open.slice(0, 1) })).toMatchObject({
      unchanged: 1,
    });
  });
});

describe('names, kinds and successions by date', () => {
  it('answers as of a day', async () => {
    const { data } = await api.send(`{
      unit(code: "dong_nai") { then: children(asOf: "2025-06-30") { code name kind }
        now: children(asOf: "2025-07-01") { code name kind } name(lang: VI) }
      units(asOf: "2025-06-30", search: "dong nai") { nodes { name(lang: VI) } }
      before: units(asOf: "2025-06-30", kind: DISTRICT) { nodes { code } }
      after: units(asOf: "2025-07-01", kind: DISTRICT) { nodes { code } } }`);
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      unit: {
        then: [],
        now: [{ code: 'zones', name: 'Ban Quản lý khu kinh tế', kind: 'DISTRICT' }],
        name: 'Đồng Nai mới',
      },
      units: { nodes: [{ name: 'Đồng Nai' }] },
      before: { nodes: [] },
      after: { nodes: [{ code: 'zones' }] },
    });
  });

  const question = `{ unit(code: "CODE") {
    predecessors { on extent share isMain basis predecessor { code closedOn } successor { code }
      reorganization { effectiveOn legalBasis note by knownAt } }
    successors { isMain basis successor { code openedOn parent { code } } } } }`;

  it('tells who followed whom, and by which act', async () => {
    const { data } = await api.send<{ unit: { predecessors: object[]; successors: object[] } }>(
      question.replace('CODE', 'dong_nai'),
    );
    expect(data?.unit.successors).toEqual([]);
    expect(data?.unit.predecessors).toEqual([
      {
        on: '2025-07-01',
        extent: 'FULL',
        share: 0.4,
        isMain: true,
        basis: 'STATED',
        predecessor: { code: 'binh_phuoc', closedOn: '2025-07-01' },
        successor: { code: 'dong_nai' },
        reorganization: {
          effectiveOn: '2025-07-01',
          legalBasis: '202/2025/QH15',
          note: 'Sắp xếp',
          by: expect.any(String),
          knownAt: expect.any(String),
        },
      },
    ]);
    const { data: split } = await api.send<{ unit: { successors: object[] } }>(
      question.replace('CODE', 'zone_a'),
    );
    expect(split?.unit.successors).toEqual([
      {
        isMain: true,
        basis: 'ASSUMED',
        successor: { code: 'zone_a1', openedOn: '2025-07-01', parent: { code: 'zones' } },
      },
      {
        isMain: false,
        basis: 'ASSUMED',
        successor: { code: 'zone_a2', openedOn: '2025-07-01', parent: { code: 'zones' } },
      },
    ]);
  });

  it('asks once for the successions of all units of an answer', async () => {
    const statements: string[] = [];
    const { database } = api.application;
    database.onStatement = ({ name }) => void statements.push(name);
    const { errors } = await api.send(
      '{ units { nodes { predecessors { on } successors { on } } } }',
    );
    database.onStatement = undefined;
    expect(errors).toEqual([]);
    expect(statements.filter((name) => name === 'units.successions-of')).toHaveLength(2);
  });
});

describe('a client of one subtree', () => {
  it('reorganizes what it may see; nothing else exists', async () => {
    const caller = await createCaller(api, {
      code: 'zones_only',
      unit: 'zones',
      actions: ['READ', 'REORGANIZE_UNITS'],
    });
    const told = await caller.send<{ reorganizeUnits: Told }>(mutation, {
      input: {
        effectiveOn: '2026-01-01',
        close: [{ unit: 'zone_c' }],
        move: [{ unit: 'zone_b', parent: 'dong_nai' }],
        merge: [{ predecessors: [{ unit: 'binh_phuoc' }], into: 'zone_k' }],
      },
    });
    expect(told.data?.reorganizeUnits.userErrors.map(({ code, path }) => [code, ...path])).toEqual([
      ['UNKNOWN_UNIT', 'move', '0', 'parent'],
      ['UNKNOWN_UNIT', 'merge', '0', 'predecessors', '0', 'unit'],
    ]);
    const { data } = await caller.send<{ reorganizeUnits: Told }>(mutation, {
      input: { effectiveOn: '2026-01-01', close: [{ unit: 'zone_c' }] },
    });
    expect(data?.reorganizeUnits).toMatchObject({ updated: 1, userErrors: [] });
  });
});
