import { readForms } from '../../forms/read-forms.js';
import { dateInVietnam, type IsoDate } from '../../kernel/date.js';
import { readCatalogue } from '../../measures/read-catalogue.js';
import type { Database } from '../../platform/database.js';
import { lookBack, readKnowledge, type Knowledge } from '../../platform/knowledge.js';
import type { Queryable } from '../../platform/queryable.js';
import { readUnitTrees } from '../../units/trees/read-unit-trees.js';
import { readIndicators } from '../read-indicators.js';
import type { FigureDefinitions } from '../resolve-question.js';

/** A state that readers could see once: how far knowledge went, and the day on which the question is, or was, asked. */
export interface KnownMoment {
  readonly knowledge: Knowledge;
  readonly today: IsoDate;
}

/** An instant, or a moment that was found before. */
export type Moment = Date | KnownMoment;

/** What a question is answered by when it looks back. */
export interface Past extends KnownMoment {
  /** Statements run here see the records of that time. */
  readonly snapshot: Queryable;
  readonly definitions: FigureDefinitions;
}

/** Runs `work` where the records and the definitions are those of a moment that has passed. */
export function lookingBack<T>(
  database: Database,
  moment: Moment,
  work: (past: Past) => Promise<T>,
): Promise<T> {
  return database.readTogether(async (snapshot) => {
    const { knowledge, today } = await findMoment(snapshot, moment);
    await lookBack(snapshot, knowledge);
    return work({ knowledge, today, snapshot, definitions: await definitionsOf(snapshot) });
  });
}

async function findMoment(snapshot: Queryable, moment: Moment): Promise<KnownMoment> {
  if (!(moment instanceof Date)) return moment;
  return { knowledge: await readKnowledge(snapshot, moment), today: dateInVietnam(moment) };
}

async function definitionsOf(snapshot: Queryable): Promise<FigureDefinitions> {
  return {
    catalogue: await readCatalogue(snapshot),
    indicators: await readIndicators(snapshot),
    forms: await readForms(snapshot),
    trees: await readUnitTrees(snapshot, false),
  };
}
