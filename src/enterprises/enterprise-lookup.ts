import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { day, number, optionalDay, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const findLives = loadStatement(import.meta.dirname, 'sql/find-lives.sql');

/** What a write of another feature needs to know of an enterprise that it names. */
export interface KnownEnterprise {
  readonly id: number;
  /** In stored form. */
  readonly taxCode: string;
  readonly openedOn: IsoDate;
  /** The first day on which it no longer is. */
  readonly closedOn: IsoDate | null;
}

/** Registered enterprises by tax code (in stored form, see readTaxCode); one that is missing is unknown. */
export async function findEnterprisesByTaxCode(
  database: Queryable,
  taxCodes: readonly string[],
): Promise<Map<string, KnownEnterprise>> {
  const rows = await database.run(findLives, [[...new Set(taxCodes)]]);
  return new Map(
    rows.map((row) => {
      const taxCode = text(row, 'tax_code');
      const openedOn = day(row, 'opened_on');
      return [
        taxCode,
        { id: number(row, 'id'), taxCode, openedOn, closedOn: optionalDay(row, 'closed_on') },
      ];
    }),
  );
}
