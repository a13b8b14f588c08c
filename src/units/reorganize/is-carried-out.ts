import type { Scope } from '../../access/scope.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { cleanText } from '../../kernel/text.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { readOfficialCodes, type DatedOfficialCode } from '../read-official-codes.js';
import { readUnitHistory } from '../trees/read-unit-history.js';
import type { UnitHistory } from '../trees/unit-history.js';
import { findVisibleUnits } from '../unit-lookup.js';
import { namesIn } from './named-acts.js';
import type { ReorganizationRow } from './reorganization.js';

const versionsOn = loadStatement(import.meta.dirname, '../sql/versions-on.sql');

/** What is known of the units that the acts name, and when the acts were to hold. */
interface Known {
  readonly on: IsoDate;
  readonly history: UnitHistory;
  /** Undefined for a code that is nobody's. */
  readonly idOf: (code: string) => number | undefined;
  /** Names and kinds on the day. */
  readonly versions: ReadonlyMap<number, Row>;
  readonly officialCodes: ReadonlyMap<number, readonly DatedOfficialCode[]>;
}

/**
 * Whether everything that the acts say came about on their day already: who loads the same file again means no second
 * reorganization. One that came about in part only is none of these; it is for `reorganizeUnits` to tell what is wrong with it.
 */
export async function isCarriedOut(
  database: Queryable,
  scope: Scope,
  row: ReorganizationRow,
): Promise<boolean> {
  const on = parseDate(row.effectiveOn);
  const named = namesIn(row);
  if (on === undefined || named.length === 0) return false;
  const units = await findVisibleUnits(
    scope,
    database,
    named.map(({ code }) => code),
  );
  const history = await readUnitHistory(database);
  const ids = [...units.values()].map(({ id }) => id);
  const versions = await database.run(versionsOn, [ids, on]);
  const known: Known = {
    on,
    history,
    idOf: (code) => units.get(code)?.id,
    versions: new Map(versions.map((version) => [number(version, 'unit_id'), version])),
    officialCodes: await readOfficialCodes(scope, database, ids),
  };
  return [hasEnded, hasPassed, hasChanged, hasCodes].every((isSo) => isSo(row, known));
}

function hasEnded({ close, merge }: ReorganizationRow, { on, history, idOf }: Known): boolean {
  const ending = [...close, ...merge.flatMap(({ predecessors }) => predecessors)];
  return ending.every(({ unit }) => history.units.get(idOf(unit) ?? 0)?.to === on);
}

function hasPassed({ merge, split }: ReorganizationRow, { on, history, idOf }: Known): boolean {
  const known = new Set(
    history.successions
      .filter((succession) => succession.on === on)
      .map(({ predecessor, successor }) => `${predecessor} ${successor}`),
  );
  const wished = [
    ...merge.flatMap(({ predecessors, into }) => predecessors.map(({ unit }) => [unit, into])),
    // A split unit that goes on with a part follows nobody.
    ...split.flatMap(({ unit, into }) =>
      into.filter((part) => part.unit !== unit).map((part) => [unit, part.unit]),
    ),
  ];
  return wished.every(([from = '', to = '']) => known.has(`${idOf(from)} ${idOf(to)}`));
}

function hasChanged(
  { rename, changeKind, move }: ReorganizationRow,
  { on, history, idOf, versions }: Known,
): boolean {
  const is = (unit: string, column: string, wished: string): boolean => {
    const version = versions.get(idOf(unit) ?? 0);
    return version !== undefined && text(version, column) === cleanText(wished);
  };
  return (
    rename.every(
      ({ unit, nameVi, nameEn }) => is(unit, 'name_vi', nameVi) && is(unit, 'name_en', nameEn),
    ) &&
    changeKind.every(({ unit, kind }) => is(unit, 'kind', kind)) &&
    move.every(({ unit, parent }) =>
      history.units
        .get(idOf(unit) ?? 0)
        ?.placements.some((place) => place.from === on && place.parent === idOf(parent)),
    )
  );
}

function hasCodes(
  { changeOfficialCode: changes = [] }: ReorganizationRow,
  { on, idOf, officialCodes }: Known,
): boolean {
  return changes.every(({ unit, scheme, code }) => {
    const held = officialCodes.get(idOf(unit) ?? 0)?.filter((each) => each.scheme === scheme) ?? [];
    return code === undefined
      ? held.some(({ to }) => to === on) && !held.some(({ from }) => from === on)
      : held.some((each) => each.code === code && each.from === on);
  });
}
