import { firstDay, lastDay, monthsOf } from './calendar.js';
import type { Measure } from './catalogue.js';
import type { Home as HomeOf, Report, Reporter } from './history.js';
import { isOpen } from './trees.js';
import {
  enterpriseOf,
  lifeOf,
  livesOn,
  nearestDay,
  organizationOf,
  unitOf,
  valueOn,
  type Enterprise,
  type Organization,
  type Place,
  type World,
} from './world.js';

/** A number that a report or a register states, at the unit where it lives. */
export interface Fact {
  readonly unit: string;
  /** Where splits sent it from there. */
  readonly sent?: Place['sent'];
  /** The member of each dimension; a dimension that is not here is UNKNOWN. */
  readonly members: Readonly<Record<string, string>>;
  readonly amount: number;
  /** How a report breaks the amount down by a dimension of its own. */
  readonly parts: readonly Part[];
}
export interface Part {
  readonly dimension: string;
  readonly member: string;
  readonly amount: number;
}

/** The facts of a measure for one of its native periods, as a reader on the day `today` sees them. */
export function factsOf(world: World, measure: Measure, months: string[], today: string): Fact[] {
  if (measure.source === 'REPORTED') return reportedFacts(world, measure.code, months);
  const day = lastDay(months) < today ? lastDay(months) : today;
  if (measure.kind === 'STOCK') return registerStock(world, measure.code, day);
  return registerFlow(world, measure.code, months, today);
}

function reportedFacts(world: World, measure: string, months: string[]): Fact[] {
  const facts: Fact[] = [];
  for (const report of world.reports.values()) {
    if (monthsOf(report.period).join() !== months.join()) continue;
    const stated = statedIn(report, measure);
    if (stated === undefined) continue;
    facts.push({ ...homeOf(world, report, lastDay(months)), ...stated });
  }
  return facts;
}

/** What a report says of a measure; undefined when nothing. */
export function statedIn(
  { values: all }: Report,
  measure: string,
): Pick<Fact, 'amount' | 'parts'> | undefined {
  const values = all.filter((value) => value.measure === measure);
  if (values.length === 0) return undefined;
  const parts = values.flatMap(({ member, value }) =>
    member === undefined
      ? []
      : [{ dimension: member.dimension, member: member.code, amount: value }],
  );
  const total = values.find(({ member }) => member === undefined)?.value ?? sum(parts);
  return { amount: total, parts };
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, part) => total + part.amount, 0);
}

function homeOf(world: World, report: Report, lastDayOfPeriod: string): Home {
  const day = nearestDay(lifeOf(world, report.reporter), lastDayOfPeriod);
  return placeOf(world, report.reporter, day);
}

type Home = Pick<Fact, 'unit' | 'sent' | 'members'>;

/** Where a reporter stands on a day, and how it is classified. */
export function placeOf(world: World, reporter: Reporter, day: string): Home {
  if ('unit' in reporter) return unitPlace(world, reporter.unit);
  if ('enterprise' in reporter) {
    return enterprisePlace(world, enterpriseOf(world, reporter.enterprise), day);
  }
  return organizationPlace(world, organizationOf(world, reporter.organization), day);
}

function unitPlace(world: World, code: string): Home {
  const none = {
    ownership: 'NOT_APPLICABLE',
    industry_section: 'NOT_APPLICABLE',
    size_class: 'NOT_APPLICABLE',
  };
  return { unit: code, members: { ...none, zone_kind: zoneKindOf(world, code) } };
}

function enterprisePlace(world: World, enterprise: Enterprise, day: string): Home {
  const { unit, sent } = valueOn(enterprise.units, day);
  const { ownership, industrySection, sizeClass } = valueOn(enterprise.classifications, day);
  const zoneKind = zoneKindOf(world, unit);
  return {
    unit,
    sent,
    members: {
      ownership,
      industry_section: industrySection,
      size_class: sizeClass,
      zone_kind: zoneKind,
    },
  };
}

function organizationPlace(world: World, organization: Organization, day: string): Home {
  const { members, ...place } = placeOf(world, organization.home, day);
  const own = {
    organization_kind: organization.kind,
    party_form: valueOn(organization.forms, day),
  };
  return { ...place, members: { ...members, ...own } };
}

function zoneKindOf(world: World, code: string): string {
  const unit = unitOf(world, code);
  return unit.kind === 'ZONE' ? (unit.zoneKind ?? 'UNKNOWN') : 'OUTSIDE';
}

const KIND_OF_PRESENCE: Record<string, string> = {
  enterprises_with_party_organization: 'PARTY',
  enterprises_with_trade_union: 'TRADE_UNION',
  enterprises_with_youth_union: 'YOUTH_UNION',
  enterprises_with_youth_federation: 'YOUTH_FEDERATION',
  enterprises_with_womens_union: 'WOMENS_UNION',
};

/** What exists on a day. */
function registerStock(world: World, measure: string, day: string): Fact[] {
  if (measure === 'zones') return zones(world, day);
  if (measure === 'organizations') {
    return [...world.organizations.values()]
      .filter(({ code }) => livesOn(lifeOf(world, { organization: code }), day))
      .map((organization) => one(organizationPlace(world, organization, day)));
  }
  return [...world.enterprises.values()]
    .filter(({ taxCode }) => livesOn(lifeOf(world, { enterprise: taxCode }), day))
    .filter((enterprise) => counts(world, measure, enterprise, day))
    .map((enterprise) => one(enterprisePlace(world, enterprise, day)));
}

function one(place: Home): Fact {
  return { ...place, amount: 1, parts: [] };
}

function zones(world: World, day: string): Fact[] {
  return [...world.units.values()]
    .filter((unit) => unit.kind === 'ZONE' && isOpen(world, unit.code, day))
    .map((unit) => one(unitPlace(world, unit.code)));
}

function counts(world: World, measure: string, enterprise: Enterprise, day: string): boolean {
  if (measure === 'enterprises') return true;
  if (measure === 'enterprises_eligible_for_trade_union') {
    const stated = valueOn(enterprise.classifications, day).eligible;
    return stated === true || hasOrganization(world, enterprise.taxCode, 'TRADE_UNION', day);
  }
  const kind = KIND_OF_PRESENCE[measure];
  if (kind === undefined) throw new Error(`the oracle does not know ${measure}`);
  return hasOrganization(world, enterprise.taxCode, kind, day);
}

/** Whether a living organization of that kind is at the enterprise or covers it on the day. */
function hasOrganization(world: World, taxCode: string, kind: string, day: string): boolean {
  for (const organization of world.organizations.values()) {
    if (organization.kind !== kind) continue;
    if (!livesOn(lifeOf(world, { organization: organization.code }), day)) continue;
    if (isHome(organization.home, taxCode)) return true;
    for (const { enterprise, from, to } of organization.covers) {
      if (enterprise === taxCode && livesOn({ from, to }, day)) return true;
    }
  }
  return false;
}

function isHome(home: HomeOf, taxCode: string): boolean {
  return 'enterprise' in home && home.enterprise === taxCode;
}

/**
 * What was founded or ended in a month, up to today. The fact lives where the organization is on the last day of the
 * month (semantics 3), on today in a running month, or where it was on the last day of its life.
 */
function registerFlow(world: World, measure: string, months: string[], today: string): Fact[] {
  const facts: Fact[] = [];
  const end = lastDay(months) < today ? lastDay(months) : today;
  for (const organization of world.organizations.values()) {
    const life = lifeOf(world, { organization: organization.code });
    const event = measure === 'organizations_founded' ? life.from : life.to;
    if (event === undefined || event < firstDay(months) || event > end) continue;
    facts.push(one(organizationPlace(world, organization, nearestDay(life, end))));
  }
  return facts;
}
