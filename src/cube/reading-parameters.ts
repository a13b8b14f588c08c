import type { IsoDate } from '../kernel/date.js';
import { fillParameters } from './fills.js';
import type { RequestOrder } from './request-order.js';
import type { CellRequest, CubeQuestion } from './sums.js';

/** The current tree of the reporting hierarchy. */
const currentTree = 1;

/** $1..$8: the tree, the requests of its nodes side by side, today. */
export function cellParameters(cells: readonly CellRequest[], today: IsoDate): unknown[] {
  return [currentTree, ...sideBySide(cells), today];
}

/**
 * $9..$18: crosses, the requests of sets side by side, the atoms of the sets, how many requests stand before the sets; of a
 * question that is filled also $19 and $20, see fills.ts.
 */
export function sideParameters(
  { kept, ofSets, places }: RequestOrder,
  { crosses, sets = [], fills }: CubeQuestion,
): unknown[] {
  const rows = crosses.map(({ node, measure, ...rest }, index) => ({
    ordinal: places.length + index + 1,
    node_id: node,
    measure_id: measure,
    ...rest,
  }));
  const members = sets.flatMap((atoms, index) => atoms.map(() => -index - 1));
  return [
    JSON.stringify(rows),
    ...sideBySide(ofSets),
    `{${members.join()}}`,
    `{${sets.flat().join()}}`,
    kept.length,
    ...(fills === undefined ? [] : fillParameters(fills, places.length + crosses.length)),
  ];
}

/** Written as PostgreSQL reads arrays: the driver would quote and escape every number. */
function sideBySide(cells: readonly CellRequest[]): string[] {
  const list = (pick: (cell: CellRequest) => number | boolean): string =>
    `{${cells.map(pick).join()}}`;
  return [
    list(({ node }) => node),
    list(({ measure }) => measure),
    list(({ slice }) => slice),
    list(({ lowest }) => lowest),
    list(({ highest }) => highest),
    list(({ opening }) => opening),
  ];
}
