import { expect, it } from '@jest/globals';
import { contributionSources } from '../../../src/app/sources.js';
import { systemMeasures } from '../../../src/measures/system-measures.js';
import { registerMeasures } from '../../../src/measures/register-measures.js';

it('what a definition may count is what the sources of the cube feed', () => {
  const fed = contributionSources.flatMap(({ measures }) =>
    measures === 'REPORTED' ? [] : measures.filter((code) => !code.startsWith('reports_')),
  );
  const counted = fed.filter((code) => !systemMeasures.has(code));
  expect([...registerMeasures.keys()].sort()).toEqual(counted.sort());
});
