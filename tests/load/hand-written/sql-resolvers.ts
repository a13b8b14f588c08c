import type { Pool } from 'pg';
import { period as askedPeriod, registerIndicator, reportedIndicator } from '../questions.js';
import type { HandWrittenFigure } from './schema.js';
import type { Statements } from './statements.js';

interface UnitRow {
  readonly step_id: number;
  readonly id: number;
  readonly code: string;
  readonly name_vi: string;
}

interface CellRow {
  readonly provisional: string;
  readonly provisional_reporters: string;
}

/** How each known indicator is read: two measures and their native period. */
interface Recipe {
  readonly measures: readonly [numerator: number, denominator: number];
  readonly key: number;
  readonly isRegister: boolean;
}

const tree = 1;
/** Native keys of the asked period: its half-year, and its last month for registers. */
const halfYear = 202432;
const lastMonth = 202412;

/**
 * Resolvers as one would write them for just these questions: they know the measures, the keys of the period and the
 * arithmetic beforehand, and run the product's own prepared statements.
 */
export async function sqlResolvers(pool: Pool, statements: Statements) {
  const recipes = await readRecipes(pool);
  const today = (): string => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' });
  const day = today();
  return {
    Query: {
      unit: async (_: unknown, { code }: { code: string }): Promise<UnitRow | null> => {
        const values = [[], [], [], [], [], day, null, [code]];
        const name = 'units.walk-codes';
        const { rows } = await pool.query<UnitRow>({ name, text: statements.walkUnits, values });
        return rows[0] ?? null;
      },
    },
    Unit: {
      name: (unit: UnitRow): string => unit.name_vi,
      indicator: async (
        unit: UnitRow,
        { code, period }: { code: string; period: string },
      ): Promise<HandWrittenFigure | null> => {
        const recipe = recipes.get(code);
        if (recipe === undefined || period !== askedPeriod) return null;
        const values = cellValues(unit.id, recipe, day);
        const name = 'cube.read-cells';
        const { rows } = await pool.query<CellRow>({ name, text: statements.readCells, values });
        return ratio(rows, recipe);
      },
    },
  };
}

function cellValues(unit: number, { measures, key, isRegister }: Recipe, day: string): unknown[] {
  const lowest = isRegister ? 0 : key;
  return [
    tree,
    [unit, unit],
    measures,
    [0, 0],
    [lowest, lowest],
    [key, key],
    [isRegister, isRegister],
    day,
  ];
}

function ratio([top, bottom]: readonly CellRow[], { isRegister }: Recipe): HandWrittenFigure {
  const numerator = amount(top, isRegister);
  const denominator = amount(bottom, isRegister);
  const hasValue = numerator !== null && denominator !== null && denominator !== 0;
  return { value: hasValue ? (numerator / denominator) * 100 : null, numerator, denominator };
}

function amount(row: CellRow | undefined, isRegister: boolean): number | null {
  if (row === undefined || (!isRegister && Number(row.provisional_reporters) === 0)) return null;
  return Number(row.provisional);
}

async function readRecipes(pool: Pool): Promise<ReadonlyMap<string, Recipe>> {
  const { rows } = await pool.query<{ code: string; id: number }>('select code, id from measure');
  const ids = new Map(rows.map(({ code, id }) => [code, id]));
  const idOf = (code: string): number => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`no measure ${code}`);
    return id;
  };
  return new Map<string, Recipe>([
    [
      reportedIndicator,
      {
        measures: [idOf('trade_union_members'), idOf('workers')],
        key: halfYear,
        isRegister: false,
      },
    ],
    [
      registerIndicator,
      {
        measures: [
          idOf('enterprises_with_trade_union'),
          idOf('enterprises_eligible_for_trade_union'),
        ],
        key: lastMonth,
        isRegister: true,
      },
    ],
  ]);
}
