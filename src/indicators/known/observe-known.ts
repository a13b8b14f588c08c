import type { Scope } from '../../access/scope.js';
import type { ReadSums } from '../../cube/read-sums.js';
import type { CatalogueStore } from '../../measures/catalogue-store.js';
import { freshDefinitions } from '../../measures/fresh-definitions.js';
import type { Database } from '../../platform/database.js';
import type { UnitTreeStore } from '../../units/trees/unit-tree-store.js';
import { pairAnswers, type ObservationReading } from '../observe.js';
import { readFigures } from '../read-figures.js';
import { resolveQuestions, type FigureRequest } from '../resolve-question.js';
import { lookingBack, type KnownMoment, type Moment } from './look-back.js';

/** What replaying earlier knowledge needs. */
export interface KnownServices {
  readonly database: Database;
  readonly readKnownSums: ReadSums;
  readonly catalogue: CatalogueStore;
  /** As they are now: what a caller may see is no matter of what was known. */
  readonly trees: UnitTreeStore;
  refreshDefinitions(): Promise<void>;
}

/** Answers of an earlier moment. */
export interface KnownReading extends ObservationReading {
  readonly moment: KnownMoment;
}

/**
 * Answers what a reader could have been told at a moment (semantics 7): by the reports, registers, trees, definitions and the
 * day of that time. It is added up from the records, so it takes as long as there are facts of the measures asked.
 */
export async function observeKnown(
  scope: Scope,
  services: KnownServices,
  requests: readonly FigureRequest[],
  at: Moment,
): Promise<KnownReading> {
  const { database, readKnownSums } = services;
  if (scope.roots !== 'EVERYTHING') await freshDefinitions(services);
  return lookingBack(database, at, async ({ knowledge, today, snapshot, definitions }) => {
    const resolved = resolveQuestions(requests, definitions);
    const questions = resolved.flatMap((each) => ('question' in each ? [each.question] : []));
    const reading = await readFigures(
      scope,
      snapshot,
      readKnownSums,
      definitions,
      questions,
      today,
      services.trees.current(),
    );
    return {
      observations: pairAnswers(resolved, reading),
      knownAt: knowledge.knownAt,
      moment: { knowledge, today },
    };
  });
}
