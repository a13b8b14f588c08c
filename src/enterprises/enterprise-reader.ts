import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { day, flag, number, optionalDay, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { Enterprise, EnterpriseFilter, KeyPage, Listing } from './enterprise.js';
import { likePattern, listingsOf, rootsOf } from './listing.js';
import { readTaxCode } from './tax-code.js';

const findEnterprises = loadStatement(import.meta.dirname, 'sql/find-enterprises.sql');
const listEnterprises = loadStatement(import.meta.dirname, 'sql/list-enterprises.sql');

/** What to list: one page below each unit (id; null = everywhere), all in one statement. */
export interface EnterpriseQuestion {
  readonly under: readonly (number | null)[];
  readonly filter: EnterpriseFilter;
  readonly page: KeyPage;
  /** The day whose homes and classifications count. */
  readonly asOf: IsoDate;
}

/** The enterprise with that tax code (with or without the hyphen), if the caller may see it. */
export async function readEnterprise(
  scope: Scope,
  database: Queryable,
  taxCode: string,
  asOf: IsoDate,
): Promise<Enterprise | undefined> {
  const { taxCode: stored } = readTaxCode(taxCode);
  if (stored === undefined) return undefined;
  const [row] = await database.run(findEnterprises, [[], [stored], rootsOf(scope), asOf]);
  return row && enterpriseOf(row);
}

/** The enterprises with these ids that the caller may see, by id; batched for loaders. */
export async function readEnterprisesById(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
  asOf: IsoDate,
): Promise<Map<number, Enterprise>> {
  const rows = await database.run(findEnterprises, [ids, [], rootsOf(scope), asOf]);
  return new Map(rows.map((row) => [number(row, 'id'), enterpriseOf(row)]));
}

/** One page of enterprises below each asked unit, in the order of tax codes; in the order of `under`. */
export async function readEnterprises(
  scope: Scope,
  database: Queryable,
  { under, filter, page, asOf }: EnterpriseQuestion,
): Promise<Listing<Enterprise>[]> {
  const rows = await database.run(listEnterprises, [
    under,
    rootsOf(scope),
    asOf,
    filter.ownership ?? null,
    filter.industrySection ?? null,
    filter.sizeClass ?? null,
    filter.zoneKind ?? null,
    filter.openOn ?? null,
    likePattern(filter.search),
    page.after ?? null,
    page.before ?? null,
    page.backward,
    page.limit + 1,
  ]);
  return listingsOf(rows, under.length, page, enterpriseOf);
}

function enterpriseOf(row: Row): Enterprise {
  const eligible = row.eligible_for_trade_union;
  return {
    id: number(row, 'id'),
    taxCode: text(row, 'tax_code'),
    name: text(row, 'name'),
    openedOn: day(row, 'opened_on'),
    closedOn: optionalDay(row, 'closed_on'),
    unitId: number(row, 'unit_id'),
    ownershipId: number(row, 'ownership_id'),
    industrySectionId: number(row, 'industry_section_id'),
    sizeClassId: number(row, 'size_class_id'),
    zoneKindId: number(row, 'zone_kind_id'),
    eligibleForTradeUnion: eligible === null ? null : flag(row, 'eligible_for_trade_union'),
  };
}
