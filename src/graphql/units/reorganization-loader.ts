import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import type { Queryable } from '../../platform/queryable.js';
import {
  readActs,
  readReports,
  type ActListing,
  type ActsAsk,
} from '../../units/reorganization-reader.js';
import type { ReorganizationReport } from '../../units/reorganize/reorganization-report.js';

/** Acts and reports of the reorganizations of one answer: one statement for each of the two. */
export class ReorganizationLoader {
  private readonly listings: DataLoader<ActsAsk, ActListing>;
  private readonly reports: DataLoader<number, ReorganizationReport | null>;

  constructor(scope: Scope, database: Queryable) {
    this.listings = new DataLoader((asks) => readActs(scope, database, asks), { cache: false });
    this.reports = new DataLoader(async (ids) => {
      const found = await readReports(scope, database, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** A page of the acts of a reorganization. */
  acts(ask: ActsAsk): Promise<ActListing> {
    return this.listings.load(ask);
  }

  /** What a reorganization did; null when it names units that the caller may not see, and when nothing was kept. */
  report(reorganization: number): Promise<ReorganizationReport | null> {
    return this.reports.load(reorganization);
  }
}
