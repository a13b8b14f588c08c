import type { ContributionSource } from '../cube/contribution-source.js';
import { enterpriseSource } from '../enterprises/enterprise-source.js';
import { expectedSources } from '../forms/duties/expected-sources.js';
import type { Catalogue } from '../measures/catalogue.js';
import {
  enterpriseOrganizationSource,
  organizationSource,
} from '../organizations/organization-sources.js';
import { receivedSource } from '../submissions/received-source.js';
import { submissionSource } from '../submissions/submission-source.js';
import { unitSource } from '../units/unit-source.js';

/** Everyone who feeds the cube. Their order is the order in which registers are locked. */
export const contributionSources: readonly ContributionSource[] = [
  unitSource,
  enterpriseSource,
  enterpriseOrganizationSource,
  organizationSource,
  submissionSource,
  ...expectedSources,
  receivedSource,
];

/** The sources that feed a measure. */
export function sourcesOfMeasure(
  catalogue: Catalogue,
  measureId: number,
): readonly ContributionSource[] {
  const measure = catalogue.measuresById.get(measureId);
  if (measure === undefined) return [];
  return contributionSources.filter(({ measures }) =>
    measures === 'REPORTED'
      ? measure.source === 'REPORTED' || measure.source === 'DERIVED'
      : measures.includes(measure.code),
  );
}
