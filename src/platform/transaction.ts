import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Transaction } from 'kysely';
import type { Change, WriteTransaction } from './queryable.js';
import { number, type Row } from './row.js';
import { loadStatement, type SqlStatement } from './statement.js';

const openRevision = loadStatement(import.meta.dirname, 'sql/open-revision.sql');
const lockKnowledge = loadStatement(import.meta.dirname, 'sql/lock-knowledge.sql');
const stampRevision = loadStatement(import.meta.dirname, 'sql/stamp-revision.sql');

/** A write inside the ORM's transaction; `stamp` is its last act before commit. */
export class OrmWriteTransaction implements WriteTransaction {
  private opened: Promise<number> | undefined;

  constructor(
    readonly entities: EntityManager,
    private readonly change: Change,
  ) {}

  async run(statement: SqlStatement, parameters: readonly unknown[] = []): Promise<Row[]> {
    const context = this.entities.getTransactionContext<Transaction<unknown>>();
    if (context === undefined) throw new Error('a write statement ran outside its transaction');
    const result = await context.executeQuery(CompiledQuery.raw(statement.text, [...parameters]));
    return result.rows as Row[];
  }

  revision(): Promise<number> {
    this.opened ??= this.open();
    return this.opened;
  }

  /** Gives the revision its number and instant; deferred constraints are tried first so the lock is held briefly. */
  async stamp(): Promise<void> {
    if (this.opened === undefined) return;
    const revision = await this.opened;
    await this.entities.execute('set constraints all immediate');
    await this.run(lockKnowledge);
    await this.run(stampRevision, [revision]);
  }

  private async open(): Promise<number> {
    const { principal, action, legalBasis } = this.change;
    const [row] = await this.run(openRevision, [principal, action, legalBasis ?? null]);
    if (row === undefined) throw new Error('the revision was not opened');
    return number(row, 'id');
  }
}
