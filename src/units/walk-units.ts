import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import { searchKey } from '../kernel/text.js';
import type { Queryable } from '../platform/queryable.js';
import { number, optionalNumber, type Row } from '../platform/row.js';
import { readVersions, versionOn } from './unit-versions.js';
import { reportingHierarchy, type UnitKind } from './unit.js';
import { walkStatement } from './walk-statement.js';
import { WalkedUnits, type UnitWalk } from './walked-units.js';

/** One level of nesting: from the units of step `before` (0 = the anchors) to their children, parent or ancestors. */
export interface WalkStep {
  readonly id: number;
  readonly before: number;
  readonly act: 'CHILDREN' | 'PARENT' | 'ANCESTORS';
  readonly asOf: IsoDate;
  /** The one that reports follow when absent. */
  readonly hierarchy?: string | undefined;
  readonly kind?: UnitKind | undefined;
  /** Of CHILDREN: units that are not open on the day, by the unit that they stand under; undefined: they are not told. */
  readonly hidden?: ReadonlyMap<number, readonly number[]> | undefined;
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
  | ({ readonly by: 'children'; readonly of: string } & InHierarchy)
  | ({
      readonly by: 'descendants';
      readonly of: string;
      readonly kind: UnitKind | undefined;
    } & InHierarchy)
  | ({ readonly by: 'page' } & UnitPage);

/** In which hierarchy units lie below another one; the one that reports follow when absent. */
interface InHierarchy {
  readonly hierarchy?: string | undefined;
}

/** A page of units in the order of their codes. */
export interface UnitPage extends InHierarchy {
  readonly kind: UnitKind | undefined;
  /** Any part of a name or code; diacritics and case do not matter. */
  readonly search: string | undefined;
  /** Only units below this one. */
  readonly under: string | undefined;
  readonly first: number;
  /** The code after which the page begins. */
  readonly after: string | undefined;
}

/** Finds units and everything that a question nests below and above them, in one statement. */
export async function walkUnits(
  scope: Scope,
  database: Queryable,
  anchor: UnitAnchor,
  steps: readonly WalkStep[],
  asOf: IsoDate,
): Promise<UnitWalk> {
  const hidden = hiddenUnits(steps);
  const rows = await database.run(walkStatement(anchor.by, hidden !== undefined), [
    steps.map(({ id }) => id),
    steps.map(({ before }) => before),
    steps.map(({ act }) => act),
    steps.map((step) => step.asOf),
    steps.map(({ hierarchy = reportingHierarchy }) => hierarchy),
    asOf,
    scope.roots === 'EVERYTHING' ? null : scope.roots,
    ...anchorParameters(anchor),
    ...(hidden === undefined ? [] : [hidden]),
  ]);
  return collect(rows, steps, asOf);
}

/** The hidden units of all steps as the statement reads them; undefined when no step asks for any. */
function hiddenUnits(steps: readonly WalkStep[]): string | undefined {
  const asking = steps.filter(({ hidden }) => hidden !== undefined);
  if (asking.length === 0) return undefined;
  const lists = asking.flatMap(({ id, hidden = new Map() }) =>
    [...hidden].map(([parent, units]) => [`${id} ${parent}`, units] as const),
  );
  return JSON.stringify(Object.fromEntries(lists));
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
      return [anchor.of, hierarchyOf(anchor)];
    case 'descendants':
      return [anchor.of, anchor.kind ?? null, hierarchyOf(anchor)];
    case 'page':
      return [
        anchor.kind ?? null,
        likePattern(anchor.search),
        anchor.under ?? null,
        anchor.after ?? null,
        anchor.first,
        hierarchyOf(anchor),
      ];
  }
}

function hierarchyOf({ hierarchy = reportingHierarchy }: InHierarchy): string {
  return hierarchy;
}

function likePattern(search: string | undefined): string | null {
  if (search === undefined) return null;
  return `%${searchKey(search).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

function collect(rows: readonly Row[], steps: readonly WalkStep[], asOf: IsoDate): UnitWalk {
  const stepsById = new Map(steps.map((step) => [step.id, step]));
  const walked = new WalkedUnits();
  for (const versions of unitsOf(rows)) {
    const [row] = versions;
    const stepId = number(row, 'step_id');
    const step = stepsById.get(stepId);
    const unit = versionOn(readVersions(versions), step?.asOf ?? asOf);
    if (step?.kind === undefined || unit.kind === step.kind) {
      walked.add(stepId, number(row, 'from_id'), unit);
    }
  }
  const [first] = rows;
  return walked.conclude(first && optionalNumber(first, 'total'));
}

/** The rows of each unit, which come one after the other. */
function unitsOf(rows: readonly Row[]): [Row, ...Row[]][] {
  const units: [Row, ...Row[]][] = [];
  let last: [Row, ...Row[]] | undefined;
  for (const row of rows) {
    if (last !== undefined && isSameUnit(row, last[0])) {
      last.push(row);
    } else {
      last = [row];
      units.push(last);
    }
  }
  return units;
}

function isSameUnit(one: Row, other: Row): boolean {
  return one.id === other.id && one.step_id === other.step_id && one.from_id === other.from_id;
}
