import type { ImportKind } from '../../imports/bulk-import.js';
import { importKinds } from '../../imports/bulk-import.js';
import type { Progress } from '../progress.js';

/** What became of rows. */
export interface RowCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** What became of the rows of a kind, and how long that took. */
export interface KindTold extends RowCounts {
  readonly what: ImportKind;
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

const BAR = 24;

/** Counts rows by kind and shows how far the work is. */
export class Tally {
  private readonly counts = new Map<ImportKind, RowCounts>();
  private readonly times = new Map<ImportKind, { first: number; last: number }>();
  private readonly start = performance.now();
  private done = 0;
  private rows = 0;
  private skipped = 0;

  /** `batches` are those of all kinds. */
  constructor(
    private readonly batches: number,
    private readonly progress: Progress,
  ) {}

  /** Time begins to run for a kind. */
  begin(what: ImportKind): void {
    const now = performance.now();
    this.times.set(what, { first: this.times.get(what)?.first ?? now, last: now });
  }

  /** Batches that were taken by an earlier run. */
  skip(name: string, batches: number): void {
    this.done += batches;
    this.skipped += batches;
    this.show(name);
  }

  /** A batch that was taken now. */
  count(
    what: ImportKind,
    name: string,
    { created, updated, unchanged, rejected }: RowCounts,
  ): void {
    const before = this.counts.get(what) ?? { created: 0, updated: 0, unchanged: 0, rejected: 0 };
    this.counts.set(what, {
      created: before.created + created,
      updated: before.updated + updated,
      unchanged: before.unchanged + unchanged,
      rejected: before.rejected + rejected,
    });
    const time = this.times.get(what);
    if (time !== undefined) time.last = performance.now();
    this.rows += created + updated + unchanged + rejected;
    this.done += 1;
    this.show(name);
  }

  /** All kinds, also those of which nothing was left to do. */
  told(): KindTold[] {
    return importKinds.map((what) => {
      const counts = this.counts.get(what) ?? { created: 0, updated: 0, unchanged: 0, rejected: 0 };
      const { first, last } = this.times.get(what) ?? { first: 0, last: 0 };
      const seconds = (last - first) / 1000;
      const rows = counts.created + counts.updated + counts.unchanged + counts.rejected;
      return {
        what,
        ...counts,
        seconds: Math.round(seconds * 10) / 10,
        rowsPerSecond: rows === 0 ? 0 : Math.round(rows / seconds),
      };
    });
  }

  private show(name: string): void {
    const share = this.batches === 0 ? 1 : this.done / this.batches;
    const full = Math.round(share * BAR);
    const bar = `${'#'.repeat(full)}${'-'.repeat(BAR - full)}`;
    const seconds = (performance.now() - this.start) / 1000;
    const speed = Math.round(this.rows / Math.max(seconds, 0.001));
    const worked = this.done - this.skipped;
    const left = worked === 0 ? undefined : (seconds / worked) * (this.batches - this.done);
    const end = left === undefined ? '' : `, ${Math.ceil(left)} s left`;
    this.progress.tell(`[${bar}] ${Math.floor(share * 100)} % ${name}, ${speed} rows/s${end}`);
  }
}
