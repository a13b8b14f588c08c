import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import type { Queryable } from '../platform/queryable.js';
import { unknownUnit } from '../units/errors.js';
import { allUnitCodes, findVisibleUnits, type KnownUnit } from '../units/unit-lookup.js';

// Comparing a text with every code of the country costs; a batch with more unknown codes than this
// was made for another system, not mistyped.
const mostSuggestions = 50;

/** Whether the unit is open on the day. */
export function isUnitOpenOn({ openedOn, closedOn }: KnownUnit, day: IsoDate): boolean {
  return openedOn <= day && (closedOn === null || day < closedOn);
}

/** The units that the rows of a batch name and the writer may see, looked up once for all of them. */
export class UnitDirectory {
  private readonly suggestions = new Map<string, string | undefined>();

  private constructor(
    private readonly known: ReadonlyMap<string, KnownUnit>,
    private readonly codes: readonly string[],
  ) {}

  static async of(
    scope: Scope,
    database: Queryable,
    codes: readonly (string | null | undefined)[],
  ): Promise<UnitDirectory> {
    const asked = codes.filter((code) => typeof code === 'string');
    const known = await findVisibleUnits(scope, database, asked);
    // Of what lies outside of the scope not even names are told.
    const suggests = scope.roots === 'EVERYTHING' && !asked.every((code) => known.has(code));
    return new UnitDirectory(known, suggests ? await allUnitCodes(database) : []);
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
