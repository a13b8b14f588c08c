import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import {
  day,
  flag,
  number,
  optionalNumber,
  optionalText,
  text,
  type Row,
} from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const successionsOf = loadStatement(import.meta.dirname, 'sql/successions-of.sql');

/** The act that a succession stands in. */
export interface ReorganizationRecord {
  /** In the order in which they were stated. */
  readonly id: number;
  readonly effectiveOn: IsoDate;
  readonly legalBasis: string | null;
  readonly note: string | null;
  /** When it became known, and who stated it. */
  readonly knownAt: Date;
  readonly by: string;
}

/** A unit that passed to another one, by ids. */
export interface SuccessionRecord {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly on: IsoDate;
  readonly extent: string;
  readonly share: number | null;
  readonly isMain: boolean;
  readonly basis: string;
  readonly reorganization: ReorganizationRecord;
}

/** Which side of a succession units are on. */
export type SuccessionSide = 'PREDECESSORS' | 'SUCCESSORS';

/** The successions that lead to (PREDECESSORS) or from (SUCCESSORS) units that the caller was shown, by unit id. */
export async function readSuccessions(
  _scope: Scope,
  database: Queryable,
  unitIds: readonly number[],
  side: SuccessionSide,
): Promise<Map<number, SuccessionRecord[]>> {
  const rows = await database.run(successionsOf, [unitIds, side === 'PREDECESSORS']);
  const found = Map.groupBy(rows, (row) => number(row, 'asked'));
  return new Map([...found].map(([unit, list]) => [unit, list.map(record)]));
}

function record(row: Row): SuccessionRecord {
  return {
    predecessorId: number(row, 'predecessor_id'),
    successorId: number(row, 'successor_id'),
    on: day(row, 'happened_on'),
    extent: text(row, 'extent'),
    share: optionalNumber(row, 'share') ?? null,
    isMain: flag(row, 'is_main'),
    basis: text(row, 'basis'),
    reorganization: {
      id: number(row, 'reorganization_id'),
      effectiveOn: day(row, 'effective_on'),
      legalBasis: optionalText(row, 'legal_basis') ?? null,
      note: optionalText(row, 'note') ?? null,
      knownAt: new Date(text(row, 'known_at')),
      by: text(row, 'principal'),
    },
  };
}
