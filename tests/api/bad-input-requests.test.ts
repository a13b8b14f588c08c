import { describe, expect, it } from '@jest/globals';
import { unharmedApi } from '../support/unharmed.js';

const api = unharmedApi();

describe('requests that are no questions', () => {
  const json = { 'content-type': 'application/json' };
  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['malformed JSON', '{"query": "{ unit', json, 400, 'MALFORMED_JSON'],
    ['no body', '', json, 400, 'MALFORMED_JSON'],
    ['a body that is no object', '3', json, 400, 'BAD_REQUEST'],
    ['a body that is null', 'null', json, 400, 'BAD_REQUEST'],
    [
      'several questions at once',
      '[{"query":"{ viewer { name } }"},{"query":"{ viewer { name } }"}]',
      json,
      400,
      'BAD_REQUEST',
    ],
    ['a body without a question', '{}', json, 400, 'BAD_REQUEST'],
    ['a question that is no text', '{"query": 7}', json, 400, 'BAD_REQUEST'],
    [
      'variables that are no object',
      '{"query":"{ viewer { name } }","variables":"x"}',
      json,
      400,
      'BAD_REQUEST',
    ],
    [
      'another content type',
      '{ viewer { name } }',
      { 'content-type': 'text/plain' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a form of a web page',
      'query=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body of 10 MB',
      JSON.stringify({ query: '{ viewer { name } }', x: 'x'.repeat(10_000_000) }),
      json,
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x01]), json, 400, 'MALFORMED_JSON'],
    [
      'a NUL byte in the question',
      '{"query":"{ viewer\\u0000 { name } }"}',
      json,
      400,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'a poisoned prototype',
      '{"query":"{ viewer { name } }","__proto__":{"x":1}}',
      json,
      400,
      'MALFORMED_JSON',
    ],
    [
      'a persisted question',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
      json,
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['an empty question', '{"query":""}', json, 400, 'BAD_REQUEST'],
    [
      'the name of an operation that is not there',
      '{"query":"query A { viewer { name } }","operationName":"B"}',
      json,
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s', async (_name, body, headers, status, code) => {
    const answer = await api().post(body, headers);
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
    expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules/);
  });
});
