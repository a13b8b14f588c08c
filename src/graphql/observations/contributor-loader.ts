import DataLoader from 'dataloader';
import type { Scope } from '../../access/scope.js';
import { reachesBeyond } from '../../indicators/beyond-scope.js';
import { readContributors } from '../../indicators/contributors/contributor-reader.js';
import type {
  ContributorsAsk,
  ContributorsListing,
  ContributorsPage,
} from '../../indicators/contributors/contributors.js';
import { readStandIns } from '../../indicators/contributors/stand-ins.js';
import { planContributors } from '../../indicators/contributors/plan-contributors.js';
import { planUndivided } from '../../indicators/contributors/plan-undivided.js';
import type { FigureQuestion } from '../../indicators/figure.js';
import { lookingBack, type KnownMoment } from '../../indicators/known/look-back.js';
import type { FigureDefinitions } from '../../indicators/resolve-question.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Member } from '../../measures/catalogue.js';
import type { Queryable } from '../../platform/queryable.js';
import { readSubmissionsById } from '../../submissions/submission-reader.js';
import type { Submission } from '../../submissions/submission.js';
import type { ApiServices } from '../services.js';

/** One page of contributors as reports, each in the revision that the figure counts. */
export interface LoadedContributors extends Omit<ContributorsListing, 'items'> {
  readonly items: readonly Submission[];
}

/** A figure of a slice, whose reports are asked for. */
export interface FigureOfReports {
  readonly question: FigureQuestion;
  /** One member of each dimension asked by. */
  readonly members: readonly Member[];
  /** When the figure is one of earlier knowledge, so are its reports. */
  readonly moment: KnownMoment | undefined;
}

/** A page of the reports of a figure. */
export interface ReportsPage extends FigureOfReports {
  /** Only those that units stated for more than the ground of the figure. */
  readonly undivided: boolean;
  readonly page: Pick<ContributorsPage, 'limit' | 'after' | 'counted'>;
}

/**
 * Asks the contributors of all figures of a question together: one statement for which they are (one for each earlier moment),
 * one for the reports.
 */
export class ContributorLoader {
  private readonly loader: DataLoader<ReportsPage, LoadedContributors | undefined>;

  constructor(
    private readonly scope: Scope,
    private readonly services: ApiServices,
    private readonly today: IsoDate,
  ) {
    this.loader = new DataLoader((pages: readonly ReportsPage[]) => this.read(pages), {
      cache: false,
    });
  }

  /** Undefined for a figure that no report can be part of. */
  load(page: ReportsPage): Promise<LoadedContributors | undefined> {
    return this.loader.load(page);
  }

  private async read(pages: readonly ReportsPage[]): Promise<(LoadedContributors | undefined)[]> {
    const listings = new Map<ReportsPage, ContributorsListing>();
    const groups = Map.groupBy(pages, ({ moment }) => momentKey(moment));
    for (const group of groups.values()) await this.list(group, group[0]?.moment, listings);
    const reports = await this.reportsIn([...listings.values()]);
    return pages.map((page) => {
      const listing = listings.get(page);
      if (listing === undefined) return undefined;
      const { items, ...rest } = listing;
      return {
        ...rest,
        items: items.flatMap((counted) => {
          const report = reports.get(counted.id);
          return report === undefined ? [] : [{ ...report, ...counted }];
        }),
      };
    });
  }

  private async list(
    pages: readonly ReportsPage[],
    moment: KnownMoment | undefined,
    listings: Map<ReportsPage, ContributorsListing>,
  ): Promise<void> {
    if (moment === undefined) {
      const { database } = this.services;
      const listFrom = (source: Queryable): Promise<void> =>
        this.listIn(source, this.definitions(), this.today, pages, listings);
      // What stands in and what was reported must be of one snapshot.
      const isFilled = pages.some(({ question }) => question.fill === 'LAST_REPORTED');
      await (isFilled ? database.readTogether(listFrom) : listFrom(database));
      return;
    }
    const { database } = this.services;
    await lookingBack(database, moment, async ({ snapshot, definitions, today, knowledge }) => {
      const found = new Map<ReportsPage, ContributorsListing>();
      await this.listIn(snapshot, definitions, today, pages, found);
      for (const [page, listing] of found) {
        listings.set(page, { ...listing, knownAt: knowledge.knownAt });
      }
    });
  }

  private async listIn(
    database: Queryable,
    definitions: FigureDefinitions,
    today: IsoDate,
    pages: readonly ReportsPage[],
    listings: Map<ReportsPage, ContributorsListing>,
  ): Promise<void> {
    const trees = { asked: definitions.trees, now: this.services.trees.current(), today };
    const asked = pages.flatMap((each) => {
      if (reachesBeyond(this.scope, each.question, trees)) return [];
      const ask = this.plan(each, definitions, today);
      return ask === undefined ? [] : [{ each, page: { ...ask, ...each.page } }];
    });
    if (asked.length === 0) return;
    const contributors = asked.map(({ page }) => page);
    const isPast = pages.some(({ moment }) => moment !== undefined);
    const standIns = await readStandIns(this.scope, database, contributors, { today, isPast });
    const found = await readContributors(this.scope, database, contributors, standIns);
    asked.forEach(({ each }, index) => {
      const listing = found[index];
      if (listing !== undefined) listings.set(each, listing);
    });
  }

  private plan(
    { question, members, undivided }: ReportsPage,
    definitions: FigureDefinitions,
    today: IsoDate,
  ): ContributorsAsk | undefined {
    const ask = planContributors(question, members, definitions, today);
    if (ask === undefined || !undivided) return ask;
    return planUndivided(ask, question, definitions.trees, today);
  }

  private definitions(): FigureDefinitions {
    const { catalogue, indicators, forms, trees } = this.services;
    return {
      catalogue: catalogue.current(),
      indicators: indicators.current(),
      forms: forms.current(),
      trees: trees.current(),
    };
  }

  /** As they are told now; what they stated when they were counted comes from the listing. */
  private async reportsIn(
    listings: readonly ContributorsListing[],
  ): Promise<ReadonlyMap<number, Submission>> {
    const ids = [...new Set(listings.flatMap(({ items }) => items.map(({ id }) => id)))];
    if (ids.length === 0) return new Map();
    return readSubmissionsById(this.scope, this.services.database, ids);
  }
}

function momentKey(moment: KnownMoment | undefined): string {
  return moment === undefined ? '' : `${moment.knowledge.number} ${moment.today}`;
}
