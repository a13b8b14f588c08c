import { z } from 'zod';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { PlacementSpan } from '../trees/unit-history.js';
import type { NamedHierarchy } from './hierarchy.js';

const readAll = loadStatement(import.meta.dirname, '../sql/read-hierarchies.sql');

const id = z.number().int();
const text = z.string();
const day = z.custom<IsoDate>((value) => typeof value === 'string');
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullable()
    .transform((list) => list ?? []);

const columns = z.object({
  hierarchies: listOf(z.tuple([text, text, text, text, text])),
  placements: listOf(z.tuple([text, id, id, day.nullable(), day.nullable()])),
});

/** The named hierarchies as of one version of the definitions. */
export interface VersionedHierarchies {
  readonly version: number;
  /** In the order of their codes. */
  readonly list: readonly NamedHierarchy[];
}

/** The beginning of all days, for spans that were always so. */
const always = '0001-01-01' as IsoDate;

/** Reads every named hierarchy with all its placements, in one statement. */
export async function readHierarchies(database: Queryable): Promise<VersionedHierarchies> {
  const [row] = await database.run(readAll);
  if (row === undefined) throw new Error('the catalogue has no version');
  const { hierarchies, placements } = columns.parse(row);
  const placed = Map.groupBy(placements, ([hierarchy]) => hierarchy);
  const list = hierarchies.map(
    ([code, nameVi, nameEn, descriptionVi, descriptionEn]): NamedHierarchy => {
      const byUnit = Map.groupBy(placed.get(code) ?? [], ([, unit]) => unit);
      const spans = [...byUnit].map(([unit, rows]) => [unit, rows.map(spanOf)] as const);
      return { code, nameVi, nameEn, descriptionVi, descriptionEn, placements: new Map(spans) };
    },
  );
  return { version: number(row, 'version'), list };
}

type PlacementColumns = z.infer<typeof columns>['placements'][number];

function spanOf([, , parent, from, to]: PlacementColumns): PlacementSpan {
  return { parent, from: from ?? always, to };
}
