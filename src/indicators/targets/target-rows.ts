import { rowsIn, textsIn, wordIn } from '../../measures/json-columns.js';
import {
  number,
  optionalDay,
  optionalNumber,
  optionalText,
  text,
  type Row,
} from '../../platform/row.js';
import { TARGET_BOUNDS, type Target, type TargetBound, type TargetFilter } from './target.js';

/** A target out of a row of read-targets. */
export function targetOf(row: Row): Target {
  return {
    unit: number(row, 'unit_id'),
    metric: text(row, 'metric'),
    horizon: text(row, 'horizon'),
    filters: filtersOf(row),
    bound: boundOf(row),
    basisVi: text(row, 'basis_vi'),
    basisEn: text(row, 'basis_en'),
    note: optionalText(row, 'note'),
    version: number(row, 'number'),
    lastDay: optionalDay(row, 'last_day'),
    handedDown: { count: number(row, 'below_count'), sum: number(row, 'below_sum') },
  };
}

/** The bound of a version that was not withdrawn. */
export function boundOf(row: Row): TargetBound {
  return {
    kind: wordIn(row, 'bound', TARGET_BOUNDS),
    minimum: optionalNumber(row, 'minimum') ?? null,
    maximum: optionalNumber(row, 'maximum') ?? null,
  };
}

/** What the target is restricted to. */
function filtersOf(row: Row): TargetFilter[] {
  return rowsIn(row, 'filters').map((filter) => ({
    dimension: text(filter, 'dimension'),
    members: textsIn(filter, 'members'),
  }));
}
