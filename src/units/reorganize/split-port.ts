import type { Subjects } from '../../cube/contribution-source.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable, WriteTransaction } from '../../platform/queryable.js';

/** Where an enterprise stands on a day or later, by the atoms. */
export interface PlacedEnterprise {
  readonly id: number;
  readonly atoms: readonly number[];
}

/** An enterprise at an atom, to be told. */
export interface StandingEnterprise {
  readonly taxCode: string;
  readonly name: string;
  readonly atom: number;
}

/** An enterprise that goes from an atom to a part of it, with its whole past there. */
export interface AtomMove {
  readonly enterprise: number;
  readonly from: number;
  readonly to: number;
}

/** What a reorganization needs of the registers downstream; `app` plugs them in. */
export interface SplitPort {
  /** The named enterprises from the day on, by tax code as it was asked; who is missing is unknown or has no place then. */
  findEnterprises(
    database: Queryable,
    taxCodes: readonly string[],
    on: IsoDate,
  ): Promise<ReadonlyMap<string, PlacedEnterprise>>;
  /** How many enterprises that are open on the day or later stand at each of the atoms then. */
  countEnterprises(
    database: Queryable,
    atoms: readonly number[],
    on: IsoDate,
  ): Promise<ReadonlyMap<number, number>>;
  /** Those of them, in the order of their tax codes, that are not among `except` (ids): the first `limit`, and how many. */
  listEnterprises(
    database: Queryable,
    atoms: readonly number[],
    on: IsoDate,
    except: readonly number[],
    limit: number,
  ): Promise<{ readonly total: number; readonly enterprises: readonly StandingEnterprise[] }>;
  /** Everybody at or below the units who owes reports by where they stand: what they owe changes as the units move. */
  findFollowers(database: Queryable, units: readonly number[]): Promise<Subjects>;
  /** Moves every placement of these enterprises at the old atom to the new one; the past comes along. */
  moveEnterprises(tx: WriteTransaction, moves: readonly AtomMove[]): Promise<void>;
}
