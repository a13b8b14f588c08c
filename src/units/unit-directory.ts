import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { number, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { readVersions, versionOn, type UnitVersions } from './unit-versions.js';
import type { Unit } from './unit.js';

const readAll = loadStatement(import.meta.dirname, 'sql/read-directory.sql');

/** A unit through time, with the atom of its own (semantics 1). */
export interface DirectoryEntry {
  readonly id: number;
  readonly code: string;
  readonly home: number;
  readonly versions: UnitVersions;
}

/**
 * What all units are called, as of one version of the definitions. Opening and changing units raises that version, so
 * names out of here are right as long as a statement that is run after says the same one.
 */
export class UnitDirectory {
  private readonly entries: ReadonlyMap<number, DirectoryEntry>;
  private readonly codes: ReadonlyMap<string, number>;
  private readonly ranks: ReadonlyMap<number, number>;

  /** `entries` come in the order of their codes, as the database sorts them. */
  constructor(
    readonly version: number,
    entries: readonly DirectoryEntry[],
  ) {
    this.entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.codes = new Map(entries.map(({ code, id }) => [code, id]));
    this.ranks = new Map(entries.map(({ id }, rank) => [id, rank]));
  }

  /** The ids of all units, in the order of their codes. */
  get ids(): Iterable<number> {
    return this.entries.keys();
  }

  /** Units in the order of their codes, each once. */
  inOrder(ids: readonly number[]): number[] {
    const rank = (id: number): number => this.ranks.get(id) ?? -1;
    return [...new Set(ids)].sort((one, other) => rank(one) - rank(other));
  }

  /** The id of the unit with that code. */
  idOf(code: string): number | undefined {
    return this.codes.get(code);
  }

  /** The unit as it was on a day. */
  unitOn(id: number, day: IsoDate): Unit | undefined {
    const entry = this.entries.get(id);
    return entry && versionOn(entry.versions, day);
  }

  /** The atom of a unit's own. */
  homeOf(id: number): number | undefined {
    return this.entries.get(id)?.home;
  }
}

/** Reads all units in one statement. */
export async function readUnitDirectory(database: Queryable): Promise<UnitDirectory> {
  const rows = await database.run(readAll);
  const [first] = rows;
  if (first === undefined) throw new Error('the catalogue has no version');
  const byUnit = Map.groupBy(
    rows.filter(({ id }) => id !== null),
    (row) => number(row, 'id'),
  );
  const entries = [...byUnit].map(([id, [row, ...others]]): DirectoryEntry => {
    if (row === undefined) throw new Error(`unit ${id} came without versions`);
    const versions = readVersions([row, ...others]);
    return { id, code: text(row, 'code'), home: number(row, 'home'), versions };
  });
  return new UnitDirectory(number(first, 'version'), entries);
}
