import { describe, expect, it } from '@jest/globals';
import { indicators, measures } from './seed-files.js';

/** Rows of the indicator catalogue drawn from the four documents. */
const CATALOGUE = `
  ZONE_ACTIVE ENT_TOTAL ENT_ELIG_UNION ENT_WITH_UNION ENT_WITH_PARTY ENT_WITH_YOUTH
  ENT_WITH_WOMEN ENT_OWNER_PM ENT_AGREE WRK_TOTAL
  PO_TOTAL PM_IN_ORG PM_WORKING PM_OFFICIAL PM_PROB PM_AT_RESIDENCE PM_OWNER
  TU_ORG TU_MEM YU_ORG YU_MEM YA_ORG YA_MEM WU_ORG WU_MEM
  PM_ADMIT PM_ADMIT_OWNER PM_ADMIT_YOUTH PM_TRANSFER_IN PM_LEFT
  PO_FOUND PO_DISS TU_FOUND TU_DISS YU_FOUND YU_DISS WU_FOUND WU_DISS
  CAND_INTRO CLASS_N CLASS_ATT CADRE_TOTAL CADRE_TRAINED OWNER_MEET INSPECT_N REWARD_N SURVEY_RESP
  R_TU_COV R_PO_COV R_TU_DENS R_PM_1000 R_TRAIN R_YU_ADMIT R_CLASS_ADMIT R_FDI_WRK
  R_TARGET R_ONTIME`
  .trim()
  .split(/\s+/);

/** Rows that need targets, which the system measures itself. */
const COUNTED_BY_THE_SYSTEM = ['R_TARGET'];

describe('the catalogue of indicators', () => {
  const covered = [...measures, ...indicators].flatMap((row) => row.catalogue ?? []);

  it('has 57 rows', () => {
    expect(CATALOGUE).toHaveLength(57);
  });

  it('is answered row by row, each by exactly one measure or indicator', () => {
    const expected = CATALOGUE.filter((row) => !COUNTED_BY_THE_SYSTEM.includes(row));
    expect([...covered].sort()).toEqual([...expected].sort());
  });

  it('offers the codes of the contract', () => {
    const codes = [...measures, ...indicators].map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(CONTRACT.trim().split(/\s+/)));
  });
});

/** Codes that dashboards and provincial systems are written against. */
const CONTRACT = `
  enterprises enterprises_eligible_for_trade_union enterprises_with_party_organization
  enterprises_with_trade_union enterprises_with_youth_union enterprises_with_womens_union
  organizations organizations_founded organizations_dissolved zones
  workers party_members official_party_members probationary_party_members party_members_working
  party_members_at_residence owner_party_members trade_union_members youth_union_members
  youth_federation_members womens_union_members party_members_admitted owners_admitted
  youth_members_admitted party_members_left candidates_introduced cadres cadres_trained
  awareness_classes awareness_class_attendees owner_meetings inspections commendations
  trade_union_coverage trade_union_coverage_of_all party_organization_coverage
  youth_union_coverage womens_union_coverage cadre_training_coverage trade_union_density
  party_members_per_1000_workers admissions_per_class_attendee foreign_share_of_workers
  reports_expected reports_received reports_on_time reports_accepted reporting_rate on_time_rate`;
