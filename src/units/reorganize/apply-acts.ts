import type { IsoDate } from '../../kernel/date.js';
import type { Atom, UnitHistory, UnitLife } from '../trees/unit-history.js';
import type { PlannedSuccession } from './reorganization.js';

/** What a reorganization does to the tree, by unit ids. */
export interface TreeActs {
  readonly on: IsoDate;
  readonly closed: ReadonlySet<number>;
  /** Units that stand under another one from the day on. */
  readonly moved: ReadonlyMap<number, number>;
  readonly successions: readonly PlannedSuccession[];
  /** New parts: at their old place before the day, at the successor from it on. */
  readonly parts: readonly Atom[];
}

/** The history as it will be: every unit's spans cut at the day, the new ones after it. */
export function applyActs(history: UnitHistory, acts: TreeActs): UnitHistory {
  const { on, closed, moved } = acts;
  const units = new Map(history.units);
  for (const id of new Set([...closed, ...moved.keys()])) {
    const life = units.get(id);
    if (life === undefined) throw new Error(`unit ${id} is not in the history`);
    units.set(id, closed.has(id) ? closeLife(life, on) : moveLife(life, on, moved.get(id)));
  }
  const successions = acts.successions.map((succession) => ({ ...succession, on }));
  const replaced = new Map(acts.parts.map((atom) => [atom.id, atom]));
  const kept = history.atoms.map((atom) => replaced.get(atom.id) ?? atom);
  const known = new Set(history.atoms.map(({ id }) => id));
  return {
    units,
    successions: [...history.successions, ...successions],
    atoms: [...kept, ...acts.parts.filter(({ id }) => !known.has(id))],
  };
}

function closeLife(life: UnitLife, on: IsoDate): UnitLife {
  return { ...life, to: on, placements: cut(life, on) };
}

function moveLife(life: UnitLife, on: IsoDate, parent: number | undefined): UnitLife {
  if (parent === undefined) return life;
  return { ...life, placements: [...cut(life, on), { parent, from: on, to: life.to }] };
}

/** The placements as far as they lie before the day. */
function cut({ placements }: UnitLife, on: IsoDate): UnitLife['placements'] {
  return placements
    .filter(({ from }) => from < on)
    .map((span) => (span.to === null || span.to > on ? { ...span, to: on } : span));
}
