import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import { readContributors } from '../../indicators/contributors/contributor-reader.js';
import type {
  ContributorsListing,
  ContributorsPage,
} from '../../indicators/contributors/contributors.js';
import type { Queryable } from '../../platform/queryable.js';
import { readSubmissionsById } from '../../submissions/submission-reader.js';
import type { Submission } from '../../submissions/submission.js';

/** One page of contributors as reports, each in the revision that the figure counts. */
export interface LoadedContributors extends Omit<ContributorsListing, 'items'> {
  readonly items: readonly Submission[];
}

/** Asks the contributors of all figures of a question together: one statement for which they are, one for the reports. */
export class ContributorLoader {
  private readonly loader: DataLoader<ContributorsPage, LoadedContributors>;

  constructor(
    private readonly scope: Scope,
    private readonly database: Queryable,
  ) {
    this.loader = new DataLoader((pages: readonly ContributorsPage[]) => this.read(pages), {
      cache: false,
    });
  }

  load(page: ContributorsPage): Promise<LoadedContributors> {
    return this.loader.load(page);
  }

  private async read(pages: readonly ContributorsPage[]): Promise<LoadedContributors[]> {
    const listings = await readContributors(this.scope, this.database, pages);
    const ids = [...new Set(listings.flatMap(({ items }) => items.map(({ id }) => id)))];
    const reports =
      ids.length === 0
        ? new Map<number, Submission>()
        : await readSubmissionsById(this.scope, this.database, ids);
    return listings.map(({ items, ...rest }) => ({
      ...rest,
      items: items.flatMap((counted) => {
        const report = reports.get(counted.id);
        return report === undefined ? [] : [{ ...report, ...counted }];
      }),
    }));
  }
}
