import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Figure, NoValueReason } from '../figure.js';
import { observe, type Observation, type ObservationServices } from '../observe.js';
import { requestsOf, type Publication } from './publication.js';
import type { PublishedAnswer } from './replay.js';

/** A published value beside the one that the same question has now. */
export interface PublishedRevision {
  readonly unit: number;
  readonly metric: string;
  readonly period: string;
  /** The codes of the slice's members, parted by "/"; null for the total. */
  readonly member: string | null;
  readonly published: number | null;
  readonly publishedReason: NoValueReason | null;
  readonly current: number | null;
  readonly currentReason: NoValueReason | null;
  /** Current less published; null when one of them is no number. */
  readonly difference: number | null;
  readonly isChanged: boolean;
}

/** A comparison with the figures of one snapshot. */
export interface PublicationComparison {
  readonly revisions: readonly PublishedRevision[];
  /** What was known when the figures of now were read. */
  readonly knownAt: Date;
}

/** Asks the question of a publication once more, now, and sets every row beside the published one. */
export async function comparePublication(
  scope: Scope,
  services: ObservationServices,
  { units, question }: Publication,
  { observations }: PublishedAnswer,
  today: IsoDate,
): Promise<PublicationComparison> {
  const requests = requestsOf(units, question);
  const now = await observe(scope, services, requests, today);
  const revisions = observations.flatMap((published, index) => {
    const request = requests[index];
    const current = now.observations[index];
    if (request === undefined || current === undefined) return [];
    const { unit, metric, period } = request;
    const found = figuresBySlice(current.ok ? current.value : undefined);
    return published.figures.map((figure) => {
      const member = memberOf(figure);
      return { unit, metric, period, member, ...differenceOf(figure, found.get(member)) };
    });
  });
  return { revisions, knownAt: now.knownAt };
}

function figuresBySlice(observation: Observation | undefined): Map<string | null, Figure> {
  return new Map(observation?.figures.map((figure) => [memberOf(figure), figure]));
}

function memberOf({ members }: Figure): string | null {
  return members.length === 0 ? null : members.map(({ code }) => code).join('/');
}

function differenceOf(
  published: Figure,
  current: Figure | undefined,
): Omit<PublishedRevision, 'unit' | 'metric' | 'period' | 'member'> {
  const before = published.value;
  const after = current?.value ?? null;
  const currentReason = current?.reason ?? null;
  return {
    published: before,
    publishedReason: published.reason,
    current: after,
    currentReason,
    difference: before === null || after === null ? null : after - before,
    isChanged: before !== after || published.reason !== currentReason,
  };
}
