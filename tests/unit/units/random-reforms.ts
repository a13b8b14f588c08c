import fc from 'fast-check';
import type { IsoDate } from '../../../src/kernel/date.js';
import { applyActs } from '../../../src/units/reorganize/apply-acts.js';
import { planPart } from '../../../src/units/reorganize/plan-parts.js';
import type { Atom, UnitHistory, UnitLife } from '../../../src/units/trees/unit-history.js';
import { Paper, type Act } from './reform-oracle.js';

/** A history before and after each act, and the acts as the oracle reads them. */
export interface Reform {
  readonly acts: readonly Act[];
  readonly histories: readonly UnitHistory[];
}

const root = 1;

/** Numbers that choose what happens. */
export const choices = fc.array(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), {
  minLength: 1,
  maxLength: 14,
});

/** The n-th day on which something happens. */
const dayOf = (n: number) => `20${String(10 + n)}-07-01` as IsoDate;

/** Plays the choices: every act is a lawful one. */
export function reformOf(rows: readonly (readonly number[])[]): Reform {
  const acts: Act[] = [{ ...nothing(dayOf(0)), opened: [{ unit: root, parent: undefined }] }];
  let history: UnitHistory = open({ units: new Map(), successions: [], atoms: [] }, acts[0]!);
  const histories = [history];
  rows.forEach((row, index) => {
    const act = composeAct(row, new Paper(acts, '9999-12-31'), history, dayOf(index + 1));
    acts.push(act);
    history = carryOut(open(history, act), act);
    histories.push(history);
  });
  return { acts, histories };
}

const nothing = (day: IsoDate): Act => ({
  day,
  ...{ opened: [], ended: [], moved: [], followed: [], cut: [] },
});

function composeAct(
  [kind = 0, a = 0, b = 0, c = 0, ...flags]: readonly number[],
  paper: Paper,
  history: UnitHistory,
  day: IsoDate,
): Act {
  const act = nothing(day);
  const open = [...paper.open].sort((x, y) => x - y);
  const pick = (list: readonly number[], n: number): number => list[n % list.length] ?? root;
  const born = Math.max(...history.units.keys()) + 1;
  const opening: Act = { ...act, opened: [{ unit: born, parent: pick(open, a) }] };
  const inner = open.filter((unit) => unit !== root);
  const childrenOf = (unit: number): number[] =>
    open.filter((each) => paper.parentOf(each) === unit);
  const leaves = inner.filter((unit) => childrenOf(unit).length === 0);
  const outside = (units: readonly number[]): number[] =>
    open.filter((each) => !paper.line(each).some((above) => units.includes(above)));
  if (inner.length < 3 || kind % 6 === 0) return opening;
  if (kind % 6 === 1) return { ...act, ended: [{ unit: pick(leaves, a), to: undefined }] };
  if (kind % 6 === 2) {
    const unit = pick(inner, a);
    return { ...act, moved: [{ unit, parent: pick(outside([unit]), b) }] };
  }
  if (kind % 6 === 3) {
    const from = [...new Set([pick(inner, a), pick(inner, b)])];
    const parent = pick(outside(from), c);
    const isNew = (flags[0] ?? 0) % 2 === 0;
    const to = isNew ? born : parent;
    return {
      ...act,
      opened: isNew ? [{ unit: born, parent }] : [],
      ended: from.map((unit) => ({ unit, to })),
      moved: from
        .flatMap(childrenOf)
        .filter((unit) => !from.includes(unit))
        .map((unit) => ({ unit, parent: to })),
      followed: from.map((unit) => ({ from: unit, to })),
    };
  }
  const unit = pick(leaves, a);
  const goesOn = kind % 6 === 5;
  const successors = goesOn ? [born] : [born, born + 1];
  const parents = [paper.parentOf(unit) ?? root, pick(outside([unit]), b)];
  const ground = history.atoms.filter(({ id }) =>
    isGroundOf(unit, paper.line(paper.placeOf(id)), paper),
  );
  return {
    ...act,
    opened: successors.map((each, n) => ({ unit: each, parent: parents[n] ?? root })),
    ended: goesOn ? [] : [{ unit, to: pick(successors, c) }],
    followed: successors.map((to) => ({ from: unit, to })),
    cut: ground
      .filter((_, n) => ((flags[n % flags.length] ?? 0) + n) % 2 === 0)
      .map(({ id }, n) => ({
        piece: pieceAfter(history) + n,
        outOf: id,
        to: pick(successors, flags[(n + 1) % flags.length] ?? 0),
      })),
  };
}

/** The open unit that a line reaches first. */
function isGroundOf(unit: number, line: readonly number[], paper: Paper): boolean {
  return line.find((each) => paper.open.has(each)) === unit;
}

const pieceAfter = ({ atoms }: UnitHistory): number =>
  Math.max(1000, ...atoms.map(({ id }) => id)) + 1;

function open({ units, successions, atoms }: UnitHistory, act: Act): UnitHistory {
  const from = act.day as IsoDate;
  const lives = act.opened.map(({ unit, parent }): [number, UnitLife] => [
    unit,
    {
      id: unit,
      from,
      to: null,
      placements: parent === undefined ? [] : [{ parent, from, to: null }],
    },
  ]);
  const own = act.opened.map(({ unit }): Atom => ({ id: unit, unit, stands: [] }));
  return { units: new Map([...units, ...lives]), successions, atoms: [...atoms, ...own] };
}

function carryOut(history: UnitHistory, act: Act): UnitHistory {
  const on = act.day as IsoDate;
  const parts = act.cut.map(({ piece, outOf, to }): Atom => {
    const { of: unit, stands } = planPart(history, { from: outOf, to, enterprises: [] }, on);
    return { id: piece, unit, stands };
  });
  return applyActs(history, {
    on,
    closed: new Set(act.ended.map(({ unit }) => unit)),
    moved: new Map(act.moved.map(({ unit, parent }) => [unit, parent])),
    successions: act.followed.map(({ from, to }) => ({
      predecessor: from,
      successor: to,
      extent: 'PARTIAL',
      share: undefined,
      isMain: act.ended.some((end) => end.unit === from && end.to === to),
      basis: 'STATED',
    })),
    parts,
  });
}
