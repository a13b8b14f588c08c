import { contributionSources } from '../../src/app/sources.js';
import { withoutLaterReports } from '../../src/cli/seed/begun-reports.js';
import { loadSeed } from '../../src/cli/seed/load-seed.js';
import { readSeed } from '../../src/cli/seed/read-seed.js';
import { readSeedFolder } from '../../src/cli/seed/seed-folder.js';
import { today } from '../../src/kernel/clock.js';
import { startTestApi, type TestApi, type TestApiOptions } from './api.js';

/** A server that holds the demo, as a guide's reader has started it. */
export async function startDemoApi(options: TestApiOptions): Promise<TestApi> {
  const api = await startTestApi(options);
  const content = readSeed(readSeedFolder('seeds'));
  if (!content.ok) throw new Error(JSON.stringify(content.errors));
  const services = { ...api.application, sources: contributionSources };
  const begun = withoutLaterReports(content.value, today(api.application.clock));
  const { faults } = await loadSeed(services, begun, { principal: 'seed demo' });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return api;
}
