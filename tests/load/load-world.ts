import { sendAll } from './graphql-client.js';
import {
  worldEnterprises,
  worldOrganizations,
  worldReports,
  worldUnits,
  type WorldEnterprise,
  type WorldSize,
} from './world.js';

/** Reports of one request, and the requests under way at once: what the issue asks to measure. */
export const reportsPerPush = 100;
export const pushClients = 4;
const rowsPerBatch = 1000;

/** Opens the units and registers enterprises and unions through the mutations. */
export async function loadRegisters(url: string, size: WorldSize): Promise<WorldEnterprise[]> {
  const units = worldUnits(size);
  await sendAll(url, 1, 'reorganizeUnits', [{ open: units, legalBasis: 'tests/load' }]);
  const enterprises = worldEnterprises(size);
  const registered = chunks(enterprises, rowsPerBatch).map((rows) => ({ enterprises: rows }));
  await sendAll(url, 1, 'registerEnterprises', registered);
  const organizations = worldOrganizations(enterprises);
  const founded = chunks(organizations, rowsPerBatch).map((rows) => ({ organizations: rows }));
  await sendAll(url, 1, 'registerOrganizations', founded);
  return enterprises;
}

/** Pushes every report of the world; tells how many and in what time. */
export async function pushWorld(
  url: string,
  size: WorldSize,
  enterprises: readonly WorldEnterprise[],
): Promise<{ reports: number; seconds: number }> {
  const reports = worldReports(size, enterprises).map(({ enterprise, ...report }) => ({
    ...report,
    reporter: { enterprise },
  }));
  const inputs = chunks(reports, reportsPerPush).map((batch, index) => ({
    idempotencyKey: `load-${index}`,
    reports: batch,
  }));
  const seconds = await sendAll(url, pushClients, 'submitReports', inputs);
  return { reports: reports.length, seconds };
}

/** Cuts a list into pieces of at most `size`. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
