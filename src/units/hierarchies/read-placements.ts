import type { Queryable } from '../../platform/queryable.js';
import { day, number, optionalDay, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import type { PlacedSpan, PlacedUnits } from './placement.js';

const placementsIn = loadStatement(import.meta.dirname, '../sql/placements-in.sql');

/** Where units stand in these hierarchies, with the records that say so. */
export async function readPlacements(
  database: Queryable,
  hierarchies: readonly string[],
): Promise<Map<string, PlacedUnits>> {
  const rows = await database.run(placementsIn, [hierarchies]);
  const byHierarchy = Map.groupBy(rows, (row) => text(row, 'hierarchy'));
  return new Map(hierarchies.map((code) => [code, unitsOf(byHierarchy.get(code) ?? [])]));
}

function unitsOf(rows: readonly Row[]): PlacedUnits {
  const byUnit = Map.groupBy(rows, (row) => number(row, 'unit_id'));
  return new Map([...byUnit].map(([unit, spans]) => [unit, spans.map(spanOf)]));
}

function spanOf(row: Row): PlacedSpan {
  return {
    id: number(row, 'id'),
    parent: number(row, 'parent_id'),
    from: day(row, 'from_day'),
    to: optionalDay(row, 'to_day') ?? null,
  };
}
