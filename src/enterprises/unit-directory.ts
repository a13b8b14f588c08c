import { unitsWithin } from '../access/units-within.js';
import { parseDate, type IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import type { Queryable } from '../platform/queryable.js';
import { unknownUnit } from '../units/errors.js';
import {
  allUnitCodes,
  findVisibleUnits,
  unitCodesOf,
  type KnownUnit,
} from '../units/unit-lookup.js';
import type { RegisterContext } from './register-context.js';

// Comparing a text with every code of the country costs; a batch with more unknown codes than this
// was made for another system, not mistyped.
const mostSuggestions = 50;

/** Whether the unit is open on the day. */
export function isUnitOpenOn({ openedOn, closedOn }: KnownUnit, day: IsoDate): boolean {
  return openedOn <= day && (closedOn === null || day < closedOn);
}

/** A unit that a row names, and the day on which it must be open. Both as they were sent. */
export interface UnitAsked {
  readonly unit: string | null | undefined;
  readonly on: string | null | undefined;
}

/** The units that the rows of a batch name and the writer may see, looked up once for all of them. */
export class UnitDirectory {
  private readonly suggestions = new Map<string, string | undefined>();

  private constructor(
    private readonly known: ReadonlyMap<string, KnownUnit>,
    private readonly codes: readonly string[],
    /** By unit and day: the code to name in place of a unit that is not open then. */
    private readonly others: ReadonlyMap<string, string>,
  ) {}

  static async of(
    context: Pick<RegisterContext, 'scope' | 'trees'>,
    database: Queryable,
    rows: readonly UnitAsked[],
  ): Promise<UnitDirectory> {
    const { scope } = context;
    const asked = rows.map(({ unit }) => unit).filter((code) => typeof code === 'string');
    const known = await findVisibleUnits(scope, database, asked);
    // Of what lies outside of the scope not even names are told.
    const suggests = scope.roots === 'EVERYTHING' && !asked.every((code) => known.has(code));
    const codes = suggests ? await allUnitCodes(database) : [];
    return new UnitDirectory(known, codes, await findOthers(context, database, rows, known));
  }

  /** The unit to name in place of one that is not open on the day, of those that the writer may see. */
  insteadOf(unit: KnownUnit | undefined, on: IsoDate | undefined): string | undefined {
    return unit && on && this.others.get(`${unit.id} ${on}`);
  }

  /** The unit with the code; undefined when the code is absent or, with a finding, nobody's. */
  read(code: string | null | undefined, field: string, findings: Findings): KnownUnit | undefined {
    if (code === undefined || code === null) return undefined;
    const unit = this.known.get(code);
    if (unit === undefined) {
      findings.add((path) => unknownUnit(path, code.slice(0, 80), this.suggest(code)), field);
    }
    return unit;
  }

  private suggest(code: string): string | undefined {
    if (!this.suggestions.has(code) && this.suggestions.size < mostSuggestions) {
      this.suggestions.set(code, nearest(code, this.codes));
    }
    return this.suggestions.get(code);
  }
}

async function findOthers(
  { scope, trees }: Pick<RegisterContext, 'scope' | 'trees'>,
  database: Queryable,
  rows: readonly UnitAsked[],
  known: ReadonlyMap<string, KnownUnit>,
): Promise<Map<string, string>> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const unit = known.get(row.unit ?? '');
    const on = parseDate(row.on ?? '');
    if (unit === undefined || on === undefined || isUnitOpenOn(unit, on)) continue;
    const other = trees.insteadOf(unit.id, on);
    if (other !== undefined) found.set(`${unit.id} ${on}`, other);
  }
  const visible = await unitsWithin(scope, database, [...found.values()]);
  const codes = await unitCodesOf(database, [...visible]);
  return new Map(
    [...found].flatMap(([key, other]): [string, string][] => {
      const code = codes.get(other);
      return code === undefined ? [] : [[key, code]];
    }),
  );
}
