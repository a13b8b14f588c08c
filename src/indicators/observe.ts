import type { Scope } from '../access/scope.js';
import type { ReadSums } from '../cube/read-sums.js';
import type { FormStore } from '../forms/form-store.js';
import type { IsoDate } from '../kernel/date.js';
import type { DomainError } from '../kernel/domain-error.js';
import { fail, succeed, type Result } from '../kernel/result.js';
import type { CatalogueStore } from '../measures/catalogue-store.js';
import type { UnitTreeStore } from '../units/trees/unit-tree-store.js';
import type { Database } from '../platform/database.js';
import type { Coverage } from './report-coverage/coverage.js';
import type { Figure, FigureQuestion } from './figure.js';
import type { IndicatorStore } from './indicator-store.js';
import { readFigures, type FigureReading } from './read-figures.js';
import { resolveQuestions, type FigureRequest } from './resolve-question.js';

/** What reading observations needs. */
export interface ObservationServices {
  readonly database: Database;
  readonly readSums: ReadSums;
  readonly catalogue: CatalogueStore;
  readonly indicators: IndicatorStore;
  readonly forms: FormStore;
  readonly trees: UnitTreeStore;
  /** Loads all definitions anew: those that reports are checked by must not stay behind. */
  refreshDefinitions(): Promise<void>;
}

/** The figures of one question, one for each slice. */
export interface Observation {
  readonly question: FigureQuestion;
  readonly figures: readonly Figure[];
  /** The reports behind the figures, alike for all slices; undefined unless the request asked for it. */
  readonly coverage: readonly Coverage[] | undefined;
}

/** Answers to a list of questions, all of one snapshot. */
export interface ObservationReading {
  /** For each request its figures, or what is wrong with it. */
  readonly observations: readonly Result<Observation>[];
  /** What was known: the instant of the latest revision in the snapshot (semantics 7). */
  readonly knownAt: Date;
}

const attempts = 5;

/**
 * Answers all requests with one statement. The definitions in memory are used only if the snapshot says that they are the
 * current ones; else they are loaded anew and the questions are read again.
 */
export async function observe(
  scope: Scope,
  services: ObservationServices,
  requests: readonly FigureRequest[],
  today: IsoDate,
): Promise<ObservationReading> {
  for (let attempt = 1; ; attempt += 1) {
    const definitions = {
      catalogue: services.catalogue.current(),
      indicators: services.indicators.current(),
      forms: services.forms.current(),
      trees: services.trees.current(),
    };
    const resolved = resolveQuestions(requests, definitions);
    const questions = resolved.flatMap((each) => ('question' in each ? [each.question] : []));
    const reading = await readFigures(
      scope,
      services.database,
      services.readSums,
      definitions,
      questions,
      today,
    );
    const isCurrent = Object.values(definitions).every(
      ({ version }) => version === reading.catalogueVersion,
    );
    if (isCurrent || attempt === attempts) {
      return { observations: pairAnswers(resolved, reading), knownAt: reading.knownAt };
    }
    await services.refreshDefinitions();
  }
}

type Resolved = { readonly question: FigureQuestion } | { readonly errors: readonly DomainError[] };

/** The answers in the order of the requests, with what is wrong where a question could not be read. */
export function pairAnswers(
  resolved: readonly Resolved[],
  { figures, coverages }: FigureReading,
): Result<Observation>[] {
  let next = 0;
  return resolved.map((each) => {
    if ('errors' in each) return fail(each.errors);
    const observation = {
      question: each.question,
      figures: figures[next] ?? [],
      coverage: coverages[next],
    };
    next += 1;
    return succeed(observation);
  });
}
