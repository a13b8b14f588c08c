import { addDays, parseDate } from '../../../kernel/date.js';
import { periodOfDate, type Period } from '../../../kernel/period.js';
import type { Country } from './country.js';
import type { SyntheticOrganization } from './organizations.js';

/** A party organization at the end of a half-year, and what happened in that half-year. */
export interface PartyState {
  readonly members: number;
  /** Admitted less than twelve months ago: in this half-year or the one before. */
  readonly probationary: number;
  readonly admitted: number;
  readonly transferredIn: number;
  readonly left: number;
}

// Members: 313 in 44 organizations (Bình Phước 2023), at least three. Admissions: between 5 a year in 44 organizations there and 223 a
// year in 165 in Đà Nẵng (2024). Who comes and leaves otherwise is an assumption.
const fewest = 3;
const meanAbove = 4.1;
const yearly = { admitted: 0.6, transferredIn: 0.08, left: 0.1 };
const mostHistory = parseDate('2022-01-01');

/** Members at the end of the half-year in which the period ends: those of the half-year before, who came, less who left. */
export function partyMembersAt(
  { draws }: Country,
  { thing, foundedOn }: SyntheticOrganization,
  { lastDay }: Period,
): PartyState {
  const members = fewest + draws.rare(meanAbove, 'members', thing, 1);
  let state: PartyState = { members, probationary: 0, admitted: 0, transferredIn: 0, left: 0 };
  const from = mostHistory !== undefined && foundedOn < mostHistory ? mostHistory : foundedOn;
  let half = periodOfDate(from, 'HALF_YEAR');
  while (half.firstDay <= lastDay) {
    const { key } = half;
    const admitted = draws.rare(yearly.admitted / 2, 'admitted', thing, key);
    const transferredIn = draws.rare(yearly.transferredIn / 2, 'transferred', thing, key);
    const probationary = state.admitted + admitted;
    const official = state.members + transferredIn - state.admitted;
    const wish = draws.rare(yearly.left / 2, 'left', thing, key);
    const left = Math.max(0, Math.min(wish, official - fewest));
    const next = state.members + admitted + transferredIn - left;
    state = { members: next, probationary, admitted, transferredIn, left };
    half = periodOfDate(addDays(half.lastDay, 1), 'HALF_YEAR');
  }
  return state;
}
