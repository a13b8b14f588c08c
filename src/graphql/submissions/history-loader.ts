import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import type { Queryable } from '../../platform/queryable.js';
import { readEvents, readRevisions } from '../../submissions/history-reader.js';
import type { SubmissionEvent, SubmissionRevision } from '../../submissions/history.js';

/** The histories of the reports of one answer: one statement for all revisions, one for all decisions. */
export class HistoryLoader {
  private readonly byRevision: DataLoader<number, readonly SubmissionRevision[]>;
  private readonly byEvent: DataLoader<number, readonly SubmissionEvent[]>;

  constructor(scope: Scope, database: Queryable) {
    this.byRevision = new DataLoader(async (ids) => {
      const found = await readRevisions(scope, database, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    this.byEvent = new DataLoader(async (ids) => {
      const found = await readEvents(scope, database, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
  }

  /** Every revision of a report, in the order in which they came in. */
  revisions(submissionId: number): Promise<readonly SubmissionRevision[]> {
    return this.byRevision.load(submissionId);
  }

  /** Every decision about a report, in the order in which they were taken. */
  events(submissionId: number): Promise<readonly SubmissionEvent[]> {
    return this.byEvent.load(submissionId);
  }

  /** One revision of a report. */
  async revision(submissionId: number, number: number): Promise<SubmissionRevision> {
    const revisions = await this.revisions(submissionId);
    const found = revisions.find(({ revision }) => revision === number);
    if (found === undefined) throw new Error(`no revision ${number} of report ${submissionId}`);
    return found;
  }
}
