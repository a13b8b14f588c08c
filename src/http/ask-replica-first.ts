import type { BaseContext } from '@apollo/server';
import type { Principal } from '../access/principal.js';
import type { CalledBy } from './called-by.js';

/**
 * The header by which a caller asks for an answer that is no older than another one: the `asKnownAt` of that one. What it has
 * written itself it sees in any case.
 */
export const knownAtHeader = 'x-tonghop-known-at';

/** A question at a replica. */
export interface AtReplica {
  readonly context: BaseContext;
  /** Whether the replica could not answer to the end: then the answer is worth nothing. */
  readonly hasLeft: () => boolean;
}

/** Finds the replica for one question, by who asks and the header as it came; undefined = the primary is to be asked. */
export type ChooseReplica = (
  principal: Principal,
  knownAt: string | undefined,
) => Promise<AtReplica | undefined>;

/** Answers one question, which changes nothing, by one server: a replica, or the primary when none can. */
export async function askReplicaFirst<T>(
  answer: (context: BaseContext) => Promise<T>,
  atPrimary: CalledBy,
  knownAt: string | undefined,
  chooseReplica: ChooseReplica | undefined,
): Promise<T> {
  const atReplica = await chooseReplica?.(atPrimary.principal, knownAt);
  if (atReplica === undefined) return answer(atPrimary);
  const answered = await answer(atReplica.context);
  return atReplica.hasLeft() ? answer(atPrimary) : answered;
}
