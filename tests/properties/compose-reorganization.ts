import type { Command, Reorganize, Split, UnitRow } from '../oracle/history.js';
import { childrenOf, isOpen, pathUp, placesHeld, standingOf } from '../oracle/trees.js';
import { enterpriseOf, type World } from '../oracle/world.js';
import { latest, maybePick, pick } from './pick.js';

/** By this day all units of the beginning are open. */
const FIRST = '2024-06-01';

/** A reorganization that the product must take, after all that came before it, or undefined when the picks lead to none. */
export function composeReorganization(
  world: World,
  number: number,
  picks: readonly number[],
  days: readonly string[],
): Command | undefined {
  // Some are told after later ones, of units that nothing later names.
  const isLate = picks[13]! % 3 === 0;
  const on = isLate ? latest(days[0]!, FIRST) : dayAfterAll(world, days[0]!);
  const kinds = isLate ? [split, merge, open] : [split, split, merge, merge, move, close, open];
  const act = pick(kinds, picks[0]!)(new Place(world, number, on, isLate), picks.slice(1));
  return act && { act: 'reorganize', on, ...nothing, ...act };
}

const nothing = { open: [], close: [], move: [], merge: [], split: [] };
type Acts = Partial<Omit<Reorganize, 'act' | 'on'>>;

/** The day, or the day after the last reorganization. */
function dayAfterAll({ standings }: World, day: string): string {
  const known = [...standings.values()].flatMap(({ parents, closedOn }) => [
    ...parents.map(({ from }) => from),
    closedOn ?? FIRST,
  ]);
  const last = known.reduce(latest, FIRST);
  if (day > last) return day;
  const next = new Date(`${last}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** What there is on the day of a reorganization. */
class Place {
  private opened = 0;

  constructor(
    readonly world: World,
    private readonly number: number,
    readonly on: string,
    private readonly isLate: boolean,
  ) {}

  /** Units that stand under another one. */
  units(): string[] {
    return this.open().filter((code) => {
      const { parents, namedOn } = standingOf(this.world, code);
      if (parents.length === 0) return false;
      return !this.isLate || (namedOn < this.on && this.children(code).length === 0);
    });
  }

  /** Units that others may stand under or go to. */
  hosts(): string[] {
    return this.open().filter(
      (code) =>
        this.world.units.get(code)!.kind !== 'ZONE' &&
        (!this.isLate || standingOf(this.world, code).closedOn === undefined),
    );
  }

  children(code: string): string[] {
    return childrenOf(this.world, code, this.on);
  }

  isBelow(code: string, other: string): boolean {
    return pathUp(this.world, code, this.on).includes(other);
  }

  parentOf(code: string): string {
    return pathUp(this.world, code, this.on)[1]!;
  }

  /** A unit that does not exist yet. */
  newUnit(parent: string, n: number): UnitRow {
    const code = `w${this.number}_u${this.world.units.size + this.opened}`;
    this.opened += 1;
    const kind = n % 2 === 0 ? 'COMMUNE' : 'DISTRICT';
    return { code, kind, parent, openedOn: this.on };
  }

  /** Enterprises that a unit holds on the day or later. */
  enterprisesOf(code: string): string[] {
    return [...this.world.enterprises.keys()].filter(
      (taxCode) => placesHeld(this.world, taxCode, code, this.on).length > 0,
    );
  }

  private open(): string[] {
    return [...this.world.units.keys()].filter((code) => isOpen(this.world, code, this.on));
  }
}

function split(place: Place, picks: readonly number[]): Acts | undefined {
  const leaves = place.units().filter((code) => place.children(code).length === 0);
  const unit = maybePick(leaves, picks[0]!);
  if (unit === undefined) return undefined;
  const others = place.hosts().filter((code) => code !== unit);
  if (!others.includes(place.parentOf(unit))) return undefined;
  const opened = [place.newUnit(place.parentOf(unit), picks[1]!)];
  const into = [opened[0]!.code];
  if (picks[2]! % 3 === 0) into.push(unit);
  else if (picks[2]! % 3 === 1) into.push(pick(others, picks[3]!));
  else {
    opened.push(place.newUnit(pick(others, picks[3]!), picks[4]!));
    into.push(opened[1]!.code);
  }
  const enterprises = place.enterprisesOf(unit).flatMap((taxCode, index) => {
    const goes = picks[5 + (index % 7)]! % 4;
    return goes === 3 ? [] : [{ taxCode, to: into[goes % 2]! }];
  });
  const goesOn = into.includes(unit);
  const main = goesOn || picks[4]! % 2 === 0 ? {} : { main: pick(into, picks[5]!) };
  const done: Split = { unit, into, ...main, enterprises };
  return { open: opened, split: [done] };
}

function merge(place: Place, picks: readonly number[]): Acts | undefined {
  const first = maybePick(place.units(), picks[0]!);
  if (first === undefined) return undefined;
  const apart = place
    .units()
    .filter((code) => !place.isBelow(code, first) && !place.isBelow(first, code));
  const second = picks[1]! % 2 === 0 ? maybePick(apart, picks[2]!) : undefined;
  const predecessors = second === undefined ? [first] : [first, second];
  const hosts = place.hosts();
  const free = (code: string): boolean => predecessors.every((each) => !place.isBelow(code, each));
  if (picks[3]! % 3 === 0) {
    const opened = place.newUnit(pick(hosts.filter(free), picks[4]!), picks[5]!);
    return { open: [opened], merge: [{ predecessors, into: opened.code }] };
  }
  const into = pick(hosts.filter(free), picks[4]!);
  return { merge: [{ predecessors, into }] };
}

function move(place: Place, picks: readonly number[]): Acts | undefined {
  const unit = maybePick(place.units(), picks[0]!);
  if (unit === undefined) return undefined;
  const parents = place
    .hosts()
    .filter((code) => !place.isBelow(code, unit) && code !== place.parentOf(unit));
  const parent = maybePick(parents, picks[1]!);
  return parent === undefined ? undefined : { move: [{ unit, parent }] };
}

function close(place: Place, picks: readonly number[]): Acts | undefined {
  const { world, on } = place;
  const isEmpty = (code: string): boolean =>
    place.children(code).length === 0 &&
    place.enterprisesOf(code).every((taxCode) => {
      const { closedOn } = enterpriseOf(world, taxCode);
      return closedOn !== undefined && closedOn <= on;
    });
  const unit = maybePick(place.units().filter(isEmpty), picks[0]!);
  return unit === undefined ? undefined : { close: [unit] };
}

function open(place: Place, picks: readonly number[]): Acts {
  return { open: [place.newUnit(pick(place.hosts(), picks[0]!), picks[1]!)] };
}
