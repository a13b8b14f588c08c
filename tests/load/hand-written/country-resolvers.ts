import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { AskedFigure } from '../country/figure.js';
import { readIds } from '../country/ids.js';
import { readCells } from '../country/roads/cells-road.js';
import type { HandWrittenFigure } from './schema.js';

interface UnitRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

const unitsText = readFileSync(join(import.meta.dirname, '../country/sql/bare-units.sql'), 'utf8');
const today = (): string => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' });

/**
 * Resolvers as one would write them for just the questions to the country: the units by one statement, all figures of a request by
 * one more over the cells. They know the measures behind each indicator, and nothing of deltas, scopes or versions.
 */
export async function countryResolvers(pool: Pool) {
  const ids = await readIds(pool);
  // Gathers what the fields of one request ask in the same turn; nothing is kept after it.
  const figures = new DataLoader(
    async (asked: readonly AskedFigure[]) => {
      const sums = await readCells(pool, ids, asked);
      return asked.map((_, place) => ratio(sums[2 * place]!, sums[2 * place + 1]!));
    },
    { cache: false, maxBatchSize: 10_000 },
  );
  const units = async (codes: readonly string[], parent: number | null): Promise<UnitRow[]> => {
    const values = [codes, parent, today()];
    const { rows } = await pool.query<UnitRow>({
      name: 'load.bare-units',
      text: unitsText,
      values,
    });
    return rows;
  };
  return {
    Query: {
      unit: async (_: unknown, { code }: { code: string }) =>
        (await units([code], null))[0] ?? null,
    },
    Unit: {
      children: ({ id }: UnitRow) => units([], id),
      indicator: (unit: UnitRow, { code, period }: { code: string; period: string }) =>
        figures.load({ unit: unit.code, indicator: code, period }),
      indicators: (unit: UnitRow, asked: { codes: string[]; periods: string[] }) =>
        figures.loadMany(
          asked.codes.flatMap((indicator) =>
            asked.periods.map((period) => ({ unit: unit.code, indicator, period })),
          ),
        ),
    },
  };
}

function ratio(numerator: number, denominator: number): HandWrittenFigure {
  return {
    value: denominator === 0 ? null : (numerator / denominator) * 100,
    numerator,
    denominator,
  };
}
