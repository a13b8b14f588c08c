import { describe, expect, it } from '@jest/globals';
import type { ApiAnswer } from '../support/api.js';
import { taxCodes } from '../support/small-world.js';
import { unharmedApi } from '../support/unharmed.js';

const api = unharmedApi();

/** The code of the first error, with the codes of its findings. */
const codesOf = ({ errors }: ApiAnswer<unknown>): (string | undefined)[] => [
  errors[0]?.extensions.code,
  ...(errors[0]?.extensions.findings ?? []).map(({ code }) => code),
];

describe('questions that are no good', () => {
  const deep = (levels: number): string =>
    `{ unit(code: "vn") { code ${'parent { '.repeat(levels)}code${' }'.repeat(levels)} } }`;
  const doubling = `{ ...F0 } ${Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} a: viewer { name } ...F${n + 1} }`).join(' ')} fragment F60 on Query { viewer { name } }`;
  it.each<[string, string, string]>([
    ['a syntax error', '{ unit(code: "vn" { code } }', 'GRAPHQL_PARSE_FAILED'],
    ['a subscription', 'subscription { unit }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown field', '{ unit(code: "vn") { population } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an argument of the wrong type', '{ unit(code: 7) { code } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a code in capitals', '{ unit(code: "Bình Phước") { code } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a day that the calendar lacks',
      '{ units(asOf: "2023-02-30") { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a period that is none',
      '{ unit(code: "vn") { indicator(code: "workers", period: "2023-13") { value } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unknown word', '{ units(kind: VILLAGE) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['too deep nesting', deep(12), 'COST_LIMIT_EXCEEDED'],
    ['very deep nesting', deep(1500), 'COST_LIMIT_EXCEEDED'],
    [
      'too many fields',
      `{ unit(code: "vn") { ${Array.from({ length: 2100 }, (_, n) => `a${n}: code`).join(' ')} } }`,
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'too many fields at the root',
      `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: viewer { name }`).join(' ')} }`,
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'the same field 500 times at the root',
      `{ ${'__typename '.repeat(500)} }`,
      'COST_LIMIT_EXCEEDED',
    ],
    ['fragments that double each other', doubling, 'COST_LIMIT_EXCEEDED'],
    [
      'a fragment that contains itself',
      '{ unit(code: "vn") { ...A } } fragment A on Unit { code ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['too many words', `{ ${'viewer { name } '.repeat(4000)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_name, query, code) => {
    const answer = await api().send(query);
    expect([
      answer.status,
      answer.errors.some(({ extensions }) => extensions.code === code),
    ]).toEqual([400, true]);
    expect(answer.data).toBeUndefined();
  });

  it('quotes the day that the calendar lacks, also from a variable', async () => {
    const query = 'query ($on: Date) { units(asOf: $on) { totalCount } }';
    const answer = await api().send(query, { on: '2023-02-30' });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.message).toContain('"2023-02-30" is not a day of the calendar');
  });

  it.each<[string, string, unknown, string[]]>([
    [
      'an unknown metric',
      '{ unit(code: "vn") { indicator(code: "workerz", period: "2023-H1") { value } } }',
      {},
      ['UNKNOWN_METRIC'],
    ],
    [
      'an unknown dimension and member',
      '{ unit(code: "vn") { indicators(codes: ["workers"], periods: ["2023"], by: ["owner"], where: [{ dimension: "ownership", members: ["FOREIN"] }]) { value } } }',
      {},
      ['UNKNOWN_DIMENSION', 'UNKNOWN_DIMENSION_MEMBER'],
    ],
    [
      'three dimensions',
      '{ unit(code: "vn") { indicators(codes: ["workers"], periods: ["2023"], by: ["ownership", "zone_kind", "size_class"]) { value } } }',
      {},
      ['INVALID_BREAKDOWN'],
    ],
    [
      'an unknown unit in rows',
      '{ observations(input: { units: { codes: ["vn", "zone_d"] }, metrics: ["workers"], periods: ["2023"] }) { totalCount } }',
      {},
      ['UNKNOWN_UNIT'],
    ],
    [
      'children of an unknown unit',
      '{ observations(input: { units: { childrenOf: "zonez" }, metrics: ["workers"], periods: ["2023"] }) { totalCount } }',
      {},
      ['UNKNOWN_UNIT'],
    ],
    [
      'every fault of a question for rows',
      '{ observations(input: { units: { codes: ["vn"] }, metrics: ["workers", "workerz", "xyz"], periods: ["2023"] }) { totalCount } }',
      {},
      ['UNKNOWN_METRIC', 'UNKNOWN_METRIC'],
    ],
    ['a page of nothing', '{ units(first: 0) { totalCount } }', {}, ['INVALID_PAGE']],
    ['a page that is too long', '{ enterprises(first: 101) { totalCount } }', {}, ['INVALID_PAGE']],
    [
      'a page from both ends',
      '{ enterprises(first: 1, last: 1) { totalCount } }',
      {},
      ['INVALID_PAGE'],
    ],
    [
      'a cursor that nobody gave',
      '{ enterprises(after: "W10") { totalCount } }',
      {},
      ['INVALID_CURSOR'],
    ],
    [
      'a cursor with a NUL byte',
      `{ enterprises(after: "${Buffer.from('["\\u0000","2026-01-01"]').toString('base64url')}") { totalCount } }`,
      {},
      ['INVALID_CURSOR'],
    ],
    [
      'a search with a NUL byte',
      'query ($s: String) { units(search: $s) { totalCount } }',
      { s: 'a\u0000b' },
      ['INVALID_TEXT'],
    ],
    [
      'an official code with a NUL byte',
      'query ($s: String!) { unit(official: { scheme: "state", code: $s }) { code } }',
      { s: '\u0000' },
      ['INVALID_TEXT'],
    ],
    [
      'an organization code with a NUL byte',
      'query ($s: String!) { organization(code: $s) { code } }',
      { s: '\u0000' },
      ['INVALID_TEXT'],
    ],
    ['no unit at all', '{ unit { code } }', {}, ['EXACTLY_ONE']],
    [
      'a unit told twice',
      '{ unit(code: "vn", official: { scheme: "state", code: "70" }) { code } }',
      {},
      ['EXACTLY_ONE'],
    ],
    ['an id that nobody gave', '{ node(id: "abc") { id } }', {}, ['INVALID_ID']],
    ['an unknown form', '{ form(code: "enterprise_half_yaer") { code } }', {}, ['UNKNOWN_FORM']],
    [
      'an unknown indicator',
      '{ indicators(codes: ["trade_union_coverag"]) { code } }',
      {},
      ['UNKNOWN_INDICATOR'],
    ],
    [
      'an unknown member in a filter',
      '{ enterprises(filter: { ownership: ["FOREIN"] }) { totalCount } }',
      {},
      ['UNKNOWN_DIMENSION_MEMBER'],
    ],
    [
      'an unknown unit above',
      '{ enterprises(under: "zonez") { totalCount } }',
      {},
      ['UNKNOWN_UNIT'],
    ],
  ])('%s is BAD_USER_INPUT with its findings', async (_name, query, variables, findings) => {
    expect(codesOf(await api().send(query, variables))).toEqual(['BAD_USER_INPUT', ...findings]);
  });

  it('suggests the nearest known name', async () => {
    const answer = await api().send(
      '{ observations(input: { units: { codes: ["zone_d"] }, metrics: ["workers"], periods: ["2023"] }) { totalCount } }',
    );
    expect(answer.errors[0]?.extensions.findings?.[0]?.suggestion).toBe('zone_a');
  });

  it('tells the bounds of a page as numbers, in both languages', async () => {
    const answer = await api().send('{ units(first: 0) { totalCount } }');
    expect(answer.errors[0]?.extensions.findings).toMatchObject([
      {
        path: ['first'],
        expected: '1 to 100',
        actual: '0',
        messageEn: 'A page has 1 to 100 entries; asked: 0.',
        messageVi: 'Mỗi trang có từ 1 đến 100 mục; yêu cầu: 0.',
      },
    ]);
  });

  it('refuses an answer that grows too large', async () => {
    const wide = `${'children { parent { '.repeat(4)}children { code }${' } }'.repeat(4)}`;
    const answer = await api().send(`{ unit(code: "zones") { ${wide} } }`);
    expect(answer.errors).toEqual([]);
    const codes = Array.from({ length: 400 }, () => 'workers');
    const periods = Array.from({ length: 400 }, () => '2023');
    const query =
      'query ($codes: [Code!]!, $periods: [Period!]!) { unit(code: "vn") { indicators(codes: $codes, periods: $periods) { value } } }';
    expect(codesOf(await api().send(query, { codes, periods }))).toEqual(['COST_LIMIT_EXCEEDED']);
  });

  it('tell at most a hundred findings', async () => {
    const codes = Array.from({ length: 5000 }, (_, n) => `no_such_${n}`);
    const { errors } = await api().send(
      'query ($codes: [Code!]) { indicators(codes: $codes) { code } }',
      { codes },
    );
    expect(errors[0]?.extensions.findings).toHaveLength(100);
  });
});

describe('inputs of exactly one member', () => {
  const query =
    'query ($units: UnitSelection!) { observations(input: { units: $units, metrics: ["workers"], periods: ["2023-H1"] }) { totalCount } }';
  it.each<[string, object, string | undefined]>([
    ['none', {}, 'BAD_USER_INPUT'],
    ['one', { childrenOf: 'zones' }, undefined],
    ['two', { childrenOf: 'zones', codes: ['vn'] }, 'BAD_USER_INPUT'],
    ['one that is null', { childrenOf: null }, 'BAD_USER_INPUT'],
  ])('with %s', async (_name, units, code) => {
    expect((await api().send(query, { units })).errors[0]?.extensions.code).toBe(code);
  });

  const push = (reporter: string): string =>
    `mutation { submitReports(input: { dryRun: true, idempotencyKey: "x", reports: [{ form: "enterprise_half_year", reporter: ${reporter}, period: "2023-H1", values: [{ measure: "workers", value: 1 }] }] }) { created updated userErrors { code } } }`;
  it.each<[string, string, string | undefined]>([
    ['none', '{}', 'GRAPHQL_VALIDATION_FAILED'],
    ['one', `{ enterprise: "${taxCodes[0]}" }`, undefined],
    ['two', `{ enterprise: "${taxCodes[0]}", unit: "vn" }`, 'GRAPHQL_VALIDATION_FAILED'],
  ])('a reporter with %s', async (_name, reporter, code) => {
    const answer = await api().send(push(reporter));
    expect(answer.errors[0]?.extensions.code).toBe(code);
    if (code === undefined) {
      expect(answer.data?.submitReports).toEqual({ created: 0, updated: 1, userErrors: [] });
    }
  });
});
