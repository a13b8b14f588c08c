import type { WriteTransaction } from '../platform/queryable.js';
import { StaleLocks } from '../platform/retriable.js';
import { sqlStatement } from '../platform/statement.js';
import { covers, findAffected, type Affected } from './affected.js';
import { subjectsOf, type ContributionSource, type Subjects } from './contribution-source.js';

/** Locks records of the registers, always in the same order, so nobody deadlocks. */
export type LockSubjects = (tx: WriteTransaction, subjects: Subjects) => Promise<void>;

/** Builds the lock of the named subjects alone: for writes that change nothing of theirs but must find them still. */
export function createRowLock(sources: readonly ContributionSource[]): LockSubjects {
  const tables = [...new Set(sources.flatMap(({ lockTable }) => lockTable ?? []))];
  return async (tx, subjects) => {
    for (const table of tables) {
      const ids = subjectsOf(subjects, table);
      if (ids.length > 0) await tx.run(lockStatement(table), [ids]);
    }
  };
}

/**
 * Builds the lock of the subjects and everything whose contributions depend on them. What depended on the subjects may have
 * changed before the lock was given: then retry. What has no lock of its own (a report that came in meanwhile) is guarded by
 * the locks that are held by now and asks for no retry.
 */
export function createLock(sources: readonly ContributionSource[]): LockSubjects {
  const locked = sources.filter(({ lockTable }) => lockTable !== undefined);
  return async (tx, subjects) => {
    const wanted = await findAffected(tx, locked, subjects);
    for (const [table, ids] of byTable(locked, wanted)) {
      if (ids.length > 0) await tx.run(lockStatement(table), [ids]);
    }
    if (!covers(wanted, await findAffected(tx, locked, subjects))) throw new StaleLocks();
  };
}

function byTable(
  sources: readonly ContributionSource[],
  affected: Affected,
): Map<string, number[]> {
  const tables = new Map<string, number[]>();
  for (const source of sources) {
    if (source.lockTable === undefined) continue;
    const ids = tables.get(source.lockTable) ?? [];
    tables.set(source.lockTable, [...new Set([...ids, ...(affected.get(source) ?? [])])]);
  }
  return tables;
}

function lockStatement(table: string) {
  return sqlStatement(`-- name: cube.lock-${table}
select id from ${table} where id = any($1::bigint[]) order by id for no key update`);
}
