import type { Reorganize, Split, UnitRow } from './history.js';
import { enterpriseOf, unitOf, valueOn, type Dated, type Place, type World } from './world.js';

/** How a unit stands to the others. */
export interface Standing {
  /** The units above it, by the day from which they were. */
  parents: Dated<string>[];
  closedOn: string | undefined;
  /** Who followed it when it closed. */
  successor: string | undefined;
  /** Whom it followed when it opened. */
  readonly origins: string[];
  /** The last day on which a reorganization named it. */
  namedOn: string;
}

export function standingOf(world: World, code: string): Standing {
  const standing = world.standings.get(code);
  if (standing === undefined) throw new Error(`no unit ${code}`);
  return standing;
}

export function openUnits(world: World, rows: readonly UnitRow[]): void {
  for (const row of rows) {
    world.units.set(row.code, row);
    world.standings.set(row.code, {
      parents: row.parent === undefined ? [] : [{ from: row.openedOn, value: row.parent }],
      closedOn: undefined,
      successor: undefined,
      origins: [],
      namedOn: row.openedOn,
    });
    if (row.parent !== undefined) name(world, row.parent, row.openedOn);
  }
}

export function isOpen(world: World, code: string, day: string): boolean {
  const { closedOn } = standingOf(world, code);
  return unitOf(world, code).openedOn <= day && (closedOn === undefined || day < closedOn);
}

/** The unit above on a day, whether the unit is open then or not (semantics 1). */
export function above(world: World, code: string, day: string): string | undefined {
  const { parents, closedOn, successor, origins } = standingOf(world, code);
  const last = parents.at(-1)?.value;
  if (closedOn !== undefined && day >= closedOn) return successor ?? last;
  if (day >= unitOf(world, code).openedOn) return last && valueOn(parents, day);
  const paths = origins.map((origin) =>
    pathUp(world, origin, day).filter((unit) => isOpen(world, unit, day)),
  );
  const first = parents[0]?.value;
  if (paths.length === 0) return first;
  const shared = paths[0]!.find((unit) => paths.every((path) => path.includes(unit)));
  return shared ?? (first && pathUp(world, first, day).at(-1));
}

/** The unit and all above it on a day, from below. */
export function pathUp(world: World, code: string, day: string): string[] {
  const path = [code];
  for (let next = above(world, code, day); next !== undefined; next = above(world, next, day)) {
    path.push(next);
  }
  return path;
}

/** The unit at which what was placed somewhere stands on a day; it may be closed by then. */
export function placeUnit({ unit, sent }: Place, day: string): string {
  return sent.findLast(({ on }) => on <= day)?.to ?? unit;
}

/** The open unit that holds what was placed somewhere on a day. */
export function holder(world: World, place: Place, day: string): string | undefined {
  return pathUp(world, placeUnit(place, day), day).find((unit) => isOpen(world, unit, day));
}

/** The places where an enterprise stands on a day or later and that a unit holds on that day. */
export function placesHeld(world: World, taxCode: string, unit: string, day: string): Place[] {
  const { units } = enterpriseOf(world, taxCode);
  return units
    .filter((_, index) => (units[index + 1]?.from ?? '9999') > day)
    .map(({ value }) => value)
    .filter((place) => holder(world, place, day) === unit);
}

/** Open units directly below a unit on a day. */
export function childrenOf(world: World, code: string, day: string): string[] {
  return [...world.units.keys()].filter(
    (unit) => isOpen(world, unit, day) && above(world, unit, day) === code,
  );
}

export function reorganize(world: World, act: Reorganize): void {
  const { on } = act;
  openUnits(world, act.open);
  for (const split of act.split) sendEnterprises(world, split, on);
  const ends = new Map<string, string | undefined>(act.close.map((unit) => [unit, undefined]));
  const moves = new Map(act.move.map(({ unit, parent }) => [unit, parent]));
  for (const { predecessors, into } of act.merge) {
    for (const predecessor of predecessors) ends.set(predecessor, into);
  }
  for (const { predecessors, into } of act.merge) {
    for (const predecessor of predecessors) {
      follow(world, predecessor, into, on);
      for (const child of childrenOf(world, predecessor, on)) {
        if (child !== into && !ends.has(child) && !moves.has(child)) moves.set(child, into);
      }
    }
  }
  for (const split of act.split) {
    for (const successor of split.into) {
      if (successor !== split.unit) follow(world, split.unit, successor, on);
    }
    if (!split.into.includes(split.unit)) ends.set(split.unit, mainOf(split));
  }
  for (const [unit, parent] of moves) {
    const standing = standingOf(world, unit);
    standing.parents = [
      ...standing.parents.filter(({ from }) => from < on),
      { from: on, value: parent },
    ];
    name(world, unit, on);
    name(world, parent, on);
  }
  for (const [unit, successor] of ends) {
    const standing = standingOf(world, unit);
    standing.closedOn = on;
    name(world, unit, on);
    standing.successor = successor;
  }
}

function name(world: World, code: string, on: string): void {
  const standing = standingOf(world, code);
  if (standing.namedOn < on) standing.namedOn = on;
}

function follow(world: World, predecessor: string, successor: string, on: string): void {
  name(world, predecessor, on);
  name(world, successor, on);
  if (unitOf(world, successor).openedOn === on) {
    standingOf(world, successor).origins.push(predecessor);
  }
}

/** As it was said; else the one to which most enterprises go, the lowest code of those. */
function mainOf({ into, main, enterprises }: Split): string {
  const count = (unit: string): number => enterprises.filter(({ to }) => to === unit).length;
  const most = Math.max(...into.map(count));
  return main ?? into.filter((unit) => count(unit) === most).sort()[0]!;
}

/** Their whole past at the place comes along. */
function sendEnterprises(world: World, { unit, enterprises }: Split, on: string): void {
  for (const { taxCode, to } of enterprises) {
    if (to === unit) continue;
    const held = placesHeld(world, taxCode, unit, on).map((place) => JSON.stringify(place));
    const enterprise = enterpriseOf(world, taxCode);
    enterprise.units = enterprise.units.map(({ from, value }) => {
      if (!held.includes(JSON.stringify(value))) return { from, value };
      return { from, value: { ...value, sent: [...value.sent, { on, to }] } };
    });
  }
}
