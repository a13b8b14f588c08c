import { sqlStatement } from '../../src/platform/statement.js';
import type { Application } from '../../src/app/application.js';
import type { Command } from '../oracle/history.js';

const numbered = sqlStatement(`-- name: test.numbered-revisions
select action, known_at from revision where number is not null order by number`);

/** A batch of commands with the instant from which readers could see it. */
export interface CommittedBatch {
  readonly commands: readonly Command[];
  readonly knownAt: number;
}

/** Remembers what was sent under which name, and finds out afterwards in which order it was committed (semantics 7). */
export class CommitLog {
  private readonly sent = new Map<string, readonly Command[]>();

  constructor(private readonly application: Application) {}

  /** A name for the change, by which its revision is found again. */
  name(commands: readonly Command[]): string {
    const action = `batch ${this.sent.size}`;
    this.sent.set(action, commands);
    return action;
  }

  /** Everything that was committed, in its order. A batch that changed nothing is not among it. */
  async batches(): Promise<CommittedBatch[]> {
    const rows = await this.application.database.run(numbered);
    return rows.flatMap(({ action, known_at: knownAt }) => {
      const commands = this.sent.get(String(action));
      const instant = new Date(String(knownAt)).getTime();
      return commands === undefined ? [] : [{ commands, knownAt: instant }];
    });
  }
}
