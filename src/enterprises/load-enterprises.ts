import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { day, flag, number, optionalDay, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { findUnitsByCode, type KnownUnit } from '../units/unit-lookup.js';
import type { Classification, EnterpriseRecord, Placement } from './enterprise-record.js';
import { groupBy, spanOf } from './history-rows.js';

const loadVersions = loadStatement(import.meta.dirname, 'sql/load-versions.sql');
const loadPlacements = loadStatement(import.meta.dirname, 'sql/load-placements.sql');
const loadClassifications = loadStatement(import.meta.dirname, 'sql/load-classifications.sql');

/** What is currently known of the enterprises, by id; those never opened are missing. */
export async function loadEnterprises(
  database: Queryable,
  ids: readonly number[],
): Promise<Map<number, EnterpriseRecord>> {
  const versions = await database.run(loadVersions, [ids]);
  const placed = await database.run(loadPlacements, [ids]);
  const units = await findUnitsByCode(
    database,
    placed.map((row) => text(row, 'unit')),
  );
  const placements = groupBy(placed, 'enterprise_id', (row) => placementOf(row, units));
  const classified = await database.run(loadClassifications, [ids]);
  const classifications = groupBy(classified, 'enterprise_id', classificationOf);
  return new Map(
    versions.map((row) => {
      const id = number(row, 'enterprise_id');
      const timelines = {
        placements: placements.get(id) ?? [],
        classifications: classifications.get(id) ?? [],
      };
      return [id, { ...lifeOf(row), ...timelines }];
    }),
  );
}

/** One classification with its span from a row of enterprise_classification. */
function classificationOf(row: Row): Classification {
  const eligible = row.eligible_for_trade_union;
  return {
    ...spanOf(row),
    ownershipId: number(row, 'ownership_id'),
    industrySectionId: number(row, 'industry_section_id'),
    sizeClassId: number(row, 'size_class_id'),
    eligibleForTradeUnion: eligible === null ? null : flag(row, 'eligible_for_trade_union'),
  };
}

interface Life {
  readonly name: string;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
}

function lifeOf(row: Row): Life {
  return {
    name: text(row, 'name'),
    openedOn: day(row, 'opened_on'),
    closedOn: optionalDay(row, 'closed_on'),
  };
}

function placementOf(row: Row, units: ReadonlyMap<string, KnownUnit>): Placement {
  const unit = units.get(text(row, 'unit'));
  if (unit === undefined) throw new TypeError(`no unit ${text(row, 'unit')}`);
  return { ...spanOf(row), atomId: number(row, 'atom_id'), unit };
}
