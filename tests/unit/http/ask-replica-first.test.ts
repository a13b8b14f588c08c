import { describe, expect, it } from '@jest/globals';
import { loopbackPrincipal } from '../../../src/access/principal.js';
import { askReplicaFirst, type ChooseReplica } from '../../../src/http/ask-replica-first.js';

const atPrimary = { principal: loopbackPrincipal };
const atReplica = { replica: true };

/** The contexts by which a question was answered, in their order. */
async function answeredBy(chooseReplica: ChooseReplica | undefined): Promise<readonly object[]> {
  const contexts: object[] = [];
  const answer = (context: object): Promise<object> => {
    contexts.push(context);
    return Promise.resolve(context);
  };
  const last = await askReplicaFirst(answer, atPrimary, undefined, chooseReplica);
  expect(contexts.at(-1)).toBe(last);
  return contexts;
}

describe('a question', () => {
  it('is answered by the primary where there are no replicas, or none may answer', async () => {
    expect(await answeredBy(undefined)).toEqual([atPrimary]);
    expect(await answeredBy(() => Promise.resolve(undefined))).toEqual([atPrimary]);
  });

  it('is answered by a replica that answers to the end', async () => {
    const choose = (): ReturnType<ChooseReplica> =>
      Promise.resolve({ context: atReplica, hasLeft: () => false });
    expect(await answeredBy(choose)).toEqual([atReplica]);
  });

  it('is answered by the primary as a whole when its replica fails', async () => {
    const choose = (): ReturnType<ChooseReplica> =>
      Promise.resolve({ context: atReplica, hasLeft: () => true });
    expect(await answeredBy(choose)).toEqual([atReplica, atPrimary]);
  });

  it('is chosen a replica by who asks and the instant that they tell', async () => {
    const told: unknown[] = [];
    const choose: ChooseReplica = (...asked) => {
      told.push(asked);
      return Promise.resolve(undefined);
    };
    await askReplicaFirst(() => Promise.resolve(0), atPrimary, '2026-11-21T10:00:00Z', choose);
    expect(told).toEqual([[loopbackPrincipal, '2026-11-21T10:00:00Z']]);
  });
});
