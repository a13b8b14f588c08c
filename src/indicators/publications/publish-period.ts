import type { Scope } from '../../access/scope.js';
import { isCode } from '../../kernel/code.js';
import type { Clock } from '../../kernel/clock.js';
import { today } from '../../kernel/clock.js';
import { dateInVietnam } from '../../kernel/date.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { fail, succeed, type Result } from '../../kernel/result.js';
import { readKnowledge } from '../../platform/knowledge.js';
import type { Change } from '../../platform/queryable.js';
import { loadStatement } from '../../platform/statement.js';
import type { KnownMoment } from '../known/look-back.js';
import type { KnownServices } from '../known/observe-known.js';
import * as errors from './errors.js';
import type { PublicationQuestion } from './publication.js';
import { answerAsOf, mayReachBeyond, type PublishedAnswer } from './replay.js';

const insertPublication = loadStatement(import.meta.dirname, 'sql/insert-publication.sql');
const findPublication = loadStatement(import.meta.dirname, 'sql/find-publication.sql');

/** A replay adds up from the records, so a publication is no larger than can be told again in one go. */
const mostQuestions = 10_000;

/** What is to be published. */
export interface PublicationDraft {
  readonly code: string;
  /** Ids of units that the caller may see, in their order. */
  readonly units: readonly number[];
  readonly question: PublicationQuestion;
  /** As it was known at an instant that has passed; undefined: as it is known now. */
  readonly knownAt: Date | undefined;
  readonly note: string | undefined;
  readonly dryRun: boolean;
}

/** What publishing needs. */
export interface PublishServices extends KnownServices {
  readonly clock: Clock;
}

/**
 * Publishes an answer: keeps the question and what is known, and the hash of the answer that follows from both. Everything that
 * is wrong is told; nothing that was published is ever changed.
 */
export async function publishPeriod(
  scope: Scope,
  services: PublishServices,
  change: Change,
  draft: PublicationDraft,
): Promise<Result<PublishedAnswer>> {
  const found = await checkDraft(services, draft);
  if (found.length > 0) return fail(found);
  const moment = await momentOf(services, draft.knownAt);
  const answer = await answerAsOf(services, draft.units, draft.question, moment);
  if (!answer.ok) return answer;
  const hidden = await checkSeen(scope, services, draft, moment);
  if (hidden.length > 0) return fail(hidden);
  if (draft.dryRun) return answer;
  const isKept = await services.database.write<boolean>(
    change,
    async (tx) => {
      const { code, units, question, note } = draft;
      const { knowledge } = moment;
      const content = [code, units, JSON.stringify(question), knowledge.number, knowledge.knownAt];
      const { rows, hash } = answer.value;
      const described = [moment.today, rows, hash, note ?? null, await tx.revision()];
      return (await tx.run(insertPublication, [...content, ...described])).length > 0;
    },
    (kept) => kept,
  );
  return isKept ? succeed(answer.value) : fail([errors.publicationExists(['code'], draft.code)]);
}

async function checkDraft(
  { database }: PublishServices,
  { code, units, question }: PublicationDraft,
): Promise<DomainError[]> {
  const found: DomainError[] = [];
  if (!isCode(code)) found.push(errors.invalidPublicationCode(['code'], code));
  else if ((await database.run(findPublication, [code])).length > 0) {
    found.push(errors.publicationExists(['code'], code));
  }
  const questions = units.length * question.metrics.length * question.periods.length;
  if (questions === 0) found.push(errors.publicationEmpty(['units']));
  if (questions > mostQuestions) {
    found.push(errors.publicationTooLarge(['units'], questions, mostQuestions));
  }
  return found;
}

/** Whoever publishes figures sees all of each: their hash alone would tell something of what it may not see. */
async function checkSeen(
  scope: Scope,
  services: PublishServices,
  { units, question }: PublicationDraft,
  moment: KnownMoment,
): Promise<DomainError[]> {
  if (!mayReachBeyond(scope, question)) return [];
  const seen = await answerAsOf(services, units, question, moment, scope);
  const figures = seen.ok ? seen.value.observations.flatMap((each) => each.figures) : [];
  const isHidden = figures.some(({ reason }) => reason === 'SUPPRESSED');
  return isHidden ? [errors.publicationBeyondScope(['tree', 'hierarchy'])] : [];
}

/** Without an instant: everything that can be seen, on the day of the clock. */
async function momentOf(
  { database, clock }: PublishServices,
  knownAt: Date | undefined,
): Promise<KnownMoment> {
  const knowledge = await readKnowledge(database, knownAt ?? endOfTime);
  const day = knownAt === undefined ? today(clock) : dateInVietnam(knownAt);
  return { knowledge, today: day };
}

const endOfTime = new Date('9999-12-31T00:00:00Z');
