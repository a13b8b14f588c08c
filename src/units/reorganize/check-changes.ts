import type { IsoDate } from '../../kernel/date.js';
import type { Findings } from '../../kernel/findings.js';
import { cleanText } from '../../kernel/text.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, text } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { TreeOfDate } from '../trees/tree-of-date.js';
import type { UnitHistory } from '../trees/unit-history.js';
import * as faults from './errors.js';
import type { IdOf } from './plan-successions.js';
import type { ReorganizationRow } from './reorganization.js';

const versionsOn = loadStatement(import.meta.dirname, '../sql/versions-on.sql');

/**
 * Holds the acts against what is so already: a name, kind, place or succession that is stated again would be a second record of
 * the same thing, and a reorganization that was carried out is told so when it comes again. Nothing stops being a zone.
 */
export async function checkChanges(
  database: Queryable,
  row: ReorganizationRow,
  history: UnitHistory,
  idOf: IdOf,
  on: IsoDate,
  findings: Findings,
): Promise<void> {
  await checkVersions(database, row, idOf, on, findings);
  const tree = new TreeOfDate(history, on);
  row.move.forEach(({ unit, parent }, index) => {
    if (tree.parentOf(idOf(unit)) !== idOf(parent)) return;
    findings.add((path) => faults.alreadySo(path, unit, `under ${parent}`), 'move', index);
  });
  const known = new Set(
    history.successions
      .filter((each) => each.on === on)
      .map(({ predecessor, successor }) => `${predecessor} ${successor}`),
  );
  row.split.forEach(({ unit, into }, index) => {
    into.forEach((part, place) => {
      if (!known.has(`${idOf(unit)} ${idOf(part.unit)}`)) return;
      const at = ['split', index, 'into', place, 'unit'] as const;
      findings.add((path) => faults.alreadySo(path, unit, `followed by ${part.unit}`), ...at);
    });
  });
}

async function checkVersions(
  database: Queryable,
  { rename, changeKind }: ReorganizationRow,
  idOf: IdOf,
  on: IsoDate,
  findings: Findings,
): Promise<void> {
  const asked = [...rename, ...changeKind].map(({ unit }) => idOf(unit));
  if (asked.length === 0) return;
  const rows = await database.run(versionsOn, [[...new Set(asked)], on]);
  const versions = new Map(rows.map((row) => [number(row, 'unit_id'), row]));
  rename.forEach(({ unit, nameVi, nameEn }, index) => {
    const version = versions.get(idOf(unit));
    if (version === undefined) return;
    const same =
      text(version, 'name_vi') === cleanText(nameVi) &&
      text(version, 'name_en') === cleanText(nameEn);
    if (same) findings.add((path) => faults.alreadySo(path, unit, nameVi), 'rename', index);
  });
  changeKind.forEach(({ unit, kind }, index) => {
    const version = versions.get(idOf(unit));
    const before = version && text(version, 'kind');
    const at = ['changeKind', index, 'kind'] as const;
    if (before === 'ZONE') findings.add((path) => faults.zoneKindFixed(path, unit, kind), ...at);
    else if (before === kind) findings.add((path) => faults.alreadySo(path, unit, kind), ...at);
  });
}
