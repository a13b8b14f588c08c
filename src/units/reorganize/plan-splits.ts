import type { IsoDate } from '../../kernel/date.js';
import type { Findings } from '../../kernel/findings.js';
import type { Queryable } from '../../platform/queryable.js';
import { TreeOfDate } from '../trees/tree-of-date.js';
import type { UnitHistory } from '../trees/unit-history.js';
import * as faults from './errors.js';
import { atomsAt, type PartWish } from './plan-parts.js';
import type { IdOf } from './plan-successions.js';
import type { ReorganizationRow, SplitRow } from './reorganization.js';
import type { PlacedEnterprise, SplitPort } from './split-port.js';

/** Which enterprises of split units go to which successor, gathered by the atom that they leave. */
export async function planSplits(
  database: Queryable,
  port: SplitPort,
  row: ReorganizationRow,
  history: UnitHistory,
  idOf: IdOf,
  on: IsoDate,
  findings: Findings,
): Promise<PartWish[]> {
  const codes = row.split.flatMap(({ enterprises = [] }) => enterprises.map((one) => one.taxCode));
  if (codes.length === 0) return [];
  const placed = await port.findEnterprises(database, codes, on);
  const tree = new TreeOfDate(history, on);
  return row.split.flatMap((split, index) => {
    const atoms = new Set(atomsAt(history, tree, idOf(split.unit)));
    return gather(split, placed, atoms, idOf, (taxCode, place) => {
      const at = ['split', index, 'enterprises', place, 'taxCode'];
      findings.add((path) => faults.enterpriseElsewhere(path, taxCode, split.unit), ...at);
    });
  });
}

function gather(
  { unit, enterprises = [] }: SplitRow,
  placed: ReadonlyMap<string, PlacedEnterprise>,
  atoms: ReadonlySet<number>,
  idOf: IdOf,
  refuse: (taxCode: string, place: number) => void,
): PartWish[] {
  const wishes = new Map<string, { from: number; to: number; enterprises: number[] }>();
  enterprises.forEach((goes, place) => {
    const enterprise = placed.get(goes.taxCode);
    if (enterprise === undefined || !atoms.has(enterprise.atom)) {
      refuse(goes.taxCode, place);
    } else if (goes.unit !== unit) {
      const key = `${enterprise.atom} ${goes.unit}`;
      const wish = wishes.get(key) ?? {
        from: enterprise.atom,
        to: idOf(goes.unit),
        enterprises: [],
      };
      wish.enterprises.push(enterprise.id);
      wishes.set(key, wish);
    }
  });
  return [...wishes.values()];
}
