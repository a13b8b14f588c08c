import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/kernel/date.js';
import { checkHistory } from '../../../src/units/reorganize/check-history.js';
import { closureOf } from '../../../src/units/trees/closure.js';
import { TreeOfDate } from '../../../src/units/trees/tree-of-date.js';
import type { UnitHistory } from '../../../src/units/trees/unit-history.js';
import { choices, reformOf, type Reform } from './random-reforms.js';
import { Paper } from './reform-oracle.js';

/** The day before each act, its own, and one before and after all. */
function daysOf({ acts }: Reform): IsoDate[] {
  const days = acts.flatMap(({ day }) => [day as IsoDate, addDays(day as IsoDate, -1)]);
  return [...new Set([...days, '2000-01-01' as IsoDate, '2099-01-01' as IsoDate])];
}

const last = ({ histories }: Reform): UnitHistory => histories.at(-1)!;

/** Atoms below each unit. */
function atomsBelow(history: UnitHistory, day: IsoDate): Map<number, number[]> {
  const rows = closureOf(new TreeOfDate(history, day), history.atoms);
  const below = new Map<number, number[]>();
  for (const { node, atom } of rows) below.set(node, [...(below.get(node) ?? []), atom]);
  return below;
}

const law = (check: (reform: Reform) => void): void =>
  fc.assert(
    fc.property(choices, (rows) => check(reformOf(rows))),
    { numRuns: 300 },
  );

describe('the tree of any day, through random reorganizations', () => {
  it('is the one that the acts make on paper', () => {
    law((reform) => {
      const history = last(reform);
      for (const day of daysOf(reform)) {
        const tree = new TreeOfDate(history, day);
        const paper = new Paper(reform.acts, day);
        for (const unit of history.units.keys()) {
          expect([day, unit, tree.isOpen(unit)]).toEqual([day, unit, paper.open.has(unit)]);
          expect([day, unit, tree.parentOf(unit)]).toEqual([day, unit, paper.parentOf(unit)]);
        }
        for (const atom of history.atoms) {
          expect([day, atom.id, tree.standingOf(atom)]).toEqual([
            ...[day, atom.id, paper.placeOf(atom.id)],
          ]);
        }
      }
    });
  });

  it('holds every atom once, the country all of them on every day', () => {
    law((reform) => {
      const history = last(reform);
      const all = history.atoms.map(({ id }) => id).sort((a, b) => a - b);
      for (const day of daysOf(reform)) {
        const below = atomsBelow(history, day);
        expect(below.get(1)?.toSorted((a, b) => a - b)).toEqual(all);
        for (const atoms of below.values()) expect(new Set(atoms).size).toBe(atoms.length);
      }
    });
  });

  it('makes a unit of its own atoms and its children, closed and unborn ones among them', () => {
    law((reform) => {
      const history = last(reform);
      for (const day of daysOf(reform)) {
        const tree = new TreeOfDate(history, day);
        const below = atomsBelow(history, day);
        for (const unit of history.units.keys()) {
          const own = history.atoms.filter((atom) => tree.standingOf(atom) === unit);
          const children = [...history.units.keys()].filter((id) => tree.parentOf(id) === unit);
          const sum = [
            ...own.map(({ id }) => id),
            ...children.flatMap((id) => below.get(id) ?? []),
          ];
          expect(sum.sort((a, b) => a - b)).toEqual(
            (below.get(unit) ?? []).toSorted((a, b) => a - b),
          );
        }
      }
    });
  });

  it('of an earlier day is never changed by a later reorganization', () => {
    law((reform) => {
      reform.acts.forEach(({ day, cut }, index) => {
        const before = reform.histories[index - 1];
        const after = reform.histories[index];
        if (before === undefined || after === undefined) return;
        const eve = addDays(day as IsoDate, -1);
        for (const earlier of daysOf(reform).filter((each) => each <= eve)) {
          const was = atomsBelow(before, earlier);
          const is = atomsBelow(after, earlier);
          const origin = new Map(cut.map(({ piece, outOf }) => [piece, outOf]));
          for (const [unit, atoms] of was) {
            // New parts count as what they were cut out of; units that open later hold nothing yet.
            const now = (is.get(unit) ?? []).map((atom) => origin.get(atom) ?? atom);
            const known = now.filter((atom) => before.atoms.some(({ id }) => id === atom));
            expect([...new Set(known)].sort((a, b) => a - b)).toEqual(
              atoms.toSorted((a, b) => a - b),
            );
          }
        }
      });
    });
  });

  it('is found lawful by the check of histories', () => {
    law((reform) => {
      reform.acts.forEach(({ day }, index) => {
        expect(checkHistory(reform.histories[index]!, day as IsoDate)).toEqual([]);
      });
    });
  });
});
