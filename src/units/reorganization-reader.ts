import { z } from 'zod';
import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import { wordIn } from '../measures/json-columns.js';
import type { Queryable } from '../platform/queryable.js';
import { day, number, optionalText, text, texts, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { ACT_KINDS, type ActContent, type ActKind } from './reorganize/keep-acts.js';
import type { ReorganizationReport } from './reorganize/reorganization-report.js';
import type { ReorganizationRecord } from './succession-reader.js';

const listReorganizations = loadStatement(import.meta.dirname, 'sql/list-reorganizations.sql');
const actsOf = loadStatement(import.meta.dirname, 'sql/acts-of.sql');
const reportsOf = loadStatement(import.meta.dirname, 'sql/reports-of.sql');

/** Which reorganizations: of a unit (id), that take effect in [from, to); a page in the order of their days. */
export interface ReorganizationFilter {
  readonly unit: number | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** The day and number after which the page begins. */
  readonly after: readonly [IsoDate, number] | undefined;
  readonly limit: number;
}

/** A page of reorganizations. */
export interface ReorganizationListing {
  readonly items: readonly ReorganizationRecord[];
  readonly totalCount: number;
  readonly hasMore: boolean;
}

/** One act about one unit. `others`: codes of the units that it names beside, as far as the caller may see them. */
export interface ReorganizationAct extends ActContent {
  readonly number: number;
  readonly kind: ActKind;
  readonly unitId: number;
  readonly unitCode: string;
  readonly others: readonly string[];
}

/** Which acts of a reorganization: at most so many after a place. */
export interface ActsAsk {
  readonly reorganization: number;
  readonly after: number;
  readonly limit: number;
}

/** A page of acts. */
export interface ActListing {
  readonly items: readonly ReorganizationAct[];
  readonly totalCount: number;
  readonly hasMore: boolean;
}

/** Reorganizations that name a unit which the caller may see. */
export async function readReorganizations(
  scope: Scope,
  database: Queryable,
  { unit, from, to, after, limit }: ReorganizationFilter,
): Promise<ReorganizationListing> {
  const rows = await database.run(listReorganizations, [
    rootsOf(scope),
    unit ?? null,
    from ?? null,
    to ?? null,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit + 1,
  ]);
  const items = rows.filter(({ id }) => id !== null).map(recordOf);
  const [first] = rows;
  const totalCount = first === undefined ? 0 : number(first, 'total');
  return { items: items.slice(0, limit), totalCount, hasMore: items.length > limit };
}

/** The acts of many reorganizations, a page of each, in one statement. */
export async function readActs(
  scope: Scope,
  database: Queryable,
  asks: readonly ActsAsk[],
): Promise<ActListing[]> {
  const rows = await database.run(actsOf, [
    asks.map(({ reorganization }) => reorganization),
    asks.map(({ after }) => after),
    asks.map(({ limit }) => limit + 1),
    rootsOf(scope),
  ]);
  const found = Map.groupBy(rows, (row) => number(row, 'ordinal') - 1);
  return asks.map(({ limit }, index) => {
    const [first, ...rest] = found.get(index) ?? [];
    if (first === undefined) throw new Error('a question for acts had no answer');
    const items = [first, ...rest].filter((row) => row.number !== null).map(actOf);
    return {
      items: items.slice(0, limit),
      totalCount: number(first, 'total'),
      hasMore: items.length > limit,
    };
  });
}

/** The reports of those reorganizations all of whose units the caller may see, by number. */
export async function readReports(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ReorganizationReport>> {
  const rows = await database.run(reportsOf, [ids, rootsOf(scope)]);
  // Written by `keepActs` out of that very type, and never changed.
  return new Map(
    rows.map((row) => [number(row, 'reorganization_id'), row.report as ReorganizationReport]),
  );
}

function rootsOf({ roots }: Scope): readonly number[] | null {
  return roots === 'EVERYTHING' ? null : roots;
}

function recordOf(row: Row): ReorganizationRecord {
  return {
    id: number(row, 'id'),
    effectiveOn: day(row, 'effective_on'),
    legalBasis: optionalText(row, 'legal_basis') ?? null,
    note: optionalText(row, 'note') ?? null,
    knownAt: new Date(text(row, 'known_at')),
    by: text(row, 'principal'),
  };
}

const content: z.ZodType<ActContent> = z.object({
  nameVi: z.string().optional(),
  nameEn: z.string().optional(),
  unitKind: z.string().optional(),
  scheme: z.string().optional(),
  officialCode: z.string().optional(),
});

function actOf(row: Row): ReorganizationAct {
  return {
    number: number(row, 'number'),
    kind: wordIn(row, 'kind', ACT_KINDS),
    unitId: number(row, 'unit_id'),
    unitCode: text(row, 'code'),
    others: texts(row, 'others'),
    ...content.parse(row.content),
  };
}
