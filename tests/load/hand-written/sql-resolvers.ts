import type { Pool } from 'pg';
import { period as askedPeriod, registerIndicator, reportedIndicator } from '../questions.js';
import type { HandWrittenFigure } from './schema.js';
import type { Statements } from './statements.js';

interface Unit {
  readonly id: number;
  readonly code: string;
  readonly name_vi: string;
}

interface KeyRow {
  /** "node,final,provisional,final reporters,provisional reporters,..." over and over. */
  readonly sums: string | null;
}

/** What was stated for one measure. */
interface Sum {
  readonly amount: number;
  readonly reporters: number;
}

/** How each known indicator is read: two measures and their native period. */
interface Recipe {
  readonly measures: readonly [numerator: number, denominator: number];
  readonly key: number;
  readonly isRegister: boolean;
}

/** Native keys of the asked period: its half-year, and its last month for registers. */
const halfYear = 202432;
const lastMonth = 202412;

/**
 * Resolvers as one would write them for just these questions: they know the units, the measures, the keys of the period and
 * the arithmetic beforehand, and run the product's own prepared statement.
 */
export async function sqlResolvers(pool: Pool, { readPlaced }: Statements) {
  const recipes = await readRecipes(pool);
  const units = await readUnits(pool);
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' });
  return {
    Query: {
      unit: (_: unknown, { code }: { code: string }): Unit | null => units.get(code) ?? null,
    },
    Unit: {
      name: (unit: Unit): string => unit.name_vi,
      indicator: async (
        unit: Unit,
        { code, period }: { code: string; period: string },
      ): Promise<HandWrittenFigure | null> => {
        const recipe = recipes.get(code);
        if (recipe === undefined || period !== askedPeriod) return null;
        const values = valuesOf(unit.id, recipe, day);
        const name = 'cube.read-placed';
        const { rows } = await pool.query<KeyRow>({ name, text: readPlaced, values });
        return ratio(rows, recipe);
      },
    },
  };
}

function valuesOf(unit: number, { measures, key, isRegister }: Recipe, day: string): unknown[] {
  const lowest = isRegister ? 0 : key;
  const twice = (value: number | boolean): string => `{${[value, value].join()}}`;
  const keys = [
    twice(1),
    `{${measures.join()}}`,
    twice(0),
    twice(lowest),
    twice(key),
    twice(isRegister),
  ];
  return [...keys, [`{${unit}}`], day];
}

function ratio([top, bottom]: readonly KeyRow[], { isRegister }: Recipe): HandWrittenFigure {
  const numerator = amount(top, isRegister);
  const denominator = amount(bottom, isRegister);
  const hasValue = numerator !== null && denominator !== null && denominator !== 0;
  return { value: hasValue ? (numerator / denominator) * 100 : null, numerator, denominator };
}

function amount(row: KeyRow | undefined, isRegister: boolean): number | null {
  const sum = sumOf(row?.sums ?? '');
  return !isRegister && sum.reporters === 0 ? null : sum.amount;
}

function sumOf(sums: string): Sum {
  const cells = JSON.parse(`[${sums}]`) as number[];
  let amount = 0;
  let reporters = 0;
  for (let cell = 0; cell < cells.length; cell += 5) {
    amount += cells[cell + 2] ?? 0;
    reporters += cells[cell + 4] ?? 0;
  }
  return { amount, reporters };
}

async function readUnits(pool: Pool): Promise<ReadonlyMap<string, Unit>> {
  const { rows } = await pool.query<Unit>(`select u.id, u.code, v.name_vi
    from unit u join unit_version v on v.unit_id = u.id and v.superseded_by is null and v.valid @> current_date`);
  return new Map(rows.map((unit) => [unit.code, unit]));
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
