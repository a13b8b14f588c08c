import { Database } from '../database.js';
import type { Queryable } from '../queryable.js';
import type { Row } from '../row.js';
import type { SqlStatement } from '../statement.js';
import { LeftReplica } from './left-replica.js';
import type { Replica } from './replica.js';

/**
 * Where one question is read: one replica from its first statement to its last, so that no answer mixes two of them. What goes
 * wrong there, a lost connection or a row that was cleaned up under it, is no fault of the question: it leaves, as a whole.
 */
export class QuestionDatabase extends Database {
  private reason: unknown;
  private readonly timesBroken: number;

  constructor(private readonly replica: Replica) {
    super(replica.database.orm);
    this.timesBroken = replica.timesBroken;
    this.onStatement = replica.database.onStatement;
  }

  /** Why the question cannot be answered here; undefined as long as it can. */
  get left(): unknown {
    return this.reason;
  }

  override run(statement: SqlStatement, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.staying(() => super.run(statement, parameters));
  }

  override readTogether<T>(work: (snapshot: Queryable) => Promise<T>): Promise<T> {
    return this.staying(() => super.readTogether(work));
  }

  /** Ends the question here, for a reason that its reader found. */
  leave(reason: unknown): never {
    this.reason ??= reason;
    throw new LeftReplica(reason);
  }

  private async staying<T>(work: () => Promise<T>): Promise<T> {
    if (this.reason !== undefined) throw new LeftReplica(this.reason);
    try {
      const result = await this.replica.whileThere(work());
      if (this.replica.timesBroken !== this.timesBroken) throw new Error('the replica began anew');
      return result;
    } catch (error) {
      // Whether it is gone is found out at once, for those that come next.
      void this.replica.look();
      return this.leave(error);
    }
  }
}
