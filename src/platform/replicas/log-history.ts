/** About an hour, looked at every second. */
const mostMarks = 3_600;

interface Mark {
  readonly written: number;
  /** In milliseconds of a clock that only runs forward. */
  readonly at: number;
}

/**
 * How long the log of the primary was when. It tells how old a shorter copy is by this process's clock alone: those of other
 * machines may be wrong, and the time of the last commit says nothing while nobody writes.
 */
export class LogHistory {
  private readonly marks: Mark[] = [];

  /** Remembers how long the log is now. */
  add(written: number, at: number): void {
    if (this.longest() >= written) return;
    this.marks.push({ written, at });
    if (this.marks.length > mostMarks) this.marks.shift();
  }

  /** How long the log was when last looked at; 0 before that. */
  longest(): number {
    return this.marks.at(-1)?.written ?? 0;
  }

  /** For how many seconds the primary has had what a copy of this length lacks; 0 for one that lacks nothing. */
  secondsBehind(replayed: number, now: number): number {
    const lacking = this.marks.findLastIndex(({ written }) => written <= replayed) + 1;
    const mark = this.marks[lacking];
    return mark === undefined ? 0 : (now - mark.at) / 1000;
  }
}
