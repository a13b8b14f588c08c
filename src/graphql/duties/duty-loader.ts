import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import type { Period } from '../../kernel/period.js';
import type { Queryable } from '../../platform/queryable.js';
import type { Duty } from '../../submissions/duties/duty.js';
import { readDutiesOfUnits } from '../../submissions/duties/read-duties.js';
import { readSubmissionsById } from '../../submissions/submission-reader.js';
import type { Submission } from '../../submissions/submission.js';

/** Duties of the units of one answer, and their reports: one statement for each period that is asked, one for all reports. */
export class DutyLoader {
  private readonly ofUnits = new Map<string, DataLoader<number, readonly Duty[]>>();
  private readonly submissions: DataLoader<number, Submission | null>;

  constructor(
    private readonly scope: Scope,
    private readonly database: Queryable,
    /** What is late is late at this instant. */
    private readonly now: Date,
  ) {
    this.submissions = new DataLoader(async (ids) => {
      const found = await readSubmissionsById(scope, database, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** What a unit owes itself in periods inside the asked one. */
  ofUnit(unit: number, period: Period): Promise<readonly Duty[]> {
    const loader = this.ofUnits.get(period.code) ?? this.loaderFor(period);
    this.ofUnits.set(period.code, loader);
    return loader.load(unit);
  }

  /** The report of a duty. */
  submission(id: number): Promise<Submission | null> {
    return this.submissions.load(id);
  }

  private loaderFor(period: Period): DataLoader<number, readonly Duty[]> {
    return new DataLoader(async (units) => {
      const { scope, database, now } = this;
      const found = await readDutiesOfUnits(scope, database, units, period, now);
      return units.map((unit) => found.get(unit) ?? []);
    });
  }
}
