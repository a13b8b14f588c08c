import type { Period } from '../../../kernel/period.js';
import type { Country } from './country.js';
import type { SyntheticEnterprise } from './enterprise.js';
import type { Amount, Amounts } from './form-shape.js';
import { organizationsOf, type OrganizationKind } from './organizations.js';
import { partyMembersAt } from './party-history.js';

// Assumptions, but for the density: 62,103 of 71,383 workers where there was a trade union (Bình Phước 2023).
const density = 0.87;
const growth = { mean: 0.01, spread: 0.05, noise: 0.03 };
const shares = { manager: 0.04, office: 0.1, youth: 0.05, federation: 0.04, women: 0.08 };
const partyOfWorkers = 0.003;
const agreeing = 0.0015;
const faultOfDraft = 0.05;
const fromWhichAllIsStated = 50;

/** Which of its two versions a report is in that is amended later. */
export type Version = 'RIGHT' | 'DRAFT';

/** The numbers of an enterprise at the end of a period. None of its members is counted who does not work there. */
export function enterpriseAmounts(
  country: Country,
  enterprise: SyntheticEnterprise,
  period: Period,
  version: Version = 'RIGHT',
): Amounts {
  const { draws } = country;
  const { index, womenShare } = enterprise;
  const workers = workersAt(country, enterprise, period, version);
  const there = organizationsOf(country, enterprise).filter(
    ({ foundedOn }) => foundedOn <= period.lastDay,
  );
  const has = (kind: OrganizationKind): boolean => there.some((one) => one.kind === kind);
  const amounts = new Map<string, Amount>([['workers', byPosition(workers)]]);
  const state = (measure: string, amount: number): void => {
    amounts.set(measure, { total: Math.min(workers, Math.max(0, Math.round(amount))) });
  };
  const joined = Math.min(1, Math.max(0.4, density + 0.08 * draws.bell('density', index)));
  const least = Math.min(workers, 5);
  state('trade_union_members', has('TRADE_UNION') ? Math.max(least, workers * joined) : 0);
  const some: readonly (readonly [OrganizationKind, string, number])[] = [
    ['YOUTH_UNION', 'youth_union_members', workers * shares.youth],
    ['YOUTH_FEDERATION', 'youth_federation_members', workers * shares.federation],
    ['WOMENS_UNION', 'womens_union_members', workers * womenShare * shares.women],
  ];
  for (const [kind, measure, members] of some) {
    // The small ones leave empty what they do not have.
    if (has(kind)) state(measure, Math.max(3, members));
    else if (enterprise.workers >= fromWhichAllIsStated) state(measure, 0);
  }
  const party = there.find(({ kind }) => kind === 'PARTY');
  const single = draws.rare(Math.min(20, workers * partyOfWorkers), 'members', index);
  const working = Math.min(
    workers,
    party ? partyMembersAt(country, party, period).members : single,
  );
  state('party_members_working', working);
  const share = party === undefined ? 1 : 0.3;
  if (working > 0) {
    const residing = working * share * draws.chance('residence', index);
    state('party_members_at_residence', Math.min(working, residing));
  }
  if (party === undefined && enterprise.workers >= 10) {
    state(
      'enterprises_agreeing_to_party_organization',
      +(draws.chance('agrees', index) < agreeing),
    );
  }
  return amounts;
}

/** A draft counts some workers too many: the amendment takes them back. */
function workersAt(
  { draws }: Country,
  { index, workers }: SyntheticEnterprise,
  { key, lastDay }: Period,
  version: Version,
): number {
  const years = Number(lastDay.slice(0, 4)) + Number(lastDay.slice(5, 7)) / 12 - 2023;
  const yearly = growth.mean + growth.spread * draws.bell('growth', index);
  const noise = 1 + growth.noise * draws.bell('noise', index, key);
  const right = Math.max(1, Math.round(workers * Math.exp(yearly * years) * noise));
  return version === 'RIGHT' ? right : right + Math.max(1, Math.round(right * faultOfDraft));
}

function byPosition(workers: number): Amount {
  const MANAGER = Math.max(1, Math.round(workers * shares.manager));
  const OFFICE = Math.min(workers - MANAGER, Math.round(workers * shares.office));
  const of = { MANAGER, OFFICE, DIRECT: workers - MANAGER - OFFICE };
  return { total: workers, parts: { dimension: 'worker_position', of } };
}
