import { setTimeout as wait } from 'node:timers/promises';
import type { ReplicaStanding } from '../../src/platform/replicas/standing.js';
import type { EmbeddedPostgres } from '../../src/platform/embedded/start-embedded-postgres.js';
import { askText, SeveralServers, type AskOptions } from './several-servers.js';
import type { ServerProcess } from './server-process.js';
import { startPrimary, StreamingReplica } from './streaming-replica.js';

/** The seconds that a replica may be behind here. */
export const mostSecondsBehind = 20;

/** A primary, two streaming replicas of it, two servers that read there, and one that knows the primary only. */
export interface ReplicaWorld {
  readonly several: SeveralServers;
  readonly readers: readonly [ServerProcess, ServerProcess];
  readonly alone: ServerProcess;
  readonly replicas: readonly [StreamingReplica, StreamingReplica];
  readonly primary: EmbeddedPostgres;
  close(): Promise<void>;
}

/** Starts all of it, with the demo; both replicas are in use when it resolves. */
export async function startReplicaWorld(): Promise<ReplicaWorld> {
  const primary = await startPrimary();
  const replicas = [
    await StreamingReplica.of(primary),
    await StreamingReplica.of(primary),
  ] as const;
  const stop = async (): Promise<void> => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    await primary.stop();
  };
  const several = await SeveralServers.start(
    2,
    {
      SEED: 'demo',
      DATABASE_REPLICA_URLS: replicas.map((replica) => replica.url('postgres')).join(','),
      DATABASE_REPLICA_LAG: `${mostSecondsBehind}`,
    },
    { url: primary.url, drop: stop },
  );
  const alone = await several.startOne();
  several.servers.push(alone);
  const [first, second] = several.servers as [ServerProcess, ServerProcess];
  const world = { several, readers: [first, second], alone, replicas, primary } as const;
  await untilInUse(world, [true, true]);
  return { ...world, close: () => several.close() };
}

/** How the replicas stand, as a server tells it. */
export async function standingsAt(server: ServerProcess): Promise<readonly ReplicaStanding[]> {
  const answer = await fetch(`${server.url}/readyz`);
  return ((await answer.json()) as { replicas: ReplicaStanding[] }).replicas;
}

/** Waits until both servers read from just these replicas. */
export async function untilInUse(
  { readers }: Pick<ReplicaWorld, 'readers'>,
  wanted: readonly [boolean, boolean],
): Promise<void> {
  for (const server of readers) {
    const start = Date.now();
    for (;;) {
      const standings = await standingsAt(server);
      if (standings.every(({ inUse }, at) => inUse === wanted[at])) break;
      if (Date.now() - start > 180_000) throw new Error(JSON.stringify(standings));
      await wait(100);
    }
  }
}

/** What an answer without errors holds, as text. Throws when there are errors. */
export async function answerOf(
  server: ServerProcess,
  query: string,
  options: AskOptions = {},
): Promise<string> {
  const text = await askText(server, query, options);
  if (!text.startsWith('{"data"') || text.includes('"errors"')) throw new Error(text);
  return text;
}
