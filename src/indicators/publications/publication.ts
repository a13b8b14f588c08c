import type { IsoDate } from '../../kernel/date.js';
import type { Fill } from '../fill/fill.js';
import type { Stage } from '../figure.js';
import type { TreeRequest } from '../find-tree.js';
import type { KnownMoment } from '../known/look-back.js';
import type { FigureRequest } from '../resolve-question.js';

/** What a publication asks of each of its units. */
export interface PublicationQuestion {
  /** Each with the form whose reports it counts, if it counts any. */
  readonly metrics: readonly { readonly code: string; readonly form?: string | undefined }[];
  readonly periods: readonly string[];
  readonly by: readonly string[];
  readonly where: FigureRequest['where'];
  readonly stage: Stage;
  readonly fill?: Fill | undefined;
  readonly tree?: TreeRequest | undefined;
}

/** A set of figures that was made public (semantics 7): the question and what was known, from which the numbers follow. */
export interface Publication {
  /** In the order in which they were made. */
  readonly id: number;
  readonly code: string;
  /** Ids of its units, in their order. */
  readonly units: readonly number[];
  readonly question: PublicationQuestion;
  readonly moment: KnownMoment;
  /** How many rows its answer has, and their SHA-256. */
  readonly rows: number;
  readonly hash: string;
  readonly note: string | undefined;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly legalBasis: string | undefined;
}

/** The day on which its question was asked. */
export function askedOn({ moment }: Publication): IsoDate {
  return moment.today;
}

/** Everything that a publication asks: units x metrics x periods, in that order. */
export function requestsOf(
  units: readonly number[],
  { metrics, periods, ...common }: PublicationQuestion,
): FigureRequest[] {
  return units.flatMap((unit) =>
    metrics.flatMap(({ code: metric, form }) =>
      periods.map((period) => ({ ...common, unit, metric, period, form })),
    ),
  );
}
