import { setImmediate as pause } from 'node:timers/promises';
import { replaceTree } from '../../cube/replace-tree.js';
import type { TreeRow } from '../../cube/tree-row.js';
import type { IsoDate } from '../../kernel/date.js';
import { raiseVersion } from '../../measures/raise-version.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { day, number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { closureOf } from './closure.js';
import { findPastGrounds, type Ground } from './past-grounds.js';
import { readUnitHistory } from './read-unit-history.js';
import { TreeOfDate } from './tree-of-date.js';

const keepGrounds = loadStatement(import.meta.dirname, '../sql/keep-grounds.sql');

/**
 * Makes the kept tree that of a day: where units moved, their sums are added up anew from the atoms. Large ground that
 * units held before and hold no longer is kept beside it. Raises the version of the
 * definitions, as the trees in memory are no longer those of the database; the caller holds the lock of the catalogue.
 */
export async function keepTreeOf(tx: WriteTransaction, date: IsoDate): Promise<void> {
  const history = await readUnitHistory(tx);
  await raiseVersion(tx);
  const tree = new TreeOfDate(history, date);
  const grounds = await findPastGrounds(history, tree, () => pause());
  const rows = [...closureOf(tree, history.atoms), ...(await placeGrounds(tx, grounds))];
  await replaceTree(tx, rows, date);
}

async function placeGrounds(tx: WriteTransaction, grounds: readonly Ground[]): Promise<TreeRow[]> {
  const rows = await tx.run(keepGrounds, [
    grounds.map(({ unit }) => unit),
    grounds.map(({ on }) => on),
  ]);
  const nodes = new Map(
    rows.map((row) => [`${number(row, 'unit_id')} ${day(row, 'on_day')}`, number(row, 'node_id')]),
  );
  return grounds.flatMap(({ unit, on, atoms }) => {
    const node = nodes.get(`${unit} ${on}`);
    if (node === undefined) throw new Error(`the ground of unit ${unit} on ${on} has no node`);
    return atoms.map((atom) => ({ node, atom, depth: -1 }));
  });
}
