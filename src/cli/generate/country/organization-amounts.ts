import type { Period } from '../../../kernel/period.js';
import type { Country } from './country.js';
import type { Amount, Amounts } from './form-shape.js';
import type { SyntheticOrganization } from './organizations.js';
import { partyMembersAt } from './party-history.js';

// Assumptions.
const youthAdmittedInHalfYear = 0.8;
const mostCadres = 3;

/** Whether an organization of the kind reports by itself: the others are told of by their enterprise. */
export function doesReport({ kind }: SyntheticOrganization): boolean {
  return kind === 'PARTY' || kind === 'YOUTH_UNION';
}

/** The numbers of an organization for a period. */
export function organizationAmounts(
  country: Country,
  organization: SyntheticOrganization,
  period: Period,
): Amounts {
  const { draws } = country;
  const { kind, thing } = organization;
  const cadres = 1 + Math.floor(draws.chance('cadres', thing) * mostCadres);
  const trained = Math.floor(draws.chance('cadres', thing, period.key) * (cadres + 1));
  const totals: Record<string, number> =
    kind === 'PARTY'
      ? partyTotals(country, organization, period)
      : {
          youth_members_admitted: draws.rare(
            youthAdmittedInHalfYear,
            'admitted',
            thing,
            period.key,
          ),
        };
  const all = { ...totals, cadres, cadres_trained: trained };
  return new Map(
    Object.entries(all).map(([measure, total]): [string, Amount] => [measure, { total }]),
  );
}

function partyTotals(
  country: Country,
  organization: SyntheticOrganization,
  period: Period,
): Record<string, number> {
  const state = partyMembersAt(country, organization, period);
  return {
    party_members: state.members,
    official_party_members: state.members - state.probationary,
    probationary_party_members: state.probationary,
    party_members_admitted: state.admitted,
    party_members_transferred_in: state.transferredIn,
    party_members_left: state.left,
  };
}
