import { dayBefore } from './calendar.js';
import type {
  ClassificationChange,
  Command,
  Cover,
  Home,
  Report,
  Reporter,
  UnitRow,
} from './history.js';
import { holder, openUnits, reorganize, standingOf, type Standing } from './trees.js';

export interface Classification {
  readonly ownership: string;
  readonly industrySection: string;
  readonly sizeClass: string;
  /** Undefined = no survey ever said. */
  readonly eligible: boolean | undefined;
}
/** What holds from a day on, until the next one of the list. */
export interface Dated<T> {
  readonly from: string;
  readonly value: T;
}
export interface Enterprise {
  readonly taxCode: string;
  openedOn: string;
  closedOn: string | undefined;
  classifications: Dated<Classification>[];
  units: Dated<Place>[];
}
/** The unit where an enterprise was placed, and where splits sent what was placed there, in the order of their days. */
export interface Place {
  readonly unit: string;
  readonly sent: readonly { readonly on: string; readonly to: string }[];
}
export interface Organization {
  readonly code: string;
  readonly kind: string;
  readonly home: Home;
  readonly foundedOn: string;
  dissolvedOn: string | undefined;
  forms: Dated<string>[];
  covers: readonly Cover[];
}
/** The records as the last command left them. */
export interface World {
  readonly units: Map<string, UnitRow>;
  /** How the units stand to each other, by code. */
  readonly standings: Map<string, Standing>;
  readonly enterprises: Map<string, Enterprise>;
  readonly organizations: Map<string, Organization>;
  readonly reports: Map<string, Report>;
}

/** Plays a history from the beginning. */
export function worldOf(history: readonly Command[]): World {
  const world: World = {
    units: new Map(),
    standings: new Map(),
    enterprises: new Map(),
    organizations: new Map(),
    reports: new Map(),
  };
  for (const command of history) play(world, command);
  return world;
}

function play(world: World, command: Command): void {
  switch (command.act) {
    case 'openUnits':
      openUnits(world, command.units);
      break;
    case 'reorganize':
      reorganize(world, command);
      break;
    case 'openEnterprise':
      world.enterprises.set(command.taxCode, {
        taxCode: command.taxCode,
        openedOn: command.openedOn,
        closedOn: undefined,
        classifications: [{ from: command.openedOn, value: overlay(unstated, command) }],
        units: [{ from: command.openedOn, value: { unit: command.unit, sent: [] } }],
      });
      break;
    case 'classifyEnterprise': {
      const enterprise = enterpriseOf(world, command.taxCode);
      const after = overlay(valueOn(enterprise.classifications, command.from), command);
      enterprise.classifications = record(enterprise.classifications, command.from, after);
      break;
    }
    case 'correctOpening': {
      const enterprise = enterpriseOf(world, command.taxCode);
      enterprise.openedOn = command.openedOn;
      enterprise.classifications = beginOn(enterprise.classifications, command.openedOn);
      enterprise.units = beginOn(enterprise.units, command.openedOn);
      break;
    }
    case 'moveEnterprise': {
      const enterprise = enterpriseOf(world, command.taxCode);
      if (holder(world, valueOn(enterprise.units, command.on), command.on) === command.to) break;
      const place = { unit: command.to, sent: [] };
      enterprise.units = record(enterprise.units, command.on, place);
      break;
    }
    case 'closeEnterprise':
      enterpriseOf(world, command.taxCode).closedOn = command.on;
      break;
    case 'foundOrganization':
      world.organizations.set(command.code, {
        code: command.code,
        kind: command.kind,
        home: command.home,
        foundedOn: command.foundedOn,
        dissolvedOn: undefined,
        forms: [{ from: command.foundedOn, value: firstForm(command.kind, command.partyForm) }],
        covers: command.covers,
      });
      break;
    case 'cover':
      organizationOf(world, command.code).covers = command.covers;
      break;
    case 'changeForm': {
      const organization = organizationOf(world, command.code);
      organization.forms = record(organization.forms, command.from, command.partyForm);
      break;
    }
    case 'dissolveOrganization':
      organizationOf(world, command.code).dissolvedOn = command.on;
      break;
    case 'report':
      world.reports.set(
        `${command.form} ${command.period} ${JSON.stringify(command.reporter)}`,
        command,
      );
      break;
  }
}

const unstated: Classification = {
  ownership: 'UNKNOWN',
  industrySection: 'UNKNOWN',
  sizeClass: 'UNKNOWN',
  eligible: undefined,
};

function overlay(before: Classification, change: ClassificationChange): Classification {
  return {
    ownership: change.ownership ?? before.ownership,
    industrySection: change.industrySection ?? before.industrySection,
    sizeClass: change.sizeClass ?? before.sizeClass,
    eligible: change.eligible ?? before.eligible,
  };
}

function firstForm(kind: string, partyForm: string | undefined): string {
  return kind === 'PARTY' ? (partyForm ?? 'UNKNOWN') : 'NOT_APPLICABLE';
}

/**
 * Something said for a day: it replaces what was said for that very day and lasts to the next recorded change. What
 * says the same as what is before it is no change, also when it became so by a later correction.
 */
function record<T>(list: readonly Dated<T>[], from: string, value: T): Dated<T>[] {
  const kept = list.filter((each) => each.from !== from);
  const all = [...kept, { from, value }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return changesOnly(all);
}

function changesOnly<T>(list: readonly Dated<T>[]): Dated<T>[] {
  return list.filter((each, index) => index === 0 || !same(each.value, list[index - 1]!.value));
}

/** Another first day: what was said for days before it is gone. */
function beginOn<T>(list: readonly Dated<T>[], day: string): Dated<T>[] {
  const later = list.filter((each) => each.from > day);
  return changesOnly([{ from: day, value: valueOn(list, day) }, ...later]);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** What the list says for a day; before its first day, what it says first. */
export function valueOn<T>(list: readonly Dated<T>[], day: string): T {
  let found = list[0]!.value;
  for (const each of list) {
    if (each.from <= day) found = each.value;
  }
  return found;
}

export function enterpriseOf(world: World, taxCode: string): Enterprise {
  const enterprise = world.enterprises.get(taxCode);
  if (enterprise === undefined) throw new Error(`no enterprise ${taxCode}`);
  return enterprise;
}

export function organizationOf(world: World, code: string): Organization {
  const organization = world.organizations.get(code);
  if (organization === undefined) throw new Error(`no organization ${code}`);
  return organization;
}

export function unitOf(world: World, code: string): UnitRow {
  const unit = world.units.get(code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
}

/** [from, to) of a life; `to` undefined = it still is. */
export interface Life {
  readonly from: string;
  readonly to: string | undefined;
}

/** Organizations of a closed enterprise end with it unless dissolved before (semantics 4). */
export function lifeOf(world: World, reporter: Reporter): Life {
  if ('unit' in reporter) {
    const { closedOn } = standingOf(world, reporter.unit);
    return { from: unitOf(world, reporter.unit).openedOn, to: closedOn };
  }
  if ('enterprise' in reporter) {
    const { openedOn, closedOn } = enterpriseOf(world, reporter.enterprise);
    return { from: openedOn, to: closedOn };
  }
  const { foundedOn, dissolvedOn, home } = organizationOf(world, reporter.organization);
  const ends = dissolvedOn === undefined ? [] : [dissolvedOn];
  if ('enterprise' in home) {
    const { closedOn } = enterpriseOf(world, home.enterprise);
    if (closedOn !== undefined) ends.push(closedOn);
  }
  return { from: foundedOn, to: ends.sort()[0] };
}

export function livesOn(life: Life, day: string): boolean {
  return life.from <= day && (life.to === undefined || day < life.to);
}

/** The day, or the nearest one on which it lived. */
export function nearestDay(life: Life, day: string): string {
  if (day < life.from) return life.from;
  if (life.to !== undefined && day >= life.to) return dayBefore(life.to);
  return day;
}
