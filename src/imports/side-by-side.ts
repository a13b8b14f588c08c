interface Running {
  readonly subjects: ReadonlySet<string>;
  /** Never rejects. */
  readonly done: Promise<void>;
}

/**
 * Runs works side by side, at most so many at once: while the database is busy with one, this process prepares the next. Works
 * that share a subject run one after the other, in the order in which they were begun.
 */
export class SideBySide {
  private readonly running = new Set<Running>();
  private readonly faults: unknown[] = [];

  constructor(private readonly atOnce: number) {}

  /** Resolves when the work has begun. Rejects with the fault of an earlier one, and begins nothing then. */
  async begin(subjects: ReadonlySet<string>, work: () => Promise<void>): Promise<void> {
    for (const earlier of [...this.running]) {
      const shares = [...subjects].some((subject) => earlier.subjects.has(subject));
      if (shares) await earlier.done;
    }
    while (this.running.size >= this.atOnce) {
      await Promise.race([...this.running].map(({ done }) => done));
    }
    this.throwFault();
    const one: Running = {
      subjects,
      done: work()
        .catch((error: unknown) => void this.faults.push(error))
        .finally(() => this.running.delete(one)),
    };
    this.running.add(one);
  }

  /** Resolves when all that was begun has ended. Rejects with the first fault. */
  async settle(): Promise<void> {
    await Promise.all([...this.running].map(({ done }) => done));
    this.throwFault();
  }

  private throwFault(): void {
    if (this.faults.length > 0) throw this.faults[0];
  }
}
