import { createHash } from 'node:crypto';
import { systemPrincipal } from '../../access/principal.js';
import { concludeBatch, type BatchResult } from '../../kernel/batch.js';
import { pushReports } from '../../submissions/push-reports.js';
import type { ReportRow } from '../../submissions/report.js';
import type { CommandServices } from '../command-services.js';
import { allOrNothing, faultsOf, outcomeOf, type LoadPart } from './seed-outcome.js';

const REPORTS_A_PUSH = 1000;
const { errorPolicy, dryRun } = allOrNothing;

/** Pushes the reports as a client would, a thousand at a time. */
export const loadReports: LoadPart = async (services, { reports }, how, steps) => {
  const { rows } = reports;
  if (rows.length === 0) return [];
  how.onStep?.('reports', rows.length);
  const start = Date.now();
  const batches: BatchResult[] = [];
  for (let first = 0; first < rows.length; first += REPORTS_A_PUSH) {
    const batch = await push(services, how.principal, rows.slice(first, first + REPORTS_A_PUSH));
    if (batch.rejected > 0) return faultsOf(batch, reports, first);
    batches.push(batch);
  }
  const results = batches.flatMap((batch) => batch.results);
  steps.push(outcomeOf('reports', concludeBatch(results, errorPolicy), start));
  return [];
};

/**
 * The key is made of the reports, so the same reports are taken once: what was corrected since through another door stays as it
 * is, and what was taken before counts as unchanged.
 */
async function push(
  services: CommandServices,
  principal: string,
  reports: readonly ReportRow[],
): Promise<BatchResult> {
  const idempotencyKey = `seed:${createHash('sha256').update(JSON.stringify(reports)).digest('hex')}`;
  const begun = services.clock.now();
  const request = { idempotencyKey, dryRun, errorPolicy, reports };
  const sender = { ...systemPrincipal, name: principal };
  const { batch, receipt, errors } = await pushReports(services, sender, request);
  if (errors.length > 0) throw new Error(`the push was refused: ${JSON.stringify(errors)}`);
  if (receipt === undefined || receipt.receivedAt >= begun) return batch;
  const results = batch.results.map((row) => ({ ...row, status: 'UNCHANGED' as const }));
  return concludeBatch(results, errorPolicy);
}
