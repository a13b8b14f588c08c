import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import { covers, findAffected, joined, type Affected } from './affected.js';
import { contributeStatement } from './contribute.js';
import type { ContributionSource, Subjects } from './contribution-source.js';

/**
 * Reports are kept by year, and the planner counts looking one up in its year as looking into all of them: left to itself, a plan
 * that is made while the registers are small begins with whole registers for each report. The views begin with the report.
 */
const holdJoinOrder = loadStatement(import.meta.dirname, 'sql/hold-join-order.sql');
const freeJoinOrder = loadStatement(import.meta.dirname, 'sql/free-join-order.sql');

/**
 * Runs a write and appends to the cube what it changed: the only way into the cube (semantics 3). The caller has locked
 * `changed` and names every subject that the write touches, before or after it; `opened` are further subjects that did not
 * exist before this transaction: they contributed nothing that could be taken away.
 */
export type Recount = <T>(
  tx: WriteTransaction,
  changed: Subjects,
  write: () => Promise<T>,
  opened?: Subjects,
) => Promise<T>;

/** Builds the coordinator over all sources: contributions are taken away, the write runs, they are added again. */
export function createRecount(sources: readonly ContributionSource[]): Recount {
  const statements = sources.map((source) => ({ source, statement: contributeStatement(source) }));
  const isHeld = ({ source }: (typeof statements)[number]): boolean => source.finds !== undefined;
  const [held, free] = [statements.filter(isHeld), statements.filter((one) => !isHeld(one))];
  const run = async (
    tx: WriteTransaction,
    some: typeof statements,
    ...[affected, sign]: [Affected, 1 | -1]
  ): Promise<void> => {
    for (const { source, statement } of some) {
      const ids = affected.get(source) ?? [];
      if (ids.length > 0) await tx.run(statement, [ids, sign]);
    }
  };
  const contribute = async (
    tx: WriteTransaction,
    affected: Affected,
    sign: 1 | -1,
  ): Promise<void> => {
    await run(tx, free, affected, sign);
    if (!held.some(({ source }) => (affected.get(source) ?? []).length > 0)) return;
    await tx.run(holdJoinOrder);
    await run(tx, held, affected, sign);
    await tx.run(freeJoinOrder);
  };
  return async (tx, changed, write, opened = {}) => {
    const before = await findAffected(tx, sources, changed);
    await contribute(tx, before, -1);
    const result = await write();
    const after = await findAffected(tx, sources, changed);
    if (!covers(before, after)) throw new Error('a write touched subjects that it did not name');
    await contribute(tx, joined(before, await findAffected(tx, sources, opened)), 1);
    return result;
  };
}
