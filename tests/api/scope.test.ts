import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildApiSchema } from '../../src/graphql/build-schema.js';
import { globalId } from '../../src/graphql/nodes/global-id.js';
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

/** Questions that name nothing of the other province. */
const lists = [
  '{ units(first: 100) { totalCount nodes { code name parent { code name } ancestors { code } children { code } } } }',
  '{ enterprises(first: 100) { totalCount nodes { taxCode name unit { code parent { code } } organizations { code } } } }',
  '{ organizations(first: 100) { totalCount nodes { code name } } }',
  '{ submissions(first: 100) { totalCount nodes { id reporter { __typename } values { value } } } }',
  '{ duties(first: 100, period: "2023") { totalCount nodes { reporter { __typename } receiver { code } submission { id } } } }',
  '{ unit(code: "zones") { duties(period: "2023") { dueAt } } }',
  '{ dueRules { code under units receiver } }',
  '{ apiClients { code unitCode unit { code parent { code } } } }',
  '{ publications { totalCount nodes { code observations { totalCount nodes { unitCode value unit { code parent { code } } } } revisions(changedOnly: false) { totalCount nodes { unitCode published } } } } }',
  '{ viewer { name unit { code parent { code } ancestors { code } } scope { code } } }',
  '{ unit(code: "binh_phuoc") { code parent { code } ancestors { code } targets { minimum } } }',
  `{ observations(input: { units: { descendantsOf: { code: "binh_phuoc" } }, metrics: ["workers"],
       periods: ["2023-H1"] }) { nodes { unitCode value contributors { totalCount nodes { id } } } } }`,
];

describe('lists of a client', () => {
  it.each(lists)('hold nothing of the other province: %s', async (text) => {
    const { data, errors } = await world.binhPhuoc.send(text);
    expect(errors).toEqual([]);
    const told = JSON.stringify(data);
    expect(foreignWords.filter((word) => told.includes(word))).toEqual([]);
    // Who sees everything is told of it: the words would be found.
    const national = JSON.stringify((await world.national.send(text)).data);
    expect(national === told).toBe(/descendantsOf|zones/.test(text));
  });

  it('hold the due rules that concern somebody there', async () => {
    const { data } = await world.binhPhuoc.send('{ dueRules { code under units receiver } }');
    const rule = { under: null, units: null, receiver: null };
    expect(data).toEqual({
      dueRules: [
        { ...rule, code: 'half_year' },
        { ...rule, code: 'named', units: ['zones'] },
        { ...rule, code: 'national' },
      ],
    });
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
  ['reorganizations', ({ unit }) => `reorganizations(unit: "${unit}") { totalCount }`],
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
  ['node of a unit', ({ unit }) => `node(id: "${globalId('Unit', unit)}") { id }`],
  [
    'node of an enterprise',
    ({ taxCode }) => `node(id: "${globalId('Enterprise', taxCode)}") { id }`,
  ],
  [
    'node of an organization',
    (names) => `node(id: "${globalId('Organization', names.organization)}") { id }`,
  ],
  ['duties', ({ unit }) => `duties(under: "${unit}", period: "2023") { totalCount }`],
  [
    'publication',
    ({ publication }) => `publication(code: "${publication}") { code observations { totalCount } }`,
  ],
  ['submission', ({ submission }) => `submission(id: "${submission}") { id }`],
  ['node of a submission', ({ submission }) => `node(id: "${submission}") { id }`],
];

describe('a question for what belongs to the other province is answered as if there were none', () => {
  it.each(questions)('%s', async (_case, text) => {
    const [theirs, nobodys] = [foreign, nowhere].map((names) => `{ ${text(names)} }`);
    const answers = [await world.binhPhuoc.send(theirs!), await world.binhPhuoc.send(nobodys!)];
    expect(alike(answers[0], foreign)).toBe(alike(answers[1], nowhere));
    // Who may see it is answered otherwise.
    expect(alike(await world.dongNai.send(theirs!), foreign)).not.toBe(alike(answers[0], foreign));
  });

  it('by every field at the root that is no definition', () => {
    const definitions = ['dimensions', 'form', 'forms', 'hierarchies', 'indicators', 'measures'];
    const asked = [...lists, ...questions.map(([, text]) => text(foreign))].join(' ');
    const fields = Object.keys(buildApiSchema().getQueryType()?.getFields() ?? {});
    const untold = fields.filter((name) => !new RegExp(`\\b${name} *[({]`).test(asked));
    expect(untold.sort()).toEqual(definitions);
  });
});
