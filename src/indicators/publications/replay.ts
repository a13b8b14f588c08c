import { systemPrincipal } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { fail, succeed, type Result } from '../../kernel/result.js';
import { reportingHierarchy } from '../../units/unit.js';
import type { KnownMoment } from '../known/look-back.js';
import { observeKnown, type KnownServices } from '../known/observe-known.js';
import type { Observation } from '../observe.js';
import { hashOf } from './answer-hash.js';
import { requestsOf, type Publication, type PublicationQuestion } from './publication.js';

/** The whole answer of a publication. */
export interface PublishedAnswer {
  /** One for each unit x metric x period. */
  readonly observations: readonly Observation[];
  readonly rows: number;
  readonly hash: string;
}

/** Answers the question of a publication as it was known at a moment; unless a scope is given, whoever may see what of it. */
export async function answerAsOf(
  services: KnownServices,
  units: readonly number[],
  question: PublicationQuestion,
  moment: KnownMoment,
  scope = systemPrincipal.scope,
): Promise<Result<PublishedAnswer>> {
  const requests = requestsOf(units, question);
  const read = await observeKnown(scope, services, requests, moment);
  const errors = new Map<string, DomainError>();
  const observations: Observation[] = [];
  for (const result of read.observations) {
    if (result.ok) observations.push(result.value);
    else for (const error of result.errors) errors.set(`${error.code} ${error.messageEn}`, error);
  }
  if (errors.size > 0) return fail([...errors.values()]);
  const rows = observations.reduce((sum, { figures }) => sum + figures.length, 0);
  return succeed({ observations, rows, hash: hashOf(observations) });
}

/** Whether figures can count what a caller may not see: then they are not told to it (ADR 21). */
export function mayReachBeyond({ roots }: Scope, { tree }: PublicationQuestion): boolean {
  const hierarchy = tree?.hierarchy ?? reportingHierarchy;
  return roots !== 'EVERYTHING' && hierarchy !== reportingHierarchy;
}

/** Thrown when a publication cannot be told as it was: something changed that must never change. */
export class ReplayDiffers extends Error {
  override readonly name = 'ReplayDiffers';

  constructor(
    readonly publication: string,
    readonly published: string,
    readonly replayed: string,
  ) {
    super(`publication ${publication} has the hash ${published}; its replay has ${replayed}`);
  }
}

/**
 * Tells a publication again, from the records, as far as the caller may see its figures. Throws `ReplayDiffers` unless the whole
 * is the same to the last bit.
 */
export async function replayPublication(
  scope: Scope,
  services: KnownServices,
  { code, units, question, moment, hash }: Publication,
): Promise<PublishedAnswer> {
  const answer = await answerAsOf(services, units, question, moment);
  if (!answer.ok) throw new ReplayDiffers(code, hash, JSON.stringify(answer.errors));
  if (answer.value.hash !== hash) throw new ReplayDiffers(code, hash, answer.value.hash);
  if (!mayReachBeyond(scope, question)) return answer.value;
  const seen = await answerAsOf(services, units, question, moment, scope);
  if (!seen.ok) throw new ReplayDiffers(code, hash, JSON.stringify(seen.errors));
  return seen.value;
}
