import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readGlobalId } from '../../src/graphql/nodes/global-id.js';
import {
  alike,
  foreign,
  foreignWords,
  nowhere,
  startTwoProvinces,
  type Names,
  type TwoProvinces,
} from '../support/two-provinces.js';

let world: TwoProvinces;
beforeAll(async () => {
  world = await startTwoProvinces();
});
afterAll(() => world.close());

const id = (kind: string, key: string): string =>
  Buffer.from(`${kind}:${key}`).toString('base64url');

describe('lists of a client', () => {
  it.each([
    '{ units(first: 100) { totalCount nodes { code name parent { code name } ancestors { code } children { code } } } }',
    '{ enterprises(first: 100) { totalCount nodes { taxCode name unit { code parent { code } } organizations { code } } } }',
    '{ organizations(first: 100) { totalCount nodes { code name } } }',
    '{ submissions(first: 100) { totalCount nodes { id reporter { __typename } values { value } } } }',
    '{ apiClients { code unitCode unit { code parent { code } } } }',
    '{ viewer { name unit { code parent { code } ancestors { code } } scope { code } } }',
    '{ unit(code: "binh_phuoc") { code parent { code } ancestors { code } targets { minimum } } }',
    `{ observations(input: { units: { descendantsOf: { code: "binh_phuoc" } }, metrics: ["workers"],
       periods: ["2023-H1"] }) { nodes { unitCode value contributors { totalCount nodes { id } } } } }`,
  ])('hold nothing of the other province: %s', async (text) => {
    const { data, errors } = await world.binhPhuoc.send(text);
    expect(errors).toEqual([]);
    const told = JSON.stringify(data);
    expect(foreignWords.filter((word) => told.includes(word))).toEqual([]);
    // Who sees everything is told of it: the words would be found.
    const national = JSON.stringify((await world.national.send(text)).data);
    expect(national === told).toBe(text.includes('descendantsOf'));
  });

  it('count only what they show', async () => {
    const text =
      '{ units { totalCount } enterprises { totalCount } organizations { totalCount } submissions { totalCount } }';
    const counts = async (caller: TwoProvinces['national']): Promise<number[]> => {
      const { data } = await caller.send<Record<string, { totalCount: number }>>(text);
      return Object.values(data!).map(({ totalCount }) => totalCount);
    };
    expect(await counts(world.binhPhuoc)).toEqual([5, 4, 1, 3]);
    expect(await counts(world.dongNai)).toEqual([2, 1, 1, 1]);
    expect(await counts(world.national)).toEqual([8, 5, 2, 4]);
  });
});

/** Questions that name a thing. */
const questions: readonly [string, (names: Names) => string][] = [
  ['unit', ({ unit }) => `unit(code: "${unit}") { code }`],
  [
    'unit by official code',
    (names) =>
      `unit(official: { scheme: "state", code: "${names.officialCode}", on: "2026-01-01" }) { code }`,
  ],
  ['units', ({ unit }) => `units(under: "${unit}") { nodes { code } }`],
  ['units by name', (names) => `units(search: "${names.zone}") { totalCount nodes { code } }`],
  ['enterprise', ({ taxCode }) => `enterprise(taxCode: "${taxCode}") { name }`],
  ['enterprises', ({ unit }) => `enterprises(under: "${unit}") { totalCount }`],
  [
    'enterprises by tax code',
    (names) => `enterprises(filter: { search: "${names.taxCode}" }) { totalCount }`,
  ],
  ['organization', ({ organization }) => `organization(code: "${organization}") { name }`],
  ['organizations', ({ unit }) => `organizations(under: "${unit}") { totalCount }`],
  ['submissions', ({ unit }) => `submissions(under: "${unit}") { totalCount }`],
  [
    'observations of units',
    ({ unit }) =>
      `observations(input: { units: { codes: ["${unit}"] }, metrics: ["workers"], periods: ["2023-H1"] }) { totalCount }`,
  ],
  [
    'observations of children',
    ({ unit }) =>
      `observations(input: { units: { childrenOf: "${unit}" }, metrics: ["workers"], periods: ["2023-H1"] }) { totalCount }`,
  ],
  [
    'observations of descendants',
    ({ unit }) =>
      `observations(input: { units: { descendantsOf: { code: "${unit}" } }, metrics: ["workers"], periods: ["2023-H1"] }) { totalCount }`,
  ],
  ['node of a unit', ({ unit }) => `node(id: "${id('Unit', unit)}") { id }`],
  ['node of an enterprise', ({ taxCode }) => `node(id: "${id('Enterprise', taxCode)}") { id }`],
  [
    'node of an organization',
    (names) => `node(id: "${id('Organization', names.organization)}") { id }`,
  ],
];

describe('a question for what belongs to the other province is answered as if there were none', () => {
  it.each(questions)('%s', async (_case, text) => {
    const [theirs, nobodys] = [foreign, nowhere].map((names) => `{ ${text(names)} }`);
    const answers = [await world.binhPhuoc.send(theirs!), await world.binhPhuoc.send(nobodys!)];
    expect(alike(answers[0], foreign)).toBe(alike(answers[1], nowhere));
    // Who may see it is answered otherwise.
    expect(alike(await world.dongNai.send(theirs!), foreign)).not.toBe(alike(answers[0], foreign));
  });

  it('submission and its node', async () => {
    const list = '{ submissions { nodes { id } } }';
    const { data } = await world.dongNai.send<{ submissions: { nodes: { id: string }[] } }>(list);
    const theirs = data!.submissions.nodes[0]!.id;
    expect(readGlobalId(theirs)?.kind).toBe('Submission');
    for (const question of ['submission', 'node']) {
      const text = `{ ${question}(id: "${theirs}") { id } }`;
      expect((await world.dongNai.send(text)).data).toEqual({ [question]: { id: theirs } });
      expect((await world.binhPhuoc.send(text)).data).toEqual({ [question]: null });
    }
  });
});
