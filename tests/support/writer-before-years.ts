import { Client, DatabaseError } from 'pg';

const DEADLOCK = '40P01';

/** What the server of before sent for a correction: a revision, then the pointers of the report. */
const correct = `with stored as (
  insert into submission_revision (submission_id, number, form_version_id, revision_id, entered_as, received_at, note, measures,
    members, amounts)
  select s.id, (select max(r.number) + 1 from submission_revision r where r.submission_id = s.id), v.id, k.id, 'SUBMITTED', now(), $2,
    '{1}', '{0}', '{7}'
  from submission s, form_version v, revision k where s.id = $1 and v.version = 1
  limit 1
  returning id, submission_id
)
update submission s set current_revision_id = stored.id, provisional_revision_id = stored.id
from stored where stored.submission_id = s.id`;

/** A server of the release before, which writes on while the tables are changed, until a statement of its own fits no longer. */
export class WriterBeforeYears {
  /** The notes of the corrections that were committed, by the id of the report. */
  readonly stated = new Map<string, string[]>();
  /** Resolves when the new tables refuse it. */
  readonly ended: Promise<void>;

  private constructor(
    private readonly client: Client,
    private readonly nth: number,
  ) {
    this.ended = this.run();
  }

  static async start(url: string, nth: number): Promise<WriterBeforeYears> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return new WriterBeforeYears(client, nth);
  }

  private async run(): Promise<void> {
    for (let round = 0; await this.correct(round); round += 1);
    await this.client.end();
  }

  /** Here and there, so that some are copied before they are corrected and others after; no two writers take the same report. */
  private async correct(round: number): Promise<boolean> {
    const id = String(2 * ((round * 1_009) % 16_000) + this.nth);
    const note = `writer ${this.nth}, round ${round}`;
    try {
      await this.client.query(correct, [id, note]);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      // Tried again, as every write of the product is.
      if (error.code === DEADLOCK) return true;
      if (/partition|"period"/.test(error.message)) return false;
      throw error;
    }
    this.stated.set(id, [...(this.stated.get(id) ?? []), note]);
    return true;
  }
}
