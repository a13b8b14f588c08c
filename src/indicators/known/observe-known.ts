import type { Scope } from '../../access/scope.js';
import type { ReadSums } from '../../cube/read-sums.js';
import { readForms } from '../../forms/read-forms.js';
import { dateInVietnam } from '../../kernel/date.js';
import { readCatalogue } from '../../measures/read-catalogue.js';
import type { Database } from '../../platform/database.js';
import { lookBack, readKnowledge } from '../../platform/knowledge.js';
import type { Queryable } from '../../platform/queryable.js';
import { readUnitHistory } from '../../units/trees/read-unit-history.js';
import { UnitTrees } from '../../units/trees/unit-trees.js';
import { pairAnswers, type ObservationReading } from '../observe.js';
import { readFigures } from '../read-figures.js';
import { readIndicators } from '../read-indicators.js';
import { resolveQuestions, type FigureRequest } from '../resolve-question.js';

/** What replaying earlier knowledge needs. */
export interface KnownServices {
  readonly database: Database;
  readonly readKnownSums: ReadSums;
}

/**
 * Answers what a reader could have been told at an instant (semantics 7): by the reports, registers, trees, definitions and the
 * day of that time. It is added up from the records, so it takes as long as there are facts of the measures asked.
 */
export async function observeKnown(
  scope: Scope,
  { database, readKnownSums }: KnownServices,
  requests: readonly FigureRequest[],
  at: Date,
): Promise<ObservationReading> {
  return database.readTogether(async (snapshot) => {
    const knowledge = await readKnowledge(snapshot, at);
    await lookBack(snapshot, knowledge);
    const definitions = await definitionsOf(snapshot);
    const resolved = resolveQuestions(requests, definitions);
    const questions = resolved.flatMap((each) => ('question' in each ? [each.question] : []));
    const today = dateInVietnam(at);
    const reading = await readFigures(
      scope,
      snapshot,
      readKnownSums,
      definitions,
      questions,
      today,
    );
    return { observations: pairAnswers(resolved, reading), knownAt: knowledge.knownAt };
  });
}

async function definitionsOf(snapshot: Queryable) {
  return {
    catalogue: await readCatalogue(snapshot),
    indicators: await readIndicators(snapshot),
    forms: await readForms(snapshot),
    trees: new UnitTrees(await readUnitHistory(snapshot), false),
  };
}
