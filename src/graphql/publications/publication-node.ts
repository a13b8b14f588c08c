import type { Scope } from '../../access/scope.js';
import { replayPublication, type PublishedAnswer } from '../../indicators/publications/replay.js';
import type { Publication } from '../../indicators/publications/publication.js';
import type { IsoDate } from '../../kernel/date.js';
import { reportingHierarchy } from '../../units/unit.js';
import type { ApiServices } from '../services.js';

/** A publication of an answer, as the fields of Publication read it. Its numbers are replayed once, when a field asks for them. */
export class PublicationNode {
  private replayed: Promise<PublishedAnswer> | undefined;

  constructor(
    readonly publication: Publication,
    private readonly scope: Scope,
    private readonly services: ApiServices,
  ) {}

  /** The numbers that were published; throws when they are not those that the records tell. */
  answer(): Promise<PublishedAnswer> {
    this.replayed ??= replayPublication(this.scope, this.services, this.publication);
    return this.replayed;
  }

  get code(): string {
    return this.publication.code;
  }

  get note(): string | undefined {
    return this.publication.note;
  }

  get publishedAt(): Date {
    return this.publication.publishedAt;
  }

  get publishedBy(): string {
    return this.publication.publishedBy;
  }

  get legalBasis(): string | undefined {
    return this.publication.legalBasis;
  }

  get asKnownAt(): Date {
    return this.publication.moment.knowledge.knownAt;
  }

  get askedOn(): IsoDate {
    return this.publication.moment.today;
  }

  get stage(): string {
    return this.publication.question.stage;
  }

  get fill(): string {
    return this.publication.question.fill ?? 'NONE';
  }

  get treeBasis(): string {
    return this.publication.question.tree?.basis ?? 'CURRENT';
  }

  /** By period there is no one day. */
  get treeAsOf(): string | null {
    if (this.treeBasis === 'AT_PERIOD') return null;
    return this.publication.question.tree?.asOf ?? this.askedOn;
  }

  get treeHierarchy(): string {
    return this.publication.question.tree?.hierarchy ?? reportingHierarchy;
  }

  get metricCodes(): string[] {
    return this.publication.question.metrics.map(({ code }) => code);
  }

  get periods(): readonly string[] {
    return this.publication.question.periods;
  }

  get by(): readonly string[] {
    return this.publication.question.by;
  }

  get rows(): number {
    return this.publication.rows;
  }

  get hash(): string {
    return this.publication.hash;
  }
}
