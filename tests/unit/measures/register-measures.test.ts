import { expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { registerMeasures } from '../../../src/measures/register-measures.js';

it('what a definition may count is what the sources of the cube feed', () => {
  const fed = contributionSources.flatMap(({ measures }) =>
    measures === 'REPORTED' ? [] : measures,
  );
  expect([...registerMeasures.keys()].sort()).toEqual([...fed].sort());
});
