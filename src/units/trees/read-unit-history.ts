import { z } from 'zod';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { day as dayIn, number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { reportingHierarchy } from '../unit.js';
import type { UnitHistory, UnitLife } from './unit-history.js';

const readHistory = loadStatement(import.meta.dirname, '../sql/read-unit-history.sql');

const id = z.number().int();
const day = z.custom<IsoDate>((value) => typeof value === 'string');
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullable()
    .transform((list) => list ?? []);

const columns = z.object({
  units: listOf(z.tuple([id, day, day.nullable()])),
  placements: listOf(z.tuple([id, id, day.nullable(), day.nullable()])),
  successions: listOf(z.tuple([id, id, day, z.boolean()])),
  atoms: listOf(z.tuple([id, id])),
  parts: listOf(z.tuple([id, id, day.nullable(), day.nullable()])),
  grounds: listOf(z.tuple([id, id, day])),
});

/** The beginning of all days, for spans that were always so. */
const always = '0001-01-01' as IsoDate;

/** The history as of one version of the definitions. */
export interface VersionedHistory extends UnitHistory {
  readonly version: number;
  /** The day whose tree the cube keeps. */
  readonly keptDay: IsoDate;
  /** Ground of the past that the cube keeps, by unit. */
  readonly grounds: ReadonlyMap<number, readonly KeptGround[]>;
}

/** The node under which the cube keeps what a unit held on a day. */
export interface KeptGround {
  readonly node: number;
  readonly on: IsoDate;
}

/** Reads how the units of a hierarchy stand through time, in one statement. */
export async function readUnitHistory(
  database: Queryable,
  hierarchy: string = reportingHierarchy,
): Promise<VersionedHistory> {
  const [row] = await database.run(readHistory, [hierarchy]);
  if (row === undefined) throw new Error('the catalogue has no version');
  const { units, placements, successions, atoms, parts, grounds } = columns.parse(row);
  const known = new Set(units.map(([unit]) => unit));
  const placed = Map.groupBy(placements, ([unit]) => unit);
  const standing = Map.groupBy(parts, ([atom]) => atom);
  return {
    version: number(row, 'version'),
    keptDay: dayIn(row, 'tree_day'),
    grounds: groundsByUnit(grounds),
    units: new Map(
      units.map(([unit, from, to]): [number, UnitLife] => {
        const spans = placed.get(unit) ?? [];
        return [
          unit,
          {
            id: unit,
            from,
            to,
            placements: spans.map(([, parent, start, end]) => ({
              parent,
              from: start ?? always,
              to: end,
            })),
          },
        ];
      }),
    ),
    successions: successions.map(([predecessor, successor, on, isMain]) => ({
      predecessor,
      successor,
      on,
      isMain,
    })),
    // An atom stays when the unit is not known yet, or any more.
    atoms: atoms
      .filter(([, unit]) => known.has(unit))
      .map(([atom, unit]) => ({
        id: atom,
        unit,
        stands: (standing.get(atom) ?? []).map(([, at, start, end]) => ({
          unit: at,
          from: start ?? always,
          to: end,
        })),
      })),
  };
}

function groundsByUnit(
  rows: readonly (readonly [node: number, unit: number, on: IsoDate])[],
): Map<number, KeptGround[]> {
  const byUnit = Map.groupBy(rows, ([, unit]) => unit);
  return new Map(
    [...byUnit].map(([unit, list]) => [unit, list.map(([node, , on]) => ({ node, on }))]),
  );
}
