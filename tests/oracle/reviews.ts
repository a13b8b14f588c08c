// The life of reports, told slowly: a report is the list of everything that was ever sent, and what stands is looked for in
// the list each time. Knows nothing of the product.

export type ReviewState = 'SUBMITTED' | 'ACCEPTED' | 'RETURNED' | 'WITHDRAWN';
export type DecisionName = 'ACCEPT' | 'RETURN' | 'WITHDRAW';

/** `workers` undefined = a revision without values, which annuls. */
export interface SentRevision {
  readonly workers: number | undefined;
  state: ReviewState;
}

/** What becomes of something that is tried. */
export type Told =
  | { readonly status: 'CREATED' | 'UPDATED' | 'UNCHANGED'; readonly revision: number }
  | { readonly refused: 'NOTHING_TO_ANNUL' | 'STALE_REVISION' | 'NOT_SUBMITTED' };

/** One report: a reporter, a form and a period. Revision n is the n-th of the list. */
export class ReviewedReport {
  readonly sent: SentRevision[] = [];

  constructor(private readonly needsReview: boolean) {}

  send(workers: number | undefined): Told {
    if (workers === undefined && this.final === undefined) return { refused: 'NOTHING_TO_ANNUL' };
    const stands = this.current === undefined ? undefined : this.sent[this.current - 1]!;
    const holds = stands?.state === 'SUBMITTED' || stands?.state === 'ACCEPTED';
    if (holds && stands.workers === workers) {
      return { status: 'UNCHANGED', revision: this.current! };
    }
    this.sent.push({ workers, state: this.needsReview ? 'SUBMITTED' : 'ACCEPTED' });
    const status = this.sent.length === 1 ? 'CREATED' : 'UPDATED';
    return { status, revision: this.sent.length };
  }

  decide(decision: DecisionName, revision: number): Told {
    if (revision !== this.current) return { refused: 'STALE_REVISION' };
    const decided = this.sent[revision - 1]!;
    if (decided.state !== 'SUBMITTED') return { refused: 'NOT_SUBMITTED' };
    const states = { ACCEPT: 'ACCEPTED', RETURN: 'RETURNED', WITHDRAW: 'WITHDRAWN' } as const;
    decided.state = states[decision];
    return { status: 'UPDATED', revision: this.current };
  }

  /** The latest that is not withdrawn, else the latest. */
  get current(): number | undefined {
    const last = this.sent.length === 0 ? undefined : this.sent.length;
    return this.latest((state) => state !== 'WITHDRAWN') ?? last;
  }

  get state(): ReviewState | undefined {
    return this.current === undefined ? undefined : this.sent[this.current - 1]!.state;
  }

  get provisional(): number | undefined {
    return this.latest((state) => state !== 'RETURNED' && state !== 'WITHDRAWN');
  }

  get final(): number | undefined {
    return this.latest((state) => state === 'ACCEPTED');
  }

  /** What a stage counts of this report; undefined = nothing. */
  counted(stage: 'FINAL' | 'PROVISIONAL'): number | undefined {
    const number = stage === 'FINAL' ? this.final : this.provisional;
    return number === undefined ? undefined : this.sent[number - 1]!.workers;
  }

  private latest(wanted: (state: ReviewState) => boolean): number | undefined {
    let found: number | undefined;
    this.sent.forEach(({ state }, index) => {
      if (wanted(state)) found = index + 1;
    });
    return found;
  }
}
