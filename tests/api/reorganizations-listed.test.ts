import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { createCaller, type Caller } from '../support/clients.js';
import { fillTreeWorld, reorganize, tomorrow, unit } from '../support/tree-api-world.js';

let api: TestApi;
let operator: Caller;
let ofP: Caller;
beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await fillTreeWorld(api);
  await reorganize(api, {
    effectiveOn: '2099-01-01',
    legalBasis: 'NQ 1',
    note: 'Sau này',
    open: [unit('w', 'COMMUNE', 'q')],
    merge: [{ predecessors: [{ unit: 'y2' }, { unit: 'z' }], into: 'w' }],
    rename: [{ unit: 'p', nameVi: 'Tỉnh P', nameEn: 'P' }],
    changeKind: [{ unit: 'y1', kind: 'DISTRICT' }],
    changeOfficialCode: [{ unit: 'q', scheme: 'state', code: '07' }],
  });
  operator = await createCaller(api, { code: 'operator', actions: ['READ', 'MANAGE_CLIENTS'] });
  ofP = await createCaller(api, { code: 'of_p', actions: ['READ'], unit: 'p' }, operator);
});
afterAll(() => api.close());

type Send = TestApi['send'];
const asOperator: Send = (query, variables) => operator.send(query, variables);

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly nodes: readonly Record<string, unknown>[];
}

async function listed(args: string, fields: string, send: Send = asOperator): Promise<Page> {
  const { data, errors } = await send<{ reorganizations: Page }>(
    `{ reorganizations${args} { totalCount pageInfo { endCursor hasNextPage } nodes { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  return data!.reorganizations;
}

const daysOf = ({ nodes }: Page) => nodes.map(({ effectiveOn }) => effectiveOn);

describe('reorganizations', () => {
  it('are told in the order of their days, with who stated them on what basis', async () => {
    const page = await listed('', 'effectiveOn legalBasis note knownAt by');
    expect(page.totalCount).toBe(4);
    expect(daysOf(page)).toEqual(['2000-01-01', '2025-07-01', '2025-09-01', '2099-01-01']);
    expect(page.nodes[3]).toMatchObject({ legalBasis: 'NQ 1', note: 'Sau này' });
    expect(new Date(String(page.nodes[3]!.knownAt)).getTime()).toBeLessThan(Date.now() + 1000);
  });

  it.each<[string, string[]]>([
    ['(unit: "y2")', ['2025-07-01', '2025-09-01', '2099-01-01']],
    ['(unit: "x")', ['2000-01-01', '2025-07-01']],
    ['(unit: "w")', ['2099-01-01']],
    ['(from: "2025-07-01", to: "2025-09-01")', ['2025-07-01']],
    ['(from: "2025-09-01")', ['2025-09-01', '2099-01-01']],
    ['(unit: "y2", to: "2025-09-01")', ['2025-07-01']],
  ])('are found by unit and day: %s', async (args, days) => {
    const page = await listed(args, 'effectiveOn');
    expect(daysOf(page)).toEqual(days);
    expect(page.totalCount).toBe(days.length);
  });

  it('come in pages, and so do their acts', async () => {
    const first = await listed('(first: 3)', 'effectiveOn');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await listed(`(after: "${first.pageInfo.endCursor}")`, 'effectiveOn');
    expect(daysOf(rest)).toEqual(['2099-01-01']);
    const acts = (args: string) =>
      `acts${args} { totalCount pageInfo { endCursor } nodes { unitCode } }`;
    const begin = await listed('(unit: "w")', acts('(first: 2)'));
    const { totalCount, pageInfo } = begin.nodes[0]!.acts as Page;
    expect(totalCount).toBe(6);
    const end = await listed('(unit: "w")', acts(`(after: "${pageInfo.endCursor}")`));
    expect((end.nodes[0]!.acts as Page).nodes).toHaveLength(4);
  });

  it('tell their acts as they were stated, and what they did', async () => {
    const page = await listed(
      '(unit: "w")',
      `acts { nodes { kind unitCode unit { code } others nameVi nameEn unitKind scheme officialCode } }
       report { opened closed merged renamed kindChanged officialCodesChanged successions { predecessor successor share }
         units { unit enterprises } enterprisesLeft { totalCount } }`,
    );
    const nothing = {
      nameVi: null,
      nameEn: null,
      unitKind: null,
      scheme: null,
      officialCode: null,
    };
    const act = (kind: string, code: string, others: string[], rest = {}) => ({
      ...nothing,
      kind,
      unitCode: code,
      unit: { code },
      others,
      ...rest,
    });
    const opened = { nameVi: 'Đơn vị w', nameEn: 'Unit w', unitKind: 'COMMUNE' };
    expect((page.nodes[0]!.acts as Page).nodes).toEqual([
      act('OPEN', 'w', ['q'], opened),
      act('RENAME', 'p', [], { nameVi: 'Tỉnh P', nameEn: 'P' }),
      act('CHANGE_KIND', 'y1', [], { unitKind: 'DISTRICT' }),
      act('MERGE', 'y2', ['w']),
      act('MERGE', 'z', ['w']),
      act('CHANGE_OFFICIAL_CODE', 'q', [], { scheme: 'state', officialCode: '07' }),
    ]);
    expect(page.nodes[0]!.report).toMatchObject({
      opened: 1,
      closed: 2,
      merged: 2,
      renamed: 1,
      kindChanged: 1,
      officialCodesChanged: 1,
      successions: [
        { predecessor: 'y2', successor: 'w', share: null },
        { predecessor: 'z', successor: 'w', share: null },
      ],
      enterprisesLeft: { totalCount: 0 },
    });
  });

  it('are reached from successions too', async () => {
    const { data, errors } = await asOperator(
      `{ unit(code: "y1") { predecessors { reorganization { effectiveOn acts { nodes { kind unitCode others } } report { split } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      unit: {
        predecessors: [
          {
            reorganization: {
              effectiveOn: '2025-07-01',
              acts: {
                nodes: [
                  { kind: 'OPEN', unitCode: 'y1', others: ['p'] },
                  { kind: 'OPEN', unitCode: 'y2', others: ['p'] },
                  { kind: 'SPLIT', unitCode: 'x', others: ['y1', 'y2'] },
                ],
              },
              report: { split: 1 },
            },
          },
        ],
      },
    });
  });

  it('cost one statement for the list, one for all acts and one for all reports', async () => {
    const names: string[] = [];
    api.application.database.onStatement = ({ name }) => void names.push(name);
    await listed('', 'acts { nodes { kind } } report { opened }');
    api.application.database.onStatement = undefined;
    expect(names.filter((name) => name.startsWith('units.')).sort()).toEqual([
      'units.acts-of',
      'units.list-reorganizations',
      'units.reports-of',
    ]);
  });

  it('tell a caller no unit outside of its subtree', async () => {
    const send: Send = (query, variables) => ofP.send(query, variables);
    const page = await listed(
      '',
      'effectiveOn acts { totalCount nodes { kind unitCode others } } report { opened }',
      send,
    );
    expect(daysOf(page)).toEqual(['2000-01-01', '2025-07-01', '2099-01-01']);
    expect(page.nodes.map(({ report }) => report)).toEqual([null, null, null]);
    const codes = page.nodes.flatMap(({ acts }) =>
      (acts as Page).nodes.flatMap(({ unitCode, others }) => [unitCode, ...(others as string[])]),
    );
    expect([...new Set(codes)].sort()).toEqual(['p', 'y1']);
    const hidden = await send('{ reorganizations(unit: "z") { totalCount } }');
    expect(hidden.errors[0]?.extensions.findings?.[0]?.code).toBe('UNKNOWN_UNIT');
  });

  it('are asked for by days and cursors only', async () => {
    const { errors } = await asOperator('{ reorganizations(after: "x") { totalCount } }');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
