import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../src/kernel/date.js';
import { followUnits } from '../../../src/units/hierarchies/follow-units.js';
import type { PlacedUnits } from '../../../src/units/hierarchies/placement.js';
import type { Succession, UnitHistory } from '../../../src/units/trees/unit-history.js';

const day = (text: string): IsoDate => text as IsoDate;
const on = day('2025-07-01');
const start = day('2000-01-01');

/** Units by letter: when they end, null = not. They all open at once but those named in `opens`. */
function historyOf(
  ends: Record<string, string | null>,
  successions: readonly [string, string, boolean?, string?][],
  opens: Record<string, string> = {},
): UnitHistory {
  const units = Object.entries(ends).map(([unit, to]) => {
    const life = { from: day(opens[unit] ?? start), to: to === null ? null : day(to) };
    return [idOf(unit), { id: idOf(unit), ...life, placements: [] }] as const;
  });
  return {
    units: new Map(units),
    successions: successions.map(
      ([predecessor, successor, isMain = true, date = on]): Succession => ({
        predecessor: idOf(predecessor),
        successor: idOf(successor),
        on: day(date),
        isMain,
      }),
    ),
    atoms: [],
  };
}

const idOf = (unit: string): number => unit.codePointAt(0) ?? 0;
const nameOf = (unit: number): string => String.fromCodePoint(unit);

function placed(lines: Record<string, readonly string[]>): PlacedUnits {
  return new Map(
    Object.entries(lines).map(([unit, spans]) => [
      idOf(unit),
      spans.map((span, index) => {
        const [parent = '', from = start, to] = span.split(' ');
        return { id: index, parent: idOf(parent), from: day(from), to: to ? day(to) : null };
      }),
    ]),
  );
}

/** Where everybody stands afterwards, and what was told. */
function follow(before: PlacedUnits, history: UnitHistory): unknown {
  const { units, left, ...told } = followUnits(before, history, on);
  const places = [...units].map(([unit, spans]) => [
    nameOf(unit),
    spans.map(({ parent, from, to }) => [nameOf(parent), from, to ?? ''].join(' ').trim()),
  ]);
  const lists = Object.entries(told).flatMap(([name, list]) =>
    list.length === 0 ? [] : [[name, list.map(nameOf).join('')]],
  );
  return {
    ...(Object.fromEntries(places) as object),
    ...(Object.fromEntries(lists) as object),
    ...(left.length === 0
      ? {}
      : { left: left.map(({ unit, parent }) => nameOf(unit) + nameOf(parent)) }),
  };
}

describe('a named hierarchy through a reorganization', () => {
  it('keeps what nothing happens to', () => {
    const before = placed({ a: ['r'], b: ['r 2001-01-01 2003-01-01', 'a 2004-01-01'] });
    const { units } = followUnits(before, historyOf({ r: null, a: null, b: null }, []), on);
    expect(units).toEqual(before);
  });

  it('is left by who ends; who stood below follows, and the successor takes the place', () => {
    expect(
      follow(
        placed({ a: ['r'], b: ['a'], c: ['a 2010-01-01 2027-01-01'] }),
        historyOf({ r: null, a: on, b: null, c: null, z: null }, [['a', 'z']], { z: on }),
      ),
    ).toEqual({
      a: ['r 2000-01-01 2025-07-01'],
      b: ['a 2000-01-01 2025-07-01', 'z 2025-07-01'],
      c: ['a 2010-01-01 2025-07-01', 'z 2025-07-01 2027-01-01'],
      z: ['r 2025-07-01'],
      ended: 'a',
      followed: 'bc',
      inherited: 'z',
    });
  });

  it('gives a place to every successor of a split, and below stands who followed the main one', () => {
    const history = historyOf({ r: null, a: on, b: null, y: null, z: null }, [
      ['a', 'y', false],
      ['a', 'z'],
    ]);
    expect(follow(placed({ a: ['r'], b: ['a'] }), history)).toMatchObject({
      y: ['r 2025-07-01'],
      z: ['r 2025-07-01'],
      b: ['a 2000-01-01 2025-07-01', 'z 2025-07-01'],
      inherited: 'yz',
    });
  });

  it('leaves a successor without a place when those that it follows stood at different ones', () => {
    const history = historyOf({ r: null, s: null, a: on, b: on, z: null }, [
      ['a', 'z'],
      ['b', 'z'],
    ]);
    expect(follow(placed({ a: ['r'], b: ['s'] }), history)).toEqual({
      a: ['r 2000-01-01 2025-07-01'],
      b: ['s 2000-01-01 2025-07-01'],
      ended: 'ab',
      unplaced: 'z',
    });
  });

  it('counts places as one when their units became one', () => {
    const history = historyOf({ r: on, s: on, t: null, a: on, b: on, z: null }, [
      ['a', 'z'],
      ['b', 'z'],
      ['r', 't'],
      ['s', 't'],
    ]);
    expect(follow(placed({ a: ['r'], b: ['s'] }), history)).toMatchObject({ z: ['t 2025-07-01'] });
  });

  it('gives a successor the place of the one above that it follows', () => {
    const history = historyOf({ r: null, a: on, b: null, c: on }, [
      ['a', 'b'],
      ['c', 'b'],
    ]);
    expect(follow(placed({ a: ['r'], b: ['a'], c: ['a'] }), history)).toEqual({
      a: ['r 2000-01-01 2025-07-01'],
      b: ['a 2000-01-01 2025-07-01', 'r 2025-07-01'],
      c: ['a 2000-01-01 2025-07-01'],
      ended: 'ac',
      followed: 'b',
      inherited: 'b',
    });
  });

  it('makes a root of the successor of a root', () => {
    const history = historyOf({ a: on, b: null, c: null }, [['a', 'b']]);
    expect(follow(placed({ b: ['a'], c: ['a'] }), history)).toEqual({
      b: ['a 2000-01-01 2025-07-01'],
      c: ['a 2000-01-01 2025-07-01', 'b 2025-07-01'],
      followed: 'bc',
    });
  });

  it('leaves a successor where it stands already, or will', () => {
    const history = historyOf({ r: null, s: null, a: on, z: null }, [['a', 'z']]);
    const before = placed({ a: ['r'], z: ['s 2026-01-01'] });
    expect(follow(before, history)).toMatchObject({ z: ['s 2026-01-01'] });
  });

  it('tells who stands under one that ends without a successor', () => {
    const history = historyOf({ r: null, a: on, b: null, c: null }, []);
    expect(
      follow(placed({ a: ['r'], b: ['a'], c: ['a 2001-01-01 2002-01-01'] }), history),
    ).toMatchObject({
      left: ['ba'],
      c: ['a 2001-01-01 2002-01-01'],
    });
  });

  it('goes on to the successors of successors that are known already', () => {
    const history = historyOf(
      { r: null, a: on, b: null, y: '2026-01-01', z: null },
      [
        ['a', 'y'],
        ['y', 'z', true, '2026-01-01'],
      ],
      { z: '2026-01-01' },
    );
    expect(follow(placed({ a: ['r'], b: ['a'] }), history)).toMatchObject({
      b: ['a 2000-01-01 2025-07-01', 'y 2025-07-01 2026-01-01', 'z 2026-01-01'],
      y: ['r 2025-07-01 2026-01-01'],
    });
  });
});
