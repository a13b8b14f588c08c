import { parentPort, workerData } from 'node:worker_threads';
import { chunks, pushClients, reportsPerPush } from './load-world.js';
import { pushBatches } from './push-batches.js';
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
  const batches = chunks(reports, reportsPerPush).values();
  parentPort?.postMessage('ready');
  const pace = { clients: pushClients, perSecond, isOver: () => isStopped };
  return (await pushBatches(url, batches, pace)).reports;
}

parentPort?.postMessage(await pushAtFixedRate(workerData as Pushing));
