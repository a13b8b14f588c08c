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
  const standing = atomsAt(history, tree, new Set(row.split.map(({ unit }) => idOf(unit))));
  return row.split.flatMap((split, index) => {
    const atoms = new Set(standing.get(idOf(split.unit)));
    const refuse = (make: Fault, place: number): void => {
      findings.add(make, 'split', index, 'enterprises', place, 'taxCode');
    };
    return gather(split, placed, atoms, idOf, refuse);
  });
}

type Fault = Parameters<Findings['add']>[0];

function gather(
  { unit, enterprises = [] }: SplitRow,
  placed: ReadonlyMap<string, PlacedEnterprise>,
  atoms: ReadonlySet<number>,
  idOf: IdOf,
  refuse: (make: Fault, place: number) => void,
): PartWish[] {
  const wishes = new Map<string, { from: number; to: number; enterprises: number[] }>();
  const places = new Map<number, number>();
  enterprises.forEach(({ taxCode, unit: successor }, place) => {
    const enterprise = placed.get(taxCode);
    const standing = enterprise?.atoms.filter((atom) => atoms.has(atom)) ?? [];
    if (enterprise === undefined || standing.length === 0) {
      refuse((path) => faults.enterpriseElsewhere(path, taxCode, unit), place);
      return;
    }
    const first = places.get(enterprise.id);
    if (first !== undefined) {
      refuse((path) => faults.enterpriseRepeated(path, taxCode, first), place);
    }
    places.set(enterprise.id, first ?? place);
    // What stays with a unit that goes on stays where it is.
    if (successor === unit) return;
    for (const from of standing) {
      const to = idOf(successor);
      const wish = wishes.get(`${from} ${to}`) ?? { from, to, enterprises: [] };
      wish.enterprises.push(enterprise.id);
      wishes.set(`${from} ${to}`, wish);
    }
  });
  return [...wishes.values()];
}
