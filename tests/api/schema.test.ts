import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildApiSchema } from '../../src/graphql/build-schema.js';
import { printApiSchema } from '../../src/graphql/print-api-schema.js';

describe('the schema', () => {
  it('is the committed one (npm run emit)', () => {
    expect(printApiSchema()).toBe(readFileSync('schema/api.graphql', 'utf8'));
  });

  it('marks the inputs of exactly one member', () => {
    expect(printApiSchema().match(/input \w+ @oneOf/g)).toEqual([
      'input ReporterInput @oneOf',
      'input UnitSelection @oneOf',
    ]);
  });

  it('says where its scalars are specified', () => {
    for (const name of ['Code', 'Date', 'DateTime', 'Period', 'SafeInt']) {
      expect(buildApiSchema().getType(name)).toMatchObject({
        specifiedByURL: expect.stringMatching(/^https:/),
      });
    }
  });
});
