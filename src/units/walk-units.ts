import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import { searchKey } from '../kernel/text.js';
import type { Queryable } from '../platform/queryable.js';
import { day, number, optionalDay, optionalNumber, text, type Row } from '../platform/row.js';
import { unitKinds, type Unit, type UnitKind } from './unit.js';
import { walkStatement } from './walk-statement.js';

/** One level of nesting: from the units of step `before` (0 = the anchors) to their children, parent or ancestors. */
export interface WalkStep {
  readonly id: number;
  readonly before: number;
  readonly act: 'CHILDREN' | 'PARENT' | 'ANCESTORS';
  readonly asOf: IsoDate;
  readonly kind?: UnitKind | undefined;
}

/** The units that a walk begins with. */
export type UnitAnchor =
  | { readonly by: 'codes'; readonly codes: readonly string[] }
  | { readonly by: 'ids'; readonly ids: readonly number[] }
  | {
      readonly by: 'official';
      readonly scheme: string;
      readonly code: string;
      readonly on: IsoDate | undefined;
    }
  | { readonly by: 'children'; readonly of: string }
  | { readonly by: 'descendants'; readonly of: string; readonly kind: UnitKind | undefined }
  | ({ readonly by: 'page' } & UnitPage);

/** A page of units in the order of their codes. */
export interface UnitPage {
  readonly kind: UnitKind | undefined;
  /** Any part of a name or code; diacritics and case do not matter. */
  readonly search: string | undefined;
  /** Only units below this one. */
  readonly under: string | undefined;
  readonly first: number;
  /** The code after which the page begins. */
  readonly after: string | undefined;
}

/** What one statement found. */
export interface UnitWalk {
  readonly anchors: readonly Unit[];
  /** Of a page: how many units there are in all pages. */
  readonly totalCount: number;
  /** Where a step leads from a unit; ancestors come root first. */
  reached(step: number, from: number): readonly Unit[];
}

/** Finds units and everything that a question nests below and above them, in one statement. */
export async function walkUnits(
  scope: Scope,
  database: Queryable,
  anchor: UnitAnchor,
  steps: readonly WalkStep[],
  asOf: IsoDate,
): Promise<UnitWalk> {
  const rows = await database.run(walkStatement(anchor.by), [
    steps.map(({ id }) => id),
    steps.map(({ before }) => before),
    steps.map(({ act }) => act),
    steps.map((step) => step.asOf),
    steps.map(({ kind }) => kind ?? null),
    asOf,
    scope.roots === 'EVERYTHING' ? null : scope.roots,
    ...anchorParameters(anchor),
  ]);
  return collect(rows);
}

function anchorParameters(anchor: UnitAnchor): unknown[] {
  switch (anchor.by) {
    case 'codes':
      return [anchor.codes];
    case 'ids':
      return [anchor.ids];
    case 'official':
      return [anchor.scheme, anchor.code, anchor.on ?? null];
    case 'children':
      return [anchor.of];
    case 'descendants':
      return [anchor.of, anchor.kind ?? null];
    case 'page':
      return [
        anchor.kind ?? null,
        likePattern(anchor.search),
        anchor.under ?? null,
        anchor.after ?? null,
        anchor.first,
      ];
  }
}

function likePattern(search: string | undefined): string | null {
  if (search === undefined) return null;
  return `%${searchKey(search).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

function collect(rows: readonly Row[]): UnitWalk {
  const found = new Map<string, Unit[]>();
  for (const row of rows) {
    const key = `${number(row, 'step_id')} ${number(row, 'from_id')}`;
    const list = found.get(key) ?? [];
    list.push(unitOf(row));
    found.set(key, list);
  }
  const anchors = found.get('0 0') ?? [];
  const [first] = rows;
  const totalCount = first === undefined ? 0 : (optionalNumber(first, 'total') ?? anchors.length);
  return { anchors, totalCount, reached: (step, from) => found.get(`${step} ${from}`) ?? [] };
}

function unitOf(row: Row): Unit {
  const kind = unitKinds.find((known) => known === text(row, 'kind'));
  if (kind === undefined) throw new TypeError(`unknown kind of unit ${text(row, 'kind')}`);
  return {
    id: number(row, 'id'),
    code: text(row, 'code'),
    nameVi: text(row, 'name_vi'),
    nameEn: text(row, 'name_en'),
    kind,
    zoneKind: text(row, 'zone_kind'),
    openedOn: day(row, 'opened_on'),
    closedOn: optionalDay(row, 'closed_on'),
  };
}
