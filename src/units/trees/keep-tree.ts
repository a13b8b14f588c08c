import { replaceTree } from '../../cube/replace-tree.js';
import type { IsoDate } from '../../kernel/date.js';
import { raiseVersion } from '../../measures/raise-version.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { closureOf } from './closure.js';
import { readUnitHistory } from './read-unit-history.js';
import { TreeOfDate } from './tree-of-date.js';

/**
 * Makes the kept tree that of a day: where units moved, their sums are added up anew from the atoms. Raises the version of the
 * definitions, as the trees in memory are no longer those of the database; the caller holds the lock of the catalogue.
 */
export async function keepTreeOf(tx: WriteTransaction, date: IsoDate): Promise<void> {
  const history = await readUnitHistory(tx);
  await raiseVersion(tx);
  await replaceTree(tx, closureOf(new TreeOfDate(history, date), history.atoms), date);
}
