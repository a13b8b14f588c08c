import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldAll } from '../../src/cube/fold.js';
import { today } from '../../src/kernel/clock.js';
import { startTestApi, type ApiAnswer, type TestApi } from '../support/api.js';
import { queryRows } from '../support/definition-database.js';
import { SubmitReportsDocument } from '../support/operations.js';
import { report, taxCodes } from '../support/small-world.js';
import { fillTreeWorld, reorganize, tomorrow } from '../support/tree-api-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await fillTreeWorld(api);
});
afterAll(() => api.close());

interface Payload {
  readonly publication: { readonly code: string; readonly hash: string } | null;
  readonly rows: number | null;
  readonly hash: string | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const question = {
  units: { descendantsOf: { code: 'vn' } },
  metrics: ['workers', 'trade_union_coverage_of_all', 'reporting_rate'],
  periods: ['2025-H1', '2025'],
  form: 'enterprise_half_year',
  by: ['ownership'],
};

async function publish(input: Record<string, unknown>): Promise<Payload> {
  const { data, errors } = await api.send<{ publishPeriod: Payload }>(
    `mutation ($input: PublishPeriodInput!) { publishPeriod(input: $input) {
      publication { code hash } rows hash userErrors { code path } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data!.publishPeriod;
}

const figure =
  'unitCode metricCode period member value reason numerator denominator incomplete running';

interface Row {
  readonly unitCode: string;
  readonly value: number | null;
}

async function rowsOf(code: string, args = ''): Promise<Row[]> {
  const { data, errors } = await api.send<{ publication: { observations: { nodes: Row[] } } }>(
    `{ publication(code: "${code}") { observations${args} { nodes { ${figure} } } } }`,
  );
  expect(errors).toEqual([]);
  return data!.publication.observations.nodes;
}

async function askNow(tree?: unknown): Promise<Row[]> {
  const { data, errors } = await api.send<{ observations: { nodes: Row[] } }>(
    `query ($input: ObservationsInput!) { observations(input: $input) { nodes { ${figure} } } }`,
    { input: { ...question, tree } },
  );
  expect(errors).toEqual([]);
  return data!.observations.nodes;
}

async function push(workers: number): Promise<void> {
  const reports = [report(taxCodes[0], workers, '2025-H1')];
  await api.ask(SubmitReportsDocument, { input: { idempotencyKey: `p${workers}`, reports } });
}

describe('publishPeriod', () => {
  const told: Record<string, Row[]> = {};

  it.each([
    ['today', undefined],
    ['by_period', { basis: 'AT_PERIOD' }],
    ['as_of', { basis: 'AS_OF', asOf: '2025-06-30' }],
  ])('freezes what is told now: %s', async (code, tree) => {
    told[code] = await askNow(tree);
    const tried = await publish({ ...question, code, tree, dryRun: true });
    expect(tried).toMatchObject({ publication: null, userErrors: [] });
    const done = await publish({ ...question, code, tree, note: 'Quý II', legalBasis: 'QĐ 1' });
    expect(done).toMatchObject({ publication: { code, hash: tried.hash }, userErrors: [] });
    expect(done.rows).toBe(told[code].length);
    expect(await rowsOf(code)).toEqual(told[code]);
  });

  it('is told for ever as it was, whatever comes after', async () => {
    const { note, ...lasting } = await describedAs('today');
    expect(note).toBe('Quý II');
    await push(11);
    await reorganize(api, { effectiveOn: '2025-05-01', move: [{ unit: 'z', parent: 'p' }] });
    await foldAll(api.application.database, today(api.application.clock));
    for (const [code, rows] of Object.entries(told)) expect(await rowsOf(code)).toEqual(rows);
    expect(await askNow()).not.toEqual(told.today);
    expect(await describedAs('today')).toEqual({ note, ...lasting });
  });

  it('comes in pages', async () => {
    const seen: Row[] = [];
    let after: string | null = null;
    do {
      const answer: ApiAnswer<Paged> = await api.send<Paged>(
        `query ($after: String) { publication(code: "today") { observations(first: 7, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } nodes { ${figure} } } } }`,
        { after },
      );
      const { nodes, pageInfo, totalCount } = answer.data!.publication.observations;
      expect(totalCount).toBe(told.today!.length);
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(told.today);
  });

  it('of what was known earlier, with the units of its tree', async () => {
    const { data } = await api.send<{ publication: { asKnownAt: string } }>(
      '{ publication(code: "today") { asKnownAt } }',
    );
    const knownAt = data!.publication.asKnownAt;
    const done = await publish({ ...question, code: 'again', knownAt });
    expect(done.userErrors).toEqual([]);
    expect(await rowsOf('again')).toEqual(told.today);
  });
});

interface Paged {
  readonly publication: {
    readonly observations: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: Row[];
    };
  };
}

async function describedAs(code: string): Promise<Record<string, unknown>> {
  const { data, errors } = await api.send<{ publication: Record<string, unknown> }>(
    `{ publication(code: "${code}") { code note publishedAt publishedBy legalBasis asKnownAt askedOn stage treeBasis treeAsOf
      metricCodes periods by rows hash } }`,
  );
  expect(errors).toEqual([]);
  return data!.publication;
}

describe('publications', () => {
  it('are listed with who, when, which hierarchy and stage', async () => {
    const { data } = await api.send<{
      publications: { totalCount: number; pageInfo: { endCursor: string }; nodes: object[] };
    }>(
      '{ publications(first: 2) { totalCount pageInfo { endCursor } nodes { code treeBasis treeAsOf stage publishedBy legalBasis askedOn } } }',
    );
    const { totalCount, nodes, pageInfo } = data!.publications;
    expect(totalCount).toBe(4);
    const common = { stage: 'PROVISIONAL', legalBasis: 'QĐ 1', askedOn: tomorrow };
    expect(nodes).toMatchObject([
      { code: 'today', treeBasis: 'CURRENT', treeAsOf: tomorrow, ...common },
      { code: 'by_period', treeBasis: 'AT_PERIOD', treeAsOf: null, ...common },
    ]);
    const next = await api.send<{ publications: { nodes: { code: string }[] } }>(
      'query ($after: String) { publications(after: $after) { nodes { code } } }',
      { after: pageInfo.endCursor },
    );
    expect(next.data!.publications.nodes.map(({ code }) => code)).toEqual(['as_of', 'again']);
  });

  it('are null when there is none', async () => {
    const { data, errors } = await api.send('{ publication(code: "nowhere") { code } }');
    expect([data, errors]).toEqual([{ publication: null }, []]);
  });
});

describe('revisions since publication', () => {
  interface Compared {
    readonly publication: {
      readonly revisions: {
        readonly totalCount: number;
        readonly nodes: { readonly unitCode: string; readonly isChanged: boolean }[];
      };
    };
  }
  const compare = async (args: string): Promise<Compared['publication']['revisions']> => {
    const { data, errors } = await api.send<Compared>(
      `{ publication(code: "today") { revisions${args} { totalCount nodes {
        unitCode metricCode period member published publishedReason current currentReason difference isChanged } } } }`,
    );
    expect(errors).toEqual([]);
    return data!.publication.revisions;
  };

  it('tell what changed, and by how much', async () => {
    const { nodes } = await compare('');
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.every(({ isChanged }) => isChanged)).toBe(true);
    const common = { metricCode: 'workers', period: '2025-H1', member: 'UNKNOWN' };
    expect(nodes).toContainEqual({
      ...common,
      unitCode: 'y1',
      published: 10,
      publishedReason: null,
      current: 11,
      currentReason: null,
      difference: 1,
      isChanged: true,
    });
    expect(nodes).toContainEqual(
      expect.objectContaining({
        ...common,
        unitCode: 'p',
        published: 10,
        current: 3011,
        difference: 3001,
      }),
    );
  });

  it('or every row', async () => {
    const [all, changed] = [await compare('(changedOnly: false)'), await compare('')];
    expect(all.totalCount).toBe((await rowsOf('today')).length);
    expect(changed.totalCount).toBe(all.nodes.filter(({ isChanged }) => isChanged).length);
  });
});

describe('what cannot be published', () => {
  const months = Array.from({ length: 1100 }, (_, index) => {
    const month = String(1 + (index % 12)).padStart(2, '0');
    return `${2000 + Math.floor(index / 12)}-${month}`;
  });

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['a code that is taken', { code: 'today' }, 'PUBLICATION_EXISTS', ['code']],
    ['no code', { code: 'Quý 2' }, 'INVALID_CODE', ['code']],
    ['nothing', { code: 'a', metrics: [] }, 'PUBLICATION_EMPTY', ['units']],
    ['an unknown metric', { code: 'a', metrics: ['worker'] }, 'UNKNOWN_METRIC', ['metrics', '0']],
    [
      'an unknown unit',
      { code: 'a', units: { codes: ['nowhere'] } },
      'UNKNOWN_UNIT',
      ['units', 'codes', '0'],
    ],
    ['no date', { code: 'a', tree: { basis: 'AS_OF' } }, 'TREE_DATE_MISSING', ['tree', 'asOf']],
    [
      'what will be known',
      { code: 'a', knownAt: '2199-01-01T00:00:00Z' },
      'KNOWN_AT_IN_FUTURE',
      ['knownAt'],
    ],
    ['a note that is no text', { code: 'a', note: '\u0000' }, 'INVALID_TEXT', ['note']],
    ['too much', { code: 'a', periods: months }, 'PUBLICATION_TOO_LARGE', ['units']],
  ])('%s', async (_name, input, code, path) => {
    const { metrics, units, periods } = question;
    const { publication, userErrors } = await publish({
      metrics: metrics.slice(0, 2),
      units,
      periods,
      ...input,
    });
    expect(publication).toBeNull();
    expect(userErrors).toMatchObject([{ code, path }]);
  });

  it('two at once under one code: one of them', async () => {
    const { units, periods } = question;
    const input = { units, periods, metrics: ['workers'], code: 'race' };
    const outcomes = await Promise.all([1, 2, 3].map(() => publish(input)));
    expect(outcomes.filter(({ publication }) => publication !== null)).toHaveLength(1);
    const codes = outcomes.flatMap(({ userErrors }) => userErrors.map((error) => error.code));
    expect(codes).toEqual(['PUBLICATION_EXISTS', 'PUBLICATION_EXISTS']);
  });
});

describe('a publication that its records no longer tell', () => {
  it('is refused loudly: nothing of it is told, and the log has it', async () => {
    const { database } = api.application;
    await expect(
      queryRows(database, "update publication set hash = '' where code = 'as_of'"),
    ).rejects.toThrow();
    await queryRows(database, 'alter table publication disable trigger publication_is_immutable');
    await queryRows(database, "update publication set hash = 'another' where code = 'as_of'");
    const { data, errors } = await api.send(
      '{ publication(code: "as_of") { code observations { totalCount } } }',
    );
    expect(data).toEqual({ publication: { code: 'as_of', observations: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'REPLAY_DIFFERS' } }]);
    expect(api.log.join('')).toMatch(/a publication cannot be replayed/);
  });
});
