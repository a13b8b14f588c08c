import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { GraphqlClient } from './graphql-client.js';
import { chunks, pushClients, reportsPerPush } from './load-world.js';
import type { Pushing } from './pushing-thread.js';
import { worldEnterprises, worldReports, type WorldValue } from './world.js';

let isStopped = false;
parentPort?.once('message', () => (isStopped = true));

/** Every number but a yes or no becomes another one, so that folds have as much to do as at first. */
function amended({ value, ...about }: WorldValue): WorldValue {
  const isYesOrNo = about.measure === 'enterprises_agreeing_to_party_organization';
  return { ...about, value: isYesOrNo ? value : value + 1 };
}

/** Pushes amendments of the world's reports at a fixed rate until told to stop. Returns how many were sent. */
async function pushAtFixedRate({ url, size, perSecond }: Pushing): Promise<number> {
  const reports = worldReports(size, worldEnterprises(size)).map(
    ({ enterprise, values, ...report }) => ({
      ...report,
      values: values.map(amended),
      reporter: { enterprise },
    }),
  );
  const queue = chunks(reports, reportsPerPush);
  parentPort?.postMessage('ready');
  const start = performance.now();
  let sent = 0;
  const push = async (): Promise<void> => {
    const client = await GraphqlClient.open(url);
    for (let batch = queue.shift(); batch !== undefined && !isStopped; batch = queue.shift()) {
      // The moment is taken before it is waited for: clients that wait at once would else send at once.
      const due = start + (sent * 1000) / perSecond;
      sent += batch.length;
      await wait(Math.max(0, due - performance.now()));
      await client.change('submitReports', {
        idempotencyKey: `amend-${batch[0]!.reporter.enterprise}-${batch[0]!.period}`,
        reports: batch,
      });
    }
    client.close();
  };
  await Promise.all(Array.from({ length: pushClients }, push));
  return sent;
}

parentPort?.postMessage(await pushAtFixedRate(workerData as Pushing));
